import type { Book } from './book.ts';

/** A person's name, or the id where no file explains it. */
export function nameOf(book: Book, person: string): string {
  return book.people.get(person)?.name ?? person;
}

/** Several people in words: `Ada Nowak, Ben Okoye`; nobody where there are none. */
export function namesOf(book: Book, people: readonly string[]): string {
  return people.length === 0 ? 'nobody' : people.map((person) => nameOf(book, person)).join(', ');
}
