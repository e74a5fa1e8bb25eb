import type { ShownRunbook } from '../../shared/runbooks/index.ts';

/** Runbooks of a folder, by title. */
export interface Group {
  /** Empty for those that are in none. */
  readonly folder: string;
  readonly runbooks: readonly ShownRunbook[];
}

/** Runbooks by folder. */
export function grouped(runbooks: readonly ShownRunbook[]): readonly Group[] {
  const groups = Map.groupBy(runbooks, ({ path }) => path.split('/').slice(0, -1).join('/'));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([folder, some]) => ({ folder, runbooks: some.toSorted((a, b) => a.title.localeCompare(b.title, 'en')) }));
}
