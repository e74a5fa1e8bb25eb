import { END_OF_TIME, type Interval, instant } from '../time/index.ts';

/** The same interval, what is infinite in it put to the ends of time: JSON has no infinity. */
export function withinTime({ start, end }: Interval): Interval {
  return { start: instant(Math.max(start, -END_OF_TIME)), end: instant(Math.min(end, END_OF_TIME)) };
}
