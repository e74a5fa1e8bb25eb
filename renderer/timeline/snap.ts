import { DAY, HOUR, instant, MINUTE, toInstant, toWall, wallTime, type Zone } from '../../shared/time/index.ts';
import type { Span } from './period.ts';

/** In milliseconds on the wall clock: where the times of a drag come to rest. */
const steps: Readonly<Record<Span, number>> = { day: 15 * MINUTE, weeks: HOUR, month: 3 * HOUR, quarter: DAY };

/** What a drag comes to rest at: the steps of a span on the clock of a zone, and times that draw it to them. */
export interface Rest {
  readonly span: Span;
  readonly zone: Zone;
  /** Handovers, and from how near they draw, in milliseconds. */
  readonly drawn?: { readonly to: readonly number[]; readonly within: number };
}

/**
 * The nearest time at which a drag comes to rest: a handover that is near, else a step of the clock. Of an hour that
 * repeats, it stays in the one it is in.
 */
export function snapped(at: number, { span, zone, drawn }: Rest): number {
  const handover = nearest(drawn?.to ?? [], at);
  if (drawn && handover !== undefined && Math.abs(handover - at) <= drawn.within) return handover;
  const step = steps[span];
  const wall = toWall(zone, instant(at));
  const rest = wallTime(Math.round(wall / step) * step);
  const near = instant(at + (rest - wall));
  return toWall(zone, near) % step === 0 ? near : toInstant(zone, rest);
}

function nearest(times: readonly number[], at: number): number | undefined {
  const [first, ...others] = times;
  if (first === undefined) return undefined;
  return others.reduce((best, time) => (Math.abs(time - at) < Math.abs(best - at) ? time : best), first);
}

/**
 * A time so many steps later (or earlier). Long steps go by the clock of the zone: a day is a day also where it has 23
 * hours. Short ones go by what passes: into the hour that repeats, and past the one that is skipped.
 */
export function stepped(at: number, count: number, span: Span, zone: Zone): number {
  const by = count * steps[span];
  if (steps[span] <= HOUR) return at + by;
  return toInstant(zone, wallTime(toWall(zone, instant(at)) + by));
}

/** What of a stretch is dragged: all of it, or one end. */
export type Grip = 'all' | 'start' | 'end';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch after it was dragged by so many milliseconds of the picture; undefined where it would have no length. Its
 * length stays on the wall clock when all of it is moved.
 */
export function dragged(stretch: Stretch, by: number, grip: Grip, rest: Rest): Stretch | undefined {
  const start = grip === 'end' ? stretch.start : snapped(stretch.start + by, rest);
  const end =
    grip === 'start'
      ? stretch.end
      : grip === 'end'
        ? snapped(stretch.end + by, rest)
        : endOfMoved(stretch, start, rest.zone);
  return start < end ? { start, end } : undefined;
}

function endOfMoved({ start, end }: Stretch, from: number, zone: Zone): number {
  const length = toWall(zone, instant(end)) - toWall(zone, instant(start));
  // From one of two hours that repeat into the other, the wall clock does not go on.
  if (length <= 0) return from + (end - start);
  const wall = wallTime(toWall(zone, instant(from)) + length);
  const near = instant(from + length);
  return toWall(zone, near) === wall ? near : toInstant(zone, wall);
}

/** The stretch between the two ends of a drag, whichever way it went; undefined where they fall together. */
export function selected(one: number, other: number, rest: Rest): Stretch | undefined {
  const start = snapped(Math.min(one, other), rest);
  const end = snapped(Math.max(one, other), rest);
  return start < end ? { start, end } : undefined;
}

/**
 * Where the whole of something lies after a part of it was dragged: moved along, or with the end that was dragged. An
 * override shows as several bars where it takes effect in several places.
 */
export function wholeAfterDrag(whole: Stretch, part: Stretch, dragged: Stretch): Stretch {
  if (dragged.start !== part.start && dragged.end !== part.end) {
    return { start: whole.start + dragged.start - part.start, end: whole.end + dragged.end - part.end };
  }
  return {
    start: dragged.start === part.start ? whole.start : dragged.start,
    end: dragged.end === part.end ? whole.end : dragged.end,
  };
}
