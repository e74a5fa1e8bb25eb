import { type Interval, instant } from '../time/index.ts';

/** In milliseconds: the last instant that a date can have, and with a minus the first; JSON has no infinity. */
export const END_OF_TIME = 8.64e15;

/** The same interval, what is infinite in it put to the ends of time. */
export function withinTime({ start, end }: Interval): Interval {
  return { start: instant(Math.max(start, -END_OF_TIME)), end: instant(Math.min(end, END_OF_TIME)) };
}
