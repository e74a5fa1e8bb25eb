import type { AlertFacts, AlertMatcher, Labels, Runbook } from './runbook.ts';
import { letters, nameOf } from './runbook-of.ts';
import { mappedPath, type RunbookUrls } from './runbook-urls.ts';

/**
 * Why a runbook is for an alert, the best reason first: it says so of itself by labels, the alert links to it, its file
 * is named like the alert, or words of the alert are found in it.
 */
export type MatchReason = 'labels' | 'link' | 'file-name' | 'search';

export interface RunbookMatch {
  readonly runbook: Runbook;
  readonly why: MatchReason;
  /** So many labels of the alert are asked for: more say more. */
  readonly labels: number;
}

const reasons: readonly MatchReason[] = ['labels', 'link', 'file-name', 'search'];

/**
 * The runbooks for an alert, the best first: those that ask for the most of its labels, the one that it links to, then
 * those whose file has its name in another spelling.
 */
export function runbooksFor(alert: AlertFacts, runbooks: readonly Runbook[], urls: RunbookUrls = {}): RunbookMatch[] {
  const { runbook_url, runbook } = alert.annotations;
  const paths = runbooks.map(({ path }) => path);
  const linked = [runbook_url, runbook].map((link) => (link ? mappedPath(link, urls, paths) : undefined));
  return runbooks
    .flatMap((runbook): RunbookMatch[] => {
      const fitting = runbook.alerts.filter((matcher) => matches(matcher, alert.labels)).map(sizeOf);
      if (fitting.length > 0 && !isOnlyNamed(runbook))
        return [{ runbook, why: 'labels', labels: Math.max(...fitting) }];
      if (linked.includes(runbook.path)) return [{ runbook, why: 'link', labels: 0 }];
      const name = alert.labels.alertname;
      return name !== undefined && letters(name) === letters(nameOf(runbook.path))
        ? [{ runbook, why: 'file-name', labels: 0 }]
        : [];
    })
    .sort(
      (a, b) =>
        reasons.indexOf(a.why) - reasons.indexOf(b.why) ||
        b.labels - a.labels ||
        (a.runbook.path < b.runbook.path ? -1 : 1),
    );
}

/** Why a runbook is for an alert, as it is said beside it; `words` are those that were searched for. */
export function whyInWords({
  why,
  labels,
  words,
}: Pick<RunbookMatch, 'why' | 'labels'> & { readonly words: string | null }): string {
  switch (why) {
    case 'labels':
      return labels === 1 ? 'asks for one of its labels' : `asks for ${labels} of its labels`;
    case 'link':
      return 'the alert links to it';
    case 'file-name':
      return 'its file has the name of the alert';
    case 'search':
      return `found by “${words ?? ''}”`;
  }
}

/** The words by which runbooks are searched for where none is for an alert by itself: what it is called, and about what. */
export function searchedFor({ alertname = '', service = '', job = '', component = '' }: Labels): readonly string[] {
  return [alertname, service, component, job].filter((text) => text !== '');
}

/** Whether an alert has all the labels that are asked for. What asks for nothing is for no alert. */
export function matches(matcher: AlertMatcher, alert: Labels): boolean {
  const wanted = Object.entries(matcher);
  return (
    wanted.length > 0 &&
    wanted.every(([label, value]) => Object.hasOwn(alert, label) && isMatch(value, alert[label] ?? ''))
  );
}

function isMatch(wanted: string, value: string): boolean {
  return wanted.startsWith('~') ? new RegExp(`^(?:${wanted.slice(1)})$`).test(value) : wanted === value;
}

function sizeOf(matcher: AlertMatcher): number {
  return Object.keys(matcher).length;
}

/** Whether a runbook is for an alert by the name of its file alone. */
function isOnlyNamed({ path, alerts }: Runbook): boolean {
  const [only, ...others] = alerts;
  return others.length === 0 && only?.alertname === nameOf(path) && sizeOf(only) === 1;
}
