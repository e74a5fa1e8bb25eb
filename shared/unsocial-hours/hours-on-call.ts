import { type Holiday, holidaysBetween } from '../holidays/index.ts';
import { differences, type Interval, intersections, lengthOf, union, type Zone } from '../time/index.ts';
import { nightsBetween } from './nights.ts';
import { weekendsBetween } from './weekends.ts';

/**
 * How long somebody was on call, in milliseconds, apart by when. Each moment counts once, as the first of these that it
 * is: holiday, weekend, night, ordinary. A Sunday night is weekend until midnight and night from then on. The parts sum
 * to the total.
 */
export interface HoursOnCall {
  readonly total: number;
  readonly night: number;
  readonly weekend: number;
  readonly holiday: number;
  readonly ordinary: number;
}

/** The hours of some shifts on the clocks of a zone. Shifts that overlap count once. */
export function hoursOnCall(shifts: readonly Interval[], zone: Zone, holidays: readonly Holiday[]): HoursOnCall {
  const all = union(shifts);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return { total: 0, night: 0, weekend: 0, holiday: 0, ordinary: 0 };
  const [from, to] = [first.start, last.end];
  let rest = all;
  const take = (kind: readonly Interval[]) => {
    const taken = intersections(rest, kind);
    rest = differences(rest, kind);
    return lengthOf(taken);
  };
  const holiday = take(union(holidaysBetween(holidays, zone, from, to)));
  const weekend = take(weekendsBetween(zone, from, to));
  const night = take(nightsBetween(zone, from, to));
  return { total: lengthOf(all), night, weekend, holiday, ordinary: lengthOf(rest) };
}
