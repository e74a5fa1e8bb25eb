import type { Book } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { planOf } from '../../shared/overrides/index.ts';
import { comingTurnsOf, requestsOf } from '../../shared/requests/index.ts';
import type { Instant } from '../../shared/time/index.ts';
import { type Answers, answering, given } from '../answering.ts';

/** Answers what is offered and asked for. `book` gives the newest snapshot, `now` the time. */
export function requestQueries(
  book: () => Book | undefined,
  now: () => Instant,
): Pick<Answers['queries'], 'requests' | 'turns.coming'> {
  return {
    requests: answering(queries.requests.input, ({ person }) => {
      const here = book();
      return given(here ? requestsOf(here, person, now()) : { waiting: [], mine: [], open: [] });
    }),
    'turns.coming': answering(queries['turns.coming'].input, ({ rota }) => {
      const here = book();
      if (!here) return given([]);
      const plan = planOf(here, rota);
      return plan.ok ? given(comingTurnsOf(plan.value, now())) : plan;
    }),
  };
}
