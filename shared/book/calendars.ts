import type { Book } from './book.ts';

/** The holiday calendar of a person, as date-holidays names it: their own, else the book's; undefined for none. */
export function calendarOf(book: Book, person: string): string | undefined {
  return book.people.get(person)?.holidays ?? book.settings.holidays;
}
