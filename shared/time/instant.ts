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

/** In milliseconds: the last instant that a date can have, and with a minus the first. What never ends lies there. */
export const END_OF_TIME = 8.64e15;

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

/** All of some intervals, in whatever order, as sorted, separate ones: joined where they touch or overlap. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    if (start >= end) continue;
    const last = joined.at(-1);
    if (!last || start > last.end) joined.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return joined;
}

/** What of the first list is not in the second. Both sorted and separate. */
export function differences(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let j = 0;
  for (const { start, end } of a) {
    let from = start;
    for (let other = b[j]; other && other.start < end; other = b[j]) {
      if (other.start > from) rest.push({ start: from, end: other.start });
      if (other.end > from) from = other.end;
      // What reaches beyond this interval may take from the next one, too.
      if (other.end > end) break;
      j++;
    }
    if (from < end) rest.push({ start: from, end });
  }
  return rest;
}

/** How long some separate intervals last together, in milliseconds. */
export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + (end - start), 0);
}
