import { DAY, type Interval, instant, midnightOf, toInstant, wallTime, type Zone } from '../time/index.ts';
import type { Person, PersonId } from './person.ts';

/** When the people are in the team whose file names a first or a last day; whoever is not listed always is. */
export type Membership = ReadonlyMap<PersonId, Interval>;

/** Reads `from` and `until` of every person: whole days in the book's zone, both included (rota rules, section 4). */
export function membershipOf(people: Iterable<Person>, bookZone: Zone): Membership {
  const membership = new Map<PersonId, Interval>();
  for (const { id, from, until } of people) {
    if (!from && !until) continue;
    membership.set(id, {
      start: from ? toInstant(bookZone, midnightOf(from)) : instant(Number.NEGATIVE_INFINITY),
      end: until ? toInstant(bookZone, wallTime(midnightOf(until) + DAY)) : instant(Number.POSITIVE_INFINITY),
    });
  }
  return membership;
}
