import { type Book, evenWeights, rotaPlansOf } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { type Fairness, fairnessOf, groupOf } from '../../shared/fairness/index.ts';
import { type Interval, instant } from '../../shared/time/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';

/** Answers what the fairness page asks. `book` gives the newest snapshot. */
export function fairnessQueries(book: () => Book | undefined): Pick<Answers['queries'], 'fairness'> {
  return {
    fairness: answering(queries.fairness.input, async ({ from, to, rotas, people }) => {
      const { holidaysOf } = await import('../holidays/index.ts');
      const here = book();
      if (!here) return given(nothing);
      const period = { start: instant(from), end: instant(to) };
      const rota = rotas?.find((id) => !here.rotas.has(id));
      if (rota !== undefined)
        return failed('unknown-rota', `there is no rota ${rota} in this book`, 'Choose other rotas.');
      const person = people?.find((id) => !isKnown(here, id, period));
      if (person !== undefined)
        return failed('unknown-person', `there is no person ${person} in this book`, 'Choose other people.');
      return given(fairnessOf(here, { period, rotas, people }, holidaysOf));
    }),
  };
}

const nothing: Fairness = {
  weights: evenWeights,
  group: { total: 0, weighted: 0, presence: 0 },
  people: [],
};

/** By a file, or by a turn or an override of the time. */
function isKnown(book: Book, person: string, period: Interval): boolean {
  return book.people.has(person) || groupOf(book, rotaPlansOf(book), period).includes(person);
}
