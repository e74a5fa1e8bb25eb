import type { Book } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { peopleListOf, personPageOf } from '../../shared/people-pages/index.ts';
import type { Instant } from '../../shared/time/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';

/** Answers what the pages about people ask. `book` gives the newest snapshot, `now` the time. */
export function peopleQueries(
  book: () => Book | undefined,
  now: () => Instant,
): Pick<Answers['queries'], 'people' | 'person'> {
  return {
    people: answering(queries.people.input, () => {
      const here = book();
      return given(here ? peopleListOf(here, now()) : []);
    }),
    person: answering(queries.person.input, async ({ person }) => {
      const { holidaysOf } = await import('../holidays/index.ts');
      const here = book();
      const page = here && personPageOf(here, person, now(), holidaysOf);
      return page
        ? given(page)
        : failed('unknown-person', `there is no person ${person} in this book`, 'Choose one from the list of people.');
    }),
  };
}
