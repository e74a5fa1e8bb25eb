import { type Book, calendarOf } from '../book/index.ts';
import type { Holiday } from '../holidays/index.ts';
import type { HolidaysOf } from '../people-pages/index.ts';
import { dateOf, type Interval, instant, intersections, toWall, zoneOf } from '../time/index.ts';
import { type HoursOnCall, hoursOnCall } from '../unsocial-hours/index.ts';
import { type Duties, dutyOf } from './duties.ts';

/** The zone in which somebody lives: their own, else the book's. */
export function zoneIdOf(book: Book, person: string): string {
  return book.people.get(person)?.timeZone ?? book.settings.timeZone;
}

/** Counts the hours of a person over a period, by their clock and holidays; each calendar is asked once for each year. */
export function hoursCounter(
  period: Interval,
  holidaysOf: HolidaysOf,
): (duties: Duties, person: string) => HoursOnCall {
  const known = new Map<string, readonly Holiday[]>();
  return (duties, person) => {
    const zone = zoneOf(zoneIdOf(duties.book, person));
    const calendar = calendarOf(duties.book, person);
    const year = (at: number) => dateOf(toWall(zone, instant(at))).year;
    const [first, last] = [year(period.start), year(period.end - 1)];
    const key = `${calendar} ${first} ${last}`;
    const holidays = known.get(key) ?? (calendar === undefined ? [] : holidaysOf(calendar, first, last));
    known.set(key, holidays);
    return hoursOnCall(intersections(dutyOf(duties, person), [period]), zone, holidays);
  };
}
