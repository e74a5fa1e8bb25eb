import type { AlertMatcher, Runbook } from './runbook.ts';
import { nameOf } from './runbook-of.ts';

/** The labels of an alert. */
export type Labels = Readonly<Record<string, string>>;

/** Why a runbook is for an alert: it says so by labels, or its file is named like the alert. */
export type MatchReason = 'labels' | 'file-name';

export interface RunbookMatch {
  readonly runbook: Runbook;
  readonly why: MatchReason;
  /** So many labels of the alert are asked for: more say more. */
  readonly labels: number;
}

/**
 * The runbooks for an alert, the best first: those that ask for the most of its labels, then those whose file has its name
 * in another spelling.
 */
export function runbooksFor(alert: Labels, runbooks: readonly Runbook[]): RunbookMatch[] {
  return runbooks
    .flatMap((runbook): RunbookMatch[] => {
      const fitting = runbook.alerts.filter((matcher) => matches(matcher, alert)).map(sizeOf);
      if (fitting.length > 0) return [{ runbook, why: 'labels', labels: Math.max(...fitting) }];
      const name = alert.alertname;
      return name !== undefined && letters(name) === letters(nameOf(runbook.path))
        ? [{ runbook, why: 'file-name', labels: 0 }]
        : [];
    })
    .sort((a, b) => b.labels - a.labels || (a.runbook.path < b.runbook.path ? -1 : 1));
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

/** `kube-pod_crash looping` and `KubePodCrashLooping` are one name. */
function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
