import { type Book, calendarOf, rotaPlanOf } from '../book/index.ts';
import { DAILY_REST } from '../consequences/index.ts';
import { membershipOf, timeOffInterval } from '../people/index.ts';
import type { HolidaysOf } from '../people-pages/index.ts';
import {
  dateOf,
  type Instant,
  type Interval,
  instant,
  intersection,
  intersections,
  lengthInWords,
  toWall,
  WEEK,
  zoneOf,
} from '../time/index.ts';
import { hoursOnCall } from '../unsocial-hours/index.ts';
import type { CoverCandidates } from './candidates-schema.ts';
import { dutiesIn, dutyOf, type OwnShifts } from './own-duties.ts';

/** How far to either side a burden counts. */
const AROUND = 4 * WEEK;

/** A stretch of a rota for which somebody is sought, and who is relieved; null: nobody is. */
export interface Sought extends Interval {
  readonly rota: string;
  readonly person: string | null;
}

/**
 * Who can take a stretch of a rota: everybody who is in the team all that time but the one who is relieved, ordered by
 * least burdened: those without a clash first, then those who take turns in the rota, then by their hours on call in the
 * four weeks to either side, nights, weekends and holidays counted twice. Clashes are named and forbid nothing.
 */
export function coverCandidatesOf(
  book: Book,
  { rota, person, start, end }: Sought,
  holidaysOf: HolidaysOf,
): CoverCandidates {
  const membership = membershipOf(book.people.values(), zoneOf(book.settings.timeZone));
  const here = [...book.people.keys()].filter((id) => {
    const days = membership.get(id);
    return id !== person && (!days || (days.start <= start && days.end >= end));
  });
  const around = { start: instant(start - AROUND), end: instant(end + AROUND) };
  const duties = dutiesIn(book, around, here);
  const layers = rotaPlanOf(book, rota)?.rota.layers ?? [];
  return here
    .map((id) => {
      const own = duties.get(id) ?? [];
      const { total, ordinary } = hoursOf(book, id, own, around, holidaysOf);
      return {
        person: id,
        inRota: layers.some(({ turns }) => turns.some((turn) => turn.includes(id))),
        hours: total,
        unsocial: total - ordinary,
        clashes: clashesWith(book, id, own, { rota, start, end }),
      };
    })
    .sort(
      (a, b) =>
        a.clashes.length - b.clashes.length ||
        Number(b.inRota) - Number(a.inRota) ||
        a.hours + a.unsocial - (b.hours + b.unsocial) ||
        (a.person < b.person ? -1 : 1),
    );
}

function hoursOf(book: Book, id: string, own: readonly OwnShifts[], { start, end }: Interval, holidaysOf: HolidaysOf) {
  const zone = zoneOf(book.people.get(id)?.timeZone ?? book.settings.timeZone);
  const calendar = calendarOf(book, id);
  const year = (at: Instant) => dateOf(toWall(zone, at)).year;
  return hoursOnCall(dutyOf(own), zone, calendar === undefined ? [] : holidaysOf(calendar, year(start), year(end)));
}

function clashesWith(
  book: Book,
  id: string,
  own: readonly OwnShifts[],
  { rota, start, end }: Omit<Sought, 'person'>,
): string[] {
  const person = book.people.get(id);
  const zone = zoneOf(person?.timeZone ?? book.settings.timeZone);
  const away = (person?.timeOff ?? [])
    .filter((timeOff) => intersection(timeOffInterval(timeOff, zone), { start, end }))
    .map(({ note, kind }) => `away: ${note ?? kind ?? 'time off'}`);
  const busy = own
    .filter(({ shifts }) => intersections(shifts, [{ start, end }]).length > 0)
    .map(({ rota: { id, name } }) => (id === rota ? 'already on call here' : `on call for ${name}`));
  return [...away, ...busy, ...shortRest(own, { start, end })];
}

/** The shorter of the rests before and after, where it is shorter than a daily rest. */
function shortRest(own: readonly OwnShifts[], { start, end }: Interval): string[] {
  const rests = dutyOf(own)
    .flatMap((duty) => [start - duty.end, duty.start - end])
    .filter((rest) => rest > 0);
  const shortest = Math.min(...rests);
  return shortest < DAILY_REST ? [`only ${lengthInWords(shortest)} rest`] : [];
}
