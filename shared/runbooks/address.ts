import type { AlertFacts } from './runbook.ts';

/** The address of a runbook's page, and of a heading in it. */
export function runbookAddress(path: string, slug?: string): string {
  const page = `/runbooks/${path.split('/').map(encodeURIComponent).join('/')}`;
  return slug === undefined ? page : `${page}#${encodeURIComponent(slug)}`;
}

/** The address where a runbook is edited. */
export function runbookEditAddress(path: string): string {
  return runbookAddress(path).replace('/runbooks/', '/runbooks-edit/');
}

/** The address where a new runbook begins, perhaps for an alert. */
export function newRunbookAddress(alert: AlertFacts): string {
  return `/runbooks-new${alertSearch(alert)}`;
}

/** The address of the runbooks for an alert. */
export function runbooksForAddress(alert: AlertFacts): string {
  return `/runbooks-for${alertSearch(alert)}`;
}

/** The path of the runbook that an address shows; empty: none. */
export function runbookPathIn(address: string): string {
  return address.split('/').slice(2).map(decoded).join('/');
}

/** What percent signs stand for; where they stand for nothing, the text as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Before the name of an annotation in an address; labels stand there as they are. */
const ANNOTATION = 'annotation.';

/** The alert that an address carries behind its `?`. */
export function alertIn(search: string): AlertFacts {
  const labels: Record<string, string> = {};
  const annotations: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (name.startsWith(ANNOTATION)) annotations[name.slice(ANNOTATION.length)] = value;
    else labels[name] = value;
  }
  return { labels, annotations };
}

/** An alert as an address carries it, with the `?`; empty without anything. */
export function alertSearch({ labels, annotations }: AlertFacts): string {
  const written = new URLSearchParams([
    ...Object.entries(labels),
    ...Object.entries(annotations).map(([name, value]) => [`${ANNOTATION}${name}`, value]),
  ]).toString();
  return written === '' ? '' : `?${written}`;
}
