import type { DraftProblem } from '../../shared/rota-editor/index.ts';

/** What is wrong at a place of the draft or below it: the first message. */
export function problemAt(
  problems: readonly DraftProblem[],
  ...path: readonly (string | number)[]
): string | undefined {
  return problems.find((problem) => path.every((part, index) => problem.path[index] === part))?.message;
}
