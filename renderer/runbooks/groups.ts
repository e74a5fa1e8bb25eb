import type { ShownRunbook } from '../../shared/runbooks/index.ts';
import { hasAllWords } from '../../shared/text/index.ts';

/** Runbooks of a folder, by title. */
export interface Group {
  /** Empty for those that are in none. */
  readonly folder: string;
  readonly runbooks: readonly ShownRunbook[];
}

/** Those in which all words are found: in title, path, tags, services, alerts or owner; by folder. */
export function grouped(runbooks: readonly ShownRunbook[], words: string): readonly Group[] {
  const shown = runbooks.filter((runbook) => hasAllWords(textOf(runbook), words));
  const groups = Map.groupBy(shown, ({ path }) => path.split('/').slice(0, -1).join('/'));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([folder, some]) => ({ folder, runbooks: some.toSorted((a, b) => a.title.localeCompare(b.title, 'en')) }));
}

function textOf({ title, path, tags, services, alerts, owner }: ShownRunbook): string {
  return [title, path, ...tags, ...services, ...alerts.flatMap(Object.values), owner ?? ''].join(' ');
}
