import type { Book } from '../../shared/book/index.ts';
import { type Holiday, holidaysBetween } from '../../shared/holidays/index.ts';
import { dateOf, type Interval, instant, toWall, zoneOf } from '../../shared/time/index.ts';
import { holidaysOf } from './public-holidays.ts';

/** The holidays of the book's own calendar that touch a time, give or take a day for other zones; none without one. */
export function bookHolidays(book: Book, period: Interval): readonly Holiday[] {
  const { holidays } = book.settings;
  return holidays === undefined ? [] : calendarHolidays(book, holidays, period);
}

/** The same of any calendar. */
export function calendarHolidays({ settings }: Book, calendar: string, { start, end }: Interval): readonly Holiday[] {
  const zone = zoneOf(settings.timeZone);
  const year = (at: number) => dateOf(toWall(zone, instant(at))).year;
  const holidays = holidaysOf(calendar, year(start), year(end));
  return holidaysBetween(holidays, zone, instant(start - A_DAY), instant(end + A_DAY)).map(({ date, name }) => ({
    date,
    name,
  }));
}

/** In milliseconds: no zone is further away from another. */
const A_DAY = 26 * 3_600_000;
