import {
  type AlertFacts,
  type MatchReason,
  type Runbook,
  type RunbookUrls,
  runbooksFor,
  searchedFor,
} from '../../shared/runbooks/index.ts';
import type { RunbookSearch } from './runbook-search.ts';

/** A runbook that may be for an alert, and why. */
export interface FoundForAlert {
  readonly path: string;
  readonly title: string;
  readonly why: MatchReason;
  /** So many labels of the alert it asks for. */
  readonly labels: number;
  /** With why `search`: what was searched for. */
  readonly words: string | null;
}

/** So many guesses are enough. */
const GUESSES = 5;

/** The runbooks for an alert, the best first; where none is by itself, those in which its words are found. */
export async function findForAlert(
  alert: AlertFacts,
  {
    runbooks,
    urls,
    search,
  }: { readonly runbooks: readonly Runbook[]; readonly urls: RunbookUrls; readonly search: RunbookSearch },
): Promise<readonly FoundForAlert[]> {
  const found = runbooksFor(alert, runbooks, urls);
  if (found.length > 0) {
    return found.map(({ runbook: { path, title }, why, labels }) => ({ path, title, why, labels, words: null }));
  }
  const guesses = new Map<string, FoundForAlert>();
  for (const words of searchedFor(alert.labels)) {
    for (const { path, title } of await search.search(words, GUESSES)) {
      if (!guesses.has(path)) guesses.set(path, { path, title, why: 'search', labels: 0, words });
    }
  }
  return [...guesses.values()].slice(0, GUESSES);
}
