import { type Book, calendarOf, rotaPlansOf } from '../book/index.ts';
import type { Holiday } from '../holidays/index.ts';
import {
  type CalendarDate,
  dateOf,
  formatDate,
  type Instant,
  midnightOf,
  toWall,
  type Zone,
  zoneOf,
} from '../time/index.ts';
import { contactOf, isInTeam } from './contact.ts';
import { onCallOver, periodAround } from './periods.ts';
import type { PersonPage } from './schema.ts';
import { shiftsAhead } from './shifts-ahead.ts';
import { timeOffOf } from './time-off.ts';

/** The holidays of a calendar from the beginning of a year to the end of another; none for an unknown calendar. */
export type HolidaysOf = (calendar: string, fromYear: number, toYear: number) => readonly Holiday[];

/** So many coming shifts are told. */
const NEXT = 10;

/** Everything about one person at `at`; undefined for somebody who has no file in the book. */
export function personPageOf(book: Book, id: string, at: Instant, holidaysOf: HolidaysOf): PersonPage | undefined {
  const person = book.people.get(id);
  if (!person) return undefined;
  const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
  const calendar = calendarOf(book, id);
  const { year } = dateOf(toWall(zone, at));
  // A month and a quarter lie within a year.
  const holidays = calendar === undefined ? [] : holidaysOf(calendar, year, year);
  const plans = rotaPlansOf(book);
  const shifts = plans.map((plan) => shiftsAhead(plan, id, at));
  const over = (months: 1 | 3) => onCallOver(periodAround(zone, at, months), plans, id, zone, holidays, at);
  return {
    ...contactOf(book, person),
    skills: [...person.skills],
    holidays: calendar ?? null,
    team: { from: dayOf(person.from), until: dayOf(person.until), now: isInTeam(book, person, at) },
    onCall: shifts.flatMap(({ running }) => running ?? []),
    next: shifts
      .flatMap(({ coming }) => coming)
      .sort((a, b) => a.start - b.start)
      .slice(0, NEXT),
    month: over(1),
    quarter: over(3),
    nextHolidays: nextHolidaysOf(calendar, zone, at, holidaysOf),
    timeOff: timeOffOf(person, zone, plans, at),
  };
}

/** So many coming holidays are told. */
const HOLIDAYS = 5;

function nextHolidaysOf(calendar: string | undefined, zone: Zone, at: Instant, holidaysOf: HolidaysOf): Holiday[] {
  if (calendar === undefined) return [];
  const { year } = dateOf(toWall(zone, at));
  const today = formatDate(toWall(zone, at));
  return holidaysOf(calendar, year, year + 1)
    .filter(({ date }) => date >= today)
    .slice(0, HOLIDAYS);
}

function dayOf(date: CalendarDate | undefined): string | null {
  return date ? formatDate(midnightOf(date)) : null;
}
