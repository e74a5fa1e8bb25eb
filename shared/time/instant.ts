/**
 * Two kinds of time, told apart by the compiler: a point on the world's time line, and what a clock on the wall shows.
 * Both count milliseconds since 1970-01-01T00:00; only the zone ties one to the other.
 */

declare const kind: unique symbol;

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [kind]: 'instant' };

/** A local date and time without a zone: milliseconds since 1970-01-01T00:00 on the wall clock. */
export type WallTime = number & { readonly [kind]: 'wall' };

/** A moment as a book may write it: a local time, or an instant where the local hour repeats. */
export type Moment = { readonly wall: WallTime } | { readonly instant: Instant };

/** Half-open: `start` is in, `end` is out. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Says that `milliseconds` since 1970 UTC are meant. */
export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** Says that `milliseconds` since 1970 on the wall clock are meant. */
export function wallTime(milliseconds: number): WallTime {
  return milliseconds as WallTime;
}

/** What two intervals share; undefined where that is nothing. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  const start = instant(Math.max(a.start, b.start));
  const end = instant(Math.min(a.end, b.end));
  return start < end ? { start, end } : undefined;
}

/** What two lists of sorted, separate intervals share. */
export function intersections(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) return shared;
    const both = intersection(left, right);
    if (both) shared.push(both);
    if (left.end < right.end) i++;
    else j++;
  }
}
