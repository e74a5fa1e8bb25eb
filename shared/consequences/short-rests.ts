import { HOUR, type Interval } from '../time/index.ts';

/**
 * In milliseconds: a daily rest, 11 hours in a row (Directive 2003/88/EC, article 3). To be on call is not to work, so a
 * shorter time between two shifts breaks no law by itself; it is told since a call-out at its edge would.
 */
export const DAILY_REST = 11 * HOUR;

/** The times between stretches of duty, sorted and separate, that are shorter than a daily rest. */
export function shortRestsIn(duty: readonly Interval[]): Interval[] {
  return duty.flatMap(({ end }, index) => {
    const next = duty[index + 1];
    return next && next.start - end < DAILY_REST ? [{ start: end, end: next.start }] : [];
  });
}
