import type { QueryOutput } from '../../shared/contract.ts';
import { commonBeginning } from './alike.ts';

export type Problem = QueryOutput<'problems'>[number];

/** One problem, or several of one kind in one file that are told as one. */
export type Entry =
  | { readonly kind: 'problem'; readonly key: string; readonly problem: Problem }
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly severity: Problem['severity'];
      readonly file: string;
      /** What their messages have in common. */
      readonly beginning: string;
      readonly problems: readonly Problem[];
    };

export interface Group {
  readonly severity: Problem['severity'];
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** So many of one kind in one file are still read one by one. */
const FEW = 3;

/** The problems by their severity, errors first; more than a few of one kind in one file are one entry, where the first stood. */
export function groupsOf(problems: readonly Problem[]): readonly Group[] {
  return (['error', 'warning'] as const)
    .map((severity) => {
      const own = problems.filter((problem) => problem.severity === severity);
      return { severity, count: own.length, entries: entriesOf(own) };
    })
    .filter(({ count }) => count > 0);
}

function entriesOf(problems: readonly Problem[]): readonly Entry[] {
  const kinds = Map.groupBy(problems, ({ severity, code, file }) => `${severity} ${code} ${file}`);
  return [...kinds].flatMap(([key, alike]): Entry[] => {
    const [first] = alike;
    if (!first || alike.length <= FEW)
      return alike.map((problem) => ({ kind: 'problem', key: keyOf(problem), problem }));
    const { severity, file } = first;
    const beginning = commonBeginning(alike.map(({ message }) => message));
    return [{ kind: 'fold', key, severity, file, beginning, problems: alike }];
  });
}

/** Names a problem as long as it is there. */
export function keyOf({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
