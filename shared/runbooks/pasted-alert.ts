import type { AlertFacts, Labels } from './runbook.ts';

/**
 * The alert in a text that somebody has copied: JSON as Alertmanager and Grafana send it (of several alerts the first), a
 * selector such as `{alertname="ShopDown", pod="x"}`, lines of `name=value` or `name: value`, or the name of an alert alone.
 * Undefined where there is none in it.
 */
export function pastedAlert(text: string): AlertFacts | undefined {
  const written = text.trim();
  if (written === '') return undefined;
  const json = parsedJson(written);
  if (json !== undefined) return alertOf(json);
  const pairs = [...written.matchAll(/([A-Za-z_]\w*)\s*[=:]\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,{}"]+))/g)];
  const labels = Object.fromEntries(
    pairs.map(([, name = '', quoted, plain = '']) => [name, quoted?.replace(/\\(.)/g, '$1') ?? plain]),
  );
  if (pairs.length > 0) return { labels, annotations: {} };
  return /^[\w.-]+$/.test(written) ? { labels: { alertname: written }, annotations: {} } : undefined;
}

function parsedJson(text: string): unknown {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function alertOf(json: unknown): AlertFacts | undefined {
  if (Array.isArray(json)) return json.length > 0 ? alertOf(json[0]) : undefined;
  if (!isMap(json)) return undefined;
  if (Array.isArray(json.alerts) && json.alerts.length > 0) return alertOf(json.alerts[0]);
  if (isMap(json.labels)) {
    return { labels: textsIn(json.labels), annotations: isMap(json.annotations) ? textsIn(json.annotations) : {} };
  }
  const labels = textsIn(json);
  return Object.keys(labels).length > 0 ? { labels, annotations: {} } : undefined;
}

function textsIn(map: Readonly<Record<string, unknown>>): Labels {
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
