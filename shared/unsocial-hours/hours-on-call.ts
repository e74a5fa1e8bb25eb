import type { Holiday } from '../holidays/index.ts';
import { type Interval, intersections, lengthOf, union, type Zone } from '../time/index.ts';
import { type UnsocialTimes, unsocialTimes } from './unsocial-times.ts';

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
  return hoursAmong(all, unsocialTimes(zone, holidays, first.start, last.end));
}

/** The hours of some sorted, separate times, where the unsocial times around them are known. */
export function hoursAmong(times: readonly Interval[], unsocial: UnsocialTimes): HoursOnCall {
  const total = lengthOf(times);
  const holiday = lengthOf(intersections(times, unsocial.holiday));
  const weekend = lengthOf(intersections(times, unsocial.weekend));
  const night = lengthOf(intersections(times, unsocial.night));
  return { total, night, weekend, holiday, ordinary: total - holiday - weekend - night };
}
