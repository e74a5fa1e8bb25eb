import type { Book } from '../book/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';

/**
 * Whether an override may put these people on call: none is named twice, and each is in the book. Who was in the
 * override `before` may stay in it, also after having left.
 */
export function checkPeople(book: Book, people: readonly string[], before: readonly string[] = []): Outcome<null> {
  const stranger = people.find((person) => !book.people.has(person) && !before.includes(person));
  if (stranger !== undefined) {
    return failed(
      'unknown-person',
      `nobody in this book is called ${stranger}`,
      'They may have been taken out meanwhile: choose somebody else.',
    );
  }
  const twice = people.find((person, index) => people.indexOf(person) !== index);
  return twice === undefined ? given(null) : failed('named-twice', `${twice} is named twice`, 'Name each person once.');
}

/** Nobody covers for themselves. */
export function checkCover(person: string | undefined, by: string | undefined): Outcome<null> {
  return by !== undefined && person === by
    ? failed('covers-oneself', 'nobody can cover for themselves', 'Choose somebody else.')
    : given(null);
}

interface Named {
  readonly kind: string;
  readonly by?: string;
  readonly people?: readonly string[];
}

/** Whom an override, or a change of one, puts on call by name. */
export function peopleIn({ by, people }: Named): readonly string[] {
  return people ?? (by === undefined ? [] : [by]);
}
