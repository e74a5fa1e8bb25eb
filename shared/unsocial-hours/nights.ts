import { DAY, HOUR, type Instant, type Interval, type Zone } from '../time/index.ts';
import { type DayWindow, windowsOfDays } from './windows-of-days.ts';

/** Night is from 22:00 to 06:00 on the wall clock. The book cannot say otherwise yet. */
export const NIGHT: DayWindow = { from: 22 * HOUR, to: DAY + 6 * HOUR };

/**
 * The nights between two instants on the clocks of a zone, cut to them, sorted and separate. The night in which the
 * clocks go forward is an hour shorter, the one in which they go back an hour longer.
 */
export function nightsBetween(zone: Zone, from: Instant, to: Instant): Interval[] {
  return windowsOfDays(NIGHT, () => true, zone, from, to);
}
