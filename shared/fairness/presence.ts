import type { Book } from '../book/index.ts';
import { membershipOf, type PersonId, timeOffInterval } from '../people/index.ts';
import { differences, type Interval, intersection, lengthOf, union, zoneOf } from '../time/index.ts';
import type { PersonShare } from './schema.ts';

export type Presence = Pick<PersonShare, 'presence' | 'away'>;

/**
 * How long a person was there in a period: the days from `from` to `until` (in the book's zone), less their time off (in
 * their own). Somebody without a file was there all the time.
 */
export function presenceOf(book: Book, id: PersonId, period: Interval): Presence {
  const person = book.people.get(id);
  if (!person) return { presence: period.end - period.start, away: [] };
  const bookZone = zoneOf(book.settings.timeZone);
  const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
  const days = membershipOf([person], bookZone).get(id);
  const member = days ? intersection(days, period) : period;
  const inTeam = member ? [member] : [];
  const off = person.timeOff.flatMap((timeOff) => {
    const { start, end } = timeOffInterval(timeOff, zone);
    const part = member && intersection({ start, end }, member);
    return part ? [{ ...part, why: timeOff.kind ?? 'time off' }] : [];
  });
  const outside = differences([period], inTeam).map((time) => ({ ...time, why: 'not in the team' }));
  return {
    presence: lengthOf(differences(inTeam, union(off))),
    away: [...outside, ...off].sort((a, b) => a.start - b.start),
  };
}
