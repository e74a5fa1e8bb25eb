import { type Book, type Problem, positionOf, type Source } from '../book/index.ts';
import { formatForPeople, type Instant, type Interval, toWall, type Zone } from '../time/index.ts';

/** `Mon 2026-03-30 09:00`, on the clock of a zone. */
export function when(at: Instant, zone: Zone): string {
  return formatForPeople(toWall(zone, at));
}

/** `from Mon 2026-03-30 09:00 to Tue 2026-03-31 09:00 (Europe/Warsaw)`. */
export function during({ start, end }: Interval, zone: Zone): string {
  return `from ${when(start, zone)} to ${when(end, zone)} (${zone.id})`;
}

/** A person's name, or the id where no file explains it. */
export function nameOf(book: Book, person: string): string {
  return book.people.get(person)?.name ?? person;
}

/** A problem at a value of a record. */
export function problemIn(
  source: Source,
  path: readonly (string | number)[],
  problem: Pick<Problem, 'severity' | 'code' | 'message'>,
): Problem {
  return { ...problem, file: source.file, ...positionOf(source, path) };
}
