import {
  DAY,
  type Instant,
  type Interval,
  intersection,
  startOfWeek,
  toInstant,
  toLastInstant,
  toWall,
  type WallTime,
  WEEK,
  wallTime,
  type Zone,
} from '../time/index.ts';
import type { HoursWindow } from './rota.ts';

/** A stretch of the week on the wall clock: milliseconds from Monday 00:00; `to` may reach into the next week. */
export interface WeekWindow {
  readonly from: number;
  readonly to: number;
}

/** Hours windows joined over the week: sorted, apart from each other, together less than a whole week. */
export type WeekHours = readonly WeekWindow[];

/**
 * Joins hours windows where they touch or overlap. Undefined when they fill the week, which is the same as no hours
 * (rota rules, section 3; joining before the conversion is right since both conversions keep the order of times).
 */
export function weekHoursOf(windows: readonly HoursWindow[]): WeekHours | undefined {
  const sorted = windows
    .flatMap(({ days, from, to }) => {
      const length = to > from ? to - from : to - from + DAY;
      return days.map((day) => ({ from: day * DAY + from, to: day * DAY + from + length }));
    })
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const window of sorted) {
    const last = joined.at(-1);
    if (last && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else joined.push(window);
  }
  joinAroundTheWeek(joined);
  const [only] = joined;
  return only && only.to - only.from >= WEEK ? undefined : joined;
}

/** Sunday's last window may reach into Monday's first. */
function joinAroundTheWeek(windows: { from: number; to: number }[]): void {
  const last = windows.at(-1);
  for (let first = windows[0]; last && first && first !== last && first.from + WEEK <= last.to; first = windows[0]) {
    last.to = Math.max(last.to, first.to + WEEK);
    windows.shift();
  }
  // A single window that meets itself a week later fills the week.
}

/** The duty of a layer between two instants: windows as instants, sorted, joined where they touch. Not cut. */
export function dutyBetween(hours: WeekHours, zone: Zone, from: Instant, to: Instant): Interval[] {
  const duty: { start: Instant; end: Instant }[] = [];
  const wallFrom = toWall(zone, from);
  let week = startOfWeek(wallFrom);
  let index = hours.length - 1;
  // Back to a window that is over a whole day before: none earlier can reach here, not even through a clock change.
  for (;;) {
    const window = hours[index];
    if (!window || week + window.to < wallFrom - DAY) break;
    if (--index < 0) {
      index = hours.length - 1;
      week = wallTime(week - WEEK);
    }
  }
  for (;;) {
    if (++index >= hours.length) {
      index = 0;
      week = wallTime(week + WEEK);
    }
    const window = hours[index];
    if (!window) return duty;
    const start = toInstant(zone, wallTime(week + window.from));
    if (start >= to) return duty;
    const end = toLastInstant(zone, wallTime(week + window.to));
    if (end <= from || end <= start) continue;
    const last = duty.at(-1);
    if (last && start <= last.end) {
      if (end > last.end) last.end = end;
    } else duty.push({ start, end });
  }
}

/** The duty inside an interval, cut to it; without hours that is all of it. */
export function dutyWithin(hours: WeekHours | undefined, zone: Zone, interval: Interval): readonly Interval[] {
  if (interval.end <= interval.start) return [];
  if (!hours) return [interval];
  return dutyBetween(hours, zone, interval.start, interval.end).flatMap((duty) => intersection(duty, interval) ?? []);
}

/** Whether some duty lies between two wall times, clock changes left aside. */
export function hasDutyOnTheWall(hours: WeekHours, from: WallTime, to: WallTime): boolean {
  if (to <= from) return false;
  if (to - from >= WEEK) return hours.length > 0;
  const start = from - startOfWeek(from);
  const end = start + (to - from);
  return hours.some(
    (window) =>
      (window.from < end && window.to > start) ||
      (window.from + WEEK < end && window.to + WEEK > start) ||
      (window.from - WEEK < end && window.to - WEEK > start),
  );
}

/** Whether some window begins or ends between two wall times, both included, clock changes left aside. */
export function hasBoundary(hours: WeekHours | undefined, from: WallTime, to: WallTime): boolean {
  if (!hours) return false;
  if (to - from >= WEEK) return true;
  const start = from - startOfWeek(from);
  const length = to - from;
  const isInside = (time: number) => {
    const after = (((time - start) % WEEK) + WEEK) % WEEK;
    return after <= length;
  };
  return hours.some((window) => isInside(window.from) || isInside(window.to));
}
