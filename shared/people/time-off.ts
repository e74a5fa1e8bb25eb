import {
  type CalendarDate,
  DAY,
  type Interval,
  type Moment,
  midnightOf,
  toInstant,
  wallTime,
  type Zone,
} from '../time/index.ts';
import type { TimeOff } from './person.ts';

/** From when to when an absence lasts: whole days are both included. Read in the person's zone. */
export function timeOffInterval({ from, to }: TimeOff, zone: Zone): Interval {
  return { start: resolve(from, zone, 0), end: resolve(to, zone, DAY) };
}

function resolve(time: CalendarDate | Moment, zone: Zone, days: number) {
  if ('year' in time) return toInstant(zone, wallTime(midnightOf(time) + days));
  return 'instant' in time ? time.instant : toInstant(zone, time.wall);
}
