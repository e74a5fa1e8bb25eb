import { DAY, type Instant, type Interval, startOfWeek, type Zone } from '../time/index.ts';
import { windowsOfDays } from './windows-of-days.ts';

/** Saturday is that far into a week. */
const SATURDAY = 5 * DAY;

/** The weekends between two instants, cut to them, sorted: Saturday 00:00 to Sunday 24:00 on the clocks of a zone. */
export function weekendsBetween(zone: Zone, from: Instant, to: Instant): Interval[] {
  const wholeDay = { from: 0, to: DAY };
  return windowsOfDays(wholeDay, (midnight) => midnight - startOfWeek(midnight) >= SATURDAY, zone, from, to);
}
