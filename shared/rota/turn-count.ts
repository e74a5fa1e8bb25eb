import { DAY, spanAt, toInstant, type WallTime, WEEK, wallTime, type Zone } from '../time/index.ts';
import { dutyBetween, hasBoundary, hasDutyOnTheWall, type WeekHours } from './hours.ts';
import { type Rotation, turnAt, turnStart } from './rotation.ts';

/** Counts the turns of a layer that contain some duty time, for `advance: on-duty` (rota rules, section 2). */
export type DutyTurnCount = (turn: number) => number;

/**
 * Gives the function that tells how many of the turns before a turn contain duty time. It does not walk from the start:
 * on the wall clock duty repeats with the weeks, so a prefix sum over one period answers; what a clock change
 * alters (a turn swallowed, duty that lies in the skipped hour or is prolonged by the repeated one) is looked at
 * change by change and remembered.
 */
export function dutyTurnCount(rotation: Rotation, hours: WeekHours | undefined, zone: Zone): DutyTurnCount {
  if (rotation.cycle.months > 0) return countWithMonths(rotation, hours, zone);
  const onTheWall = hours ? countOnTheWall(rotation, hours) : (turn: number) => turn;
  const corrected = clockChangeCorrection(rotation, hours, zone);
  return (turn) => onTheWall(turn) + corrected(turn);
}

/** Whether a turn contains an instant of duty. */
function hasDuty(rotation: Rotation, hours: WeekHours | undefined, zone: Zone, turn: number): boolean {
  const start = toInstant(zone, turnStart(rotation, turn));
  const end = toInstant(zone, turnStart(rotation, turn + 1));
  if (end <= start) return false;
  return !hours || dutyBetween(hours, zone, start, end).length > 0;
}

/** As `hasDuty`, on a wall clock that never changes. */
function hasDutyByTheWall(rotation: Rotation, hours: WeekHours | undefined, turn: number): boolean {
  return !hours || hasDutyOnTheWall(hours, turnStart(rotation, turn), turnStart(rotation, turn + 1));
}

/** Turns and weeks together repeat after the least common multiple of their lengths. */
function countOnTheWall(rotation: Rotation, hours: WeekHours): DutyTurnCount {
  const cycle = rotation.cycle.milliseconds;
  const turnsInPeriod = (WEEK / greatestCommonDivisor(cycle, WEEK)) * rotation.partCount;
  const before = new Uint32Array(turnsInPeriod + 1);
  for (let turn = 0; turn < turnsInPeriod; turn++) {
    before[turn + 1] = (before[turn] ?? 0) + (hasDutyByTheWall(rotation, hours, turn) ? 1 : 0);
  }
  const inPeriod = before[turnsInPeriod] ?? 0;
  return (turn) => {
    const periods = Math.floor(turn / turnsInPeriod);
    return periods * inPeriod + (before[turn - periods * turnsInPeriod] ?? 0);
  };
}

/** What clock changes add to (or take from) the count on the wall, for the turns before a turn. */
function clockChangeCorrection(rotation: Rotation, hours: WeekHours | undefined, zone: Zone): DutyTurnCount {
  /** The turns that count otherwise than on the wall, in order, each with the correction up to and including it. */
  const corrections: { readonly turn: number; readonly sum: number }[] = [];
  // From a day before the start: the layer may start in the very hour that a clock change skips or repeats.
  let span = spanAt(zone, toInstant(zone, rotation.start) - DAY);
  let seenTurn = -1;
  return (turn) => {
    const until = turnStart(rotation, turn);
    // A change behind the turn, on the clock as it was or as it is then, can still touch the turns before it.
    while (span.until !== Number.POSITIVE_INFINITY && span.until + span.offset <= until + WEEK) {
      const next = spanAt(zone, span.until);
      const touched = wallIntervalOf(span.until, span.offset, next.offset);
      const last = turnAt(rotation, touched.to);
      span = next;
      // Where nothing begins or ends in what the change touches, it alters no turn: the common case, in which a
      // century of clock changes costs microseconds.
      if (last < 0 || (turnStart(rotation, last) < touched.from && !hasBoundary(hours, touched.from, touched.to)))
        continue;
      for (let at = Math.max(seenTurn + 1, turnAt(rotation, touched.from) - 1); at <= last; at++) {
        if (at < 0 || hasDutyAside(rotation, hours, at, touched)) continue;
        const by = Number(hasDuty(rotation, hours, zone, at)) - Number(hasDutyByTheWall(rotation, hours, at));
        if (by !== 0) corrections.push({ turn: at, sum: (corrections.at(-1)?.sum ?? 0) + by });
      }
      seenTurn = Math.max(seenTurn, last);
    }
    return corrections[countBefore(corrections, turn) - 1]?.sum ?? 0;
  };
}

/** How many of the sorted corrections are for turns before `turn`. */
function countBefore(corrections: readonly { readonly turn: number }[], turn: number): number {
  let low = 0;
  let high = corrections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corrections[middle]?.turn ?? turn) < turn) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The wall times that a clock change skips or repeats. */
function wallIntervalOf(at: number, before: number, after: number): { readonly from: WallTime; readonly to: WallTime } {
  return { from: wallTime(at + Math.min(before, after)), to: wallTime(at + Math.max(before, after)) };
}

/** Whether a turn surely has duty because some of it lies outside of what a clock change touches. */
function hasDutyAside(
  rotation: Rotation,
  hours: WeekHours | undefined,
  turn: number,
  touched: { readonly from: WallTime; readonly to: WallTime },
): boolean {
  const start = turnStart(rotation, turn);
  const end = turnStart(rotation, turn + 1);
  const has = (from: number, to: number) =>
    to > from && (!hours || hasDutyOnTheWall(hours, wallTime(from), wallTime(to)));
  return has(start, Math.min(end, touched.from)) || has(Math.max(start, touched.to), end);
}

/**
 * With months in the cycle nothing repeats soon. A turn of a month or more always contains duty (any hours come
 * every week); only the shorter ones are looked at, once each, and the sums kept: a few hundred in a century.
 */
function countWithMonths(rotation: Rotation, hours: WeekHours | undefined, zone: Zone): DutyTurnCount {
  const monthLong = rotation.parts.map((part, index) => {
    const next = rotation.parts[index + 1] ?? rotation.cycle;
    return next.months > part.months;
  });
  if (monthLong.every(Boolean)) return (turn) => turn;
  const before = [0];
  return (turn) => {
    for (let at = before.length - 1; at < turn; at++) {
      const has = monthLong[at % rotation.partCount] || hasDuty(rotation, hours, zone, at);
      before.push((before[at] ?? 0) + (has ? 1 : 0));
    }
    return before[turn] ?? 0;
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
