import { addMonths, DAY, type Duration, type WallTime, wallTime } from '../time/index.ts';

/** When the turns of a layer begin, on the wall clock. A turn is named by its number, from 0 (rota rules, section 2). */
export interface Rotation {
  readonly start: WallTime;
  /** How far each part of the cycle begins after the cycle's start; the first is 0, the one past the last the whole. */
  readonly parts: readonly Duration[];
  readonly partCount: number;
  readonly cycle: Duration;
}

/** The rotation of turns that last `every` in turn, from `start` on. */
export function rotationOf(start: WallTime, every: readonly Duration[]): Rotation {
  const parts: Duration[] = [];
  let months = 0;
  let milliseconds = 0;
  for (const part of every) {
    parts.push({ months, milliseconds });
    months += part.months;
    milliseconds += part.milliseconds;
  }
  return { start, parts, partCount: every.length, cycle: { months, milliseconds } };
}

/** When turn `turn` begins: always counted from the start, all months of the sum first, then the rest. */
export function turnStart(rotation: Rotation, turn: number): WallTime {
  const { start, parts, partCount, cycle } = rotation;
  const cycles = Math.floor(turn / partCount);
  const part = parts[turn - cycles * partCount];
  const months = cycles * cycle.months + (part?.months ?? 0);
  const milliseconds = cycles * cycle.milliseconds + (part?.milliseconds ?? 0);
  return wallTime((months === 0 ? start : addMonths(start, months)) + milliseconds);
}

/** The number of the last turn that begins at or before `wall`; negative before the first. */
export function turnAt(rotation: Rotation, wall: WallTime): number {
  const { start, partCount, cycle } = rotation;
  if (wall < start) return -1;
  const cycleLength = cycle.months * AVERAGE_MONTH + cycle.milliseconds;
  let cycles = Math.floor((wall - start) / cycleLength);
  // With months the guess is a little off; without, it is exact.
  while (turnStart(rotation, cycles * partCount) > wall) cycles--;
  while (turnStart(rotation, (cycles + 1) * partCount) <= wall) cycles++;
  let turn = cycles * partCount;
  const last = turn + partCount - 1;
  while (turn < last && turnStart(rotation, turn + 1) <= wall) turn++;
  return turn;
}

/** Of the Gregorian calendar, over its 400 years. */
const AVERAGE_MONTH = (146_097 / 4800) * DAY;
