import type { Zone } from '../../shared/time/index.ts';
import { HOUR, type Interval, parseLocal, toInstant } from '../../shared/time/index.ts';

/** The interval between two local times of a zone, as a test writes them down. */
export function localInterval(zone: Zone, from: string, to: string): Interval {
  const [start, end] = [parseLocal(from), parseLocal(to)];
  if (start === undefined || end === undefined) throw new Error(`not local times: ${from}, ${to}`);
  return { start: toInstant(zone, start), end: toInstant(zone, end) };
}

/** How many hours each interval lasts. */
export function hoursOf(intervals: readonly Interval[]): number[] {
  return intervals.map(({ start, end }) => (end - start) / HOUR);
}
