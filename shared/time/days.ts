import { type CalendarDate, midnightOf } from './calendar.ts';
import { DAY, type Interval, wallTime } from './instant.ts';
import { toInstant, type Zone } from './zone.ts';

/** A day of a zone, from its first midnight to the next day's. Empty for a day that the zone left out. */
export function dayIn(zone: Zone, date: CalendarDate): Interval {
  const midnight = midnightOf(date);
  return { start: toInstant(zone, midnight), end: toInstant(zone, wallTime(midnight + DAY)) };
}
