import type { Book, Problem, Source } from '../book/index.ts';
import { problemIn } from './words.ts';

/** Holiday calendars that nobody knows. */
export function unknownCalendars(book: Book, isCalendar: (name: string) => boolean): Problem[] {
  const records: readonly { readonly holidays?: string; readonly source: Source }[] = [
    book.settings,
    ...book.people.values(),
  ];
  return records.flatMap(({ holidays, source }) =>
    holidays === undefined || isCalendar(holidays)
      ? []
      : problemIn(source, ['holidays'], {
          severity: 'error',
          code: 'unknown-calendar',
          message: `there is no holiday calendar "${holidays}": name a country such as PL, or a part of one such as DE-BY`,
        }),
  );
}
