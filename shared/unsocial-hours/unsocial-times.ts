import { type Holiday, holidaysBetween } from '../holidays/index.ts';
import { differences, type Instant, type Interval, union, type Zone } from '../time/index.ts';
import { nightsBetween } from './nights.ts';
import { weekendsBetween } from './weekends.ts';

/**
 * The unsocial times of some period, one interval for each holiday, weekend and night. Each moment is in one of them, the
 * first that it is of holiday, weekend, night: of a weekend or a night that a holiday cuts short, the rest is there.
 */
export interface UnsocialTimes {
  readonly holiday: readonly Interval[];
  readonly weekend: readonly Interval[];
  readonly night: readonly Interval[];
}

/** The unsocial times between two instants, cut to them, on the clocks of a zone: sorted, separate. */
export function unsocialTimes(zone: Zone, holidays: readonly Holiday[], from: Instant, to: Instant): UnsocialTimes {
  const days = new Map(holidaysBetween(holidays, zone, from, to).map(({ date, start, end }) => [date, { start, end }]));
  const holiday = [...days.values()];
  const free = union(holiday);
  const weekend = differences(weekendsBetween(zone, from, to), free);
  const night = differences(nightsBetween(zone, from, to), union([...free, ...weekend]));
  return { holiday, weekend, night };
}
