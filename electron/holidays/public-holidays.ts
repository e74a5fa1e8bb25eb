import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { Holiday } from '../../shared/holidays/index.ts';
import { DAY, formatDate, HOUR, midnightOf, parseDate, wallTime } from '../../shared/time/index.ts';
import { isCalendar } from '../holiday-calendars/index.ts';

/** The days on which holidays that begin in a year fall, by calendar and year. A year can take 50 ms to work out. */
const known = new Map<string, readonly Holiday[]>();

/**
 * The public holidays of a calendar (`PL`, `DE-BY`) from the beginning of a year to the end of another: whole local
 * days, each once, sorted. None for a calendar that nobody knows; the check reports that.
 */
export function holidaysOf(calendar: string, fromYear: number, toYear: number): readonly Holiday[] {
  const names = new Map<string, Set<string>>();
  // Some begin in the old year and last into the new one.
  for (let year = fromYear - 1; year <= toYear; year++) {
    for (const { date, name } of daysBegunIn(calendar, year)) {
      if (date < firstDay(fromYear) || date >= firstDay(toYear + 1)) continue;
      names.set(date, (names.get(date) ?? new Set()).add(name));
    }
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, all]) => ({ date, name: [...all].join(', ') }));
}

function daysBegunIn(calendar: string, year: number): readonly Holiday[] {
  const key = `${calendar} ${year}`;
  const before = known.get(key);
  if (before) return before;
  const days = isCalendar(calendar)
    ? new Holidays(calendar, { types: ['public'] }).getHolidays(year).flatMap(daysOf)
    : [];
  known.set(key, days);
  return days;
}

/**
 * The days that a holiday names: as many as it has whole days, from its date on. One that begins at sunset of the day
 * before is dated by the day itself; of a day with half a holiday all counts.
 */
function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): Holiday[] {
  const first = parseDate(date.slice(0, 10));
  if (!first) return [];
  const count = Math.max(1, Math.floor((end.getTime() - start.getTime() + CLOCK_CHANGE) / DAY));
  return Array.from({ length: count }, (_, day) => ({
    date: formatDate(wallTime(midnightOf(first) + day * DAY)),
    name,
  }));
}

/** A clock change on the way may take that much from the length of some days. */
const CLOCK_CHANGE = 2 * HOUR;

function firstDay(year: number): string {
  return formatDate(midnightOf({ year, month: 1, day: 1 }));
}
