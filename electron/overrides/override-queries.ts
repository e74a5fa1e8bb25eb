import type { Book } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { coverCandidatesOf, planOf } from '../../shared/overrides/index.ts';
import { instant } from '../../shared/time/index.ts';
import { type Answers, answering, given } from '../answering.ts';

/** Answers who can cover. `book` gives the newest snapshot. */
export function overrideQueries(book: () => Book | undefined): Pick<Answers['queries'], 'cover.candidates'> {
  return {
    'cover.candidates': answering(queries['cover.candidates'].input, async ({ rota, person, from, to }) => {
      const { holidaysOf } = await import('../holidays/index.ts');
      const here = book();
      if (!here) return given([]);
      const plan = planOf(here, rota);
      if (!plan.ok) return plan;
      return given(coverCandidatesOf(here, { rota, person, start: instant(from), end: instant(to) }, holidaysOf));
    }),
  };
}
