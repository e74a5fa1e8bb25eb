import {
  DAY,
  formatLocal,
  HOUR,
  instant,
  startOfWeek,
  toWall,
  type WallTime,
  wallTime,
  zoneOf,
} from '../../shared/time/index.ts';

const monday = startOfWeek(toWall(zoneOf('Europe/Warsaw'), instant(Date.now())));

/** Midnight of a day on the wall of Warsaw, counted from Monday of this week. */
export function dayFromMonday(days: number): WallTime {
  return wallTime(monday + days * DAY);
}

/** `2026-11-23T09:00`: Monday some weeks from this one, when a turn may begin. */
export function mondayAtNine(weeks: number): string {
  return formatLocal(wallTime(dayFromMonday(7 * weeks) + 9 * HOUR));
}
