import { type Entry, type Group, keyOf, type Problem } from './groups.ts';

/** A line of the list: the head of a group, a problem, or many of them folded into one. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly severity: Problem['severity']; readonly count: number }
  | {
      readonly kind: 'problem';
      readonly key: string;
      readonly problem: Problem;
      /** The fold that it lies in. */
      readonly inside: string | undefined;
    }
  | (Extract<Entry, { kind: 'fold' }> & { readonly unfolded: boolean });

/** What is listed, from top to bottom, while some folds are open. */
export function linesOf(groups: readonly Group[], unfolded: ReadonlySet<string>): readonly Line[] {
  return groups.flatMap(({ severity, count, entries }): Line[] => [
    { kind: 'head', key: severity, severity, count },
    ...entries.flatMap((entry): Line[] => {
      if (entry.kind === 'problem') return [{ ...entry, inside: undefined }];
      const open = unfolded.has(entry.key);
      const inner = open ? entry.problems : [];
      return [
        { ...entry, unfolded: open },
        ...inner.map((problem): Line => ({ kind: 'problem', key: keyOf(problem), problem, inside: entry.key })),
      ];
    }),
  ]);
}

/** The line of a key, where it went the line at its old place; never the head of a group. */
export function lineOf(lines: readonly Line[], key: string | undefined, before: number): number {
  const found = lines.findIndex((line) => line.key === key);
  if (found >= 0) return found;
  const near = Math.min(before, lines.length - 1);
  return lines[near]?.kind === 'head' ? near + 1 : near;
}
