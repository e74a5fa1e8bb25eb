import { DAY, type Interval, toWall, type Zone } from '../time/index.ts';

/**
 * How long a day of a period is on average on the clock of a zone, in milliseconds: to tell presence in days without the
 * hour that a clock change gives or takes.
 */
export function dayLengthOf({ start, end }: Interval, zone: Zone): number {
  const days = (toWall(zone, end) - toWall(zone, start)) / DAY;
  return days > 0 ? (end - start) / days : DAY;
}
