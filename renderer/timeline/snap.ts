import { DAY, HOUR, instant, MINUTE, toInstant, toWall, wallTime, type Zone } from '../../shared/time/index.ts';
import type { Span } from './period.ts';

/** In milliseconds on the wall clock: where the times of a drag come to rest. */
const steps: Readonly<Record<Span, number>> = { day: 15 * MINUTE, weeks: HOUR, month: 3 * HOUR, quarter: DAY };

/** The nearest time at which a drag comes to rest, on the clock of a zone. Around a clock change it stays on the full hour. */
export function snapped(at: number, span: Span, zone: Zone): number {
  const step = steps[span];
  return toInstant(zone, wallTime(Math.round(toWall(zone, instant(at)) / step) * step));
}

/** A time so many steps later (or earlier), on the clock of a zone: a day is a day also where it has 23 hours. */
export function stepped(at: number, count: number, span: Span, zone: Zone): number {
  return toInstant(zone, wallTime(toWall(zone, instant(at)) + count * steps[span]));
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
export function dragged({ start, end }: Stretch, by: number, grip: Grip, span: Span, zone: Zone): Stretch | undefined {
  const wall = (at: number) => toWall(zone, instant(at));
  const from = grip === 'end' ? start : snapped(start + by, span, zone);
  const to =
    grip === 'start'
      ? end
      : grip === 'end'
        ? snapped(end + by, span, zone)
        : toInstant(zone, wallTime(wall(from) + (wall(end) - wall(start))));
  return from < to ? { start: from, end: to } : undefined;
}

/** The stretch between the two ends of a drag, whichever way it went; undefined where they fall together. */
export function selected(one: number, other: number, span: Span, zone: Zone): Stretch | undefined {
  const start = snapped(Math.min(one, other), span, zone);
  const end = snapped(Math.max(one, other), span, zone);
  return start < end ? { start, end } : undefined;
}
