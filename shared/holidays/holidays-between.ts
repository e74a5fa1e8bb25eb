import { dayIn, type Instant, type Interval, intersection, parseDate, type Zone } from '../time/index.ts';
import type { Holiday } from './holiday.ts';

/** When the holidays are, on the clocks of a zone: those between two instants, cut to them, sorted by start. */
export function holidaysBetween(
  holidays: readonly Holiday[],
  zone: Zone,
  from: Instant,
  to: Instant,
): (Interval & Holiday)[] {
  return holidays
    .flatMap((holiday) => {
      const date = parseDate(holiday.date);
      const part = date && intersection(dayIn(zone, date), { start: from, end: to });
      return part ? [{ ...holiday, ...part }] : [];
    })
    .sort((a, b) => a.start - b.start);
}
