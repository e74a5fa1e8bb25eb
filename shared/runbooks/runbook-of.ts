import type { Heading } from './outline.ts';
import type { Runbook, RunbookFacts } from './runbook.ts';

/** What a runbook is that says nothing of itself. */
export const noFacts: RunbookFacts = { services: [], alerts: [], tags: [], audience: [], variables: [] };

/** The runbook in a file, by what its front matter says and its headings. */
export function runbookOf(path: string, facts: RunbookFacts, headings: readonly Heading[]): Runbook {
  const heading = headings.find(({ level }) => level === 1) ?? headings[0];
  const title = facts.title ?? heading?.text ?? nameOf(path);
  const alerts = facts.alerts.length > 0 || !isAlertName(nameOf(path)) ? facts.alerts : [{ alertname: nameOf(path) }];
  return { ...facts, path, title, alerts };
}

/** The file's name without its folder and ending. */
export function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
}

/** What tells names apart, however they are spelt: `kube-pod_crash looping` and `KubePodCrashLooping` are one. */
export function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Alerts are named in CamelCase, and files of runbooks after them: `KubePodCrashLooping.md`. */
function isAlertName(name: string): boolean {
  return /^(?:[A-Z][A-Za-z0-9]*[a-z0-9])(?:_[A-Za-z0-9]+)*$/.test(name) && /[a-z].*[A-Z]|_/.test(name);
}
