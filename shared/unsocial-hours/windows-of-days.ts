import {
  DAY,
  type Instant,
  type Interval,
  intersection,
  startOfDay,
  toInstant,
  toLastInstant,
  toWall,
  union,
  type WallTime,
  wallTime,
  type Zone,
} from '../time/index.ts';

/** A stretch of a day on the wall clock: milliseconds from its midnight; `to` may reach into the next day. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The window of each day that `isMeant` accepts by its midnight, between two instants and cut to them: sorted, joined
 * where they touch. A repeated time begins the window where it comes first and ends it where it comes last, a skipped
 * one counts as the first instant after it, as with the hours of a layer (rota rules, section 1).
 */
export function windowsOfDays(
  window: DayWindow,
  isMeant: (midnight: WallTime) => boolean,
  zone: Zone,
  from: Instant,
  to: Instant,
): Interval[] {
  const found: Interval[] = [];
  // Two days earlier: yesterday's window may reach here, and a zone may have left out a day.
  for (let day = startOfDay(wallTime(toWall(zone, from) - 2 * DAY)); ; day = wallTime(day + DAY)) {
    const start = toInstant(zone, wallTime(day + window.from));
    if (start >= to) return union(found);
    if (!isMeant(day)) continue;
    const end = toLastInstant(zone, wallTime(day + window.to));
    const part = intersection({ start, end }, { start: from, end: to });
    if (part) found.push(part);
  }
}
