import { HOUR, type Interval } from '../time/index.ts';
import { type Duties, dutyOf } from './duties.ts';
import type { ShortRest } from './schema.ts';

/**
 * In milliseconds: the daily rest of Directive 2003/88/EC, Article 3, eleven hours in a row in every 24. Being on call
 * away from work is by itself no working time under it, so a shorter time between two stretches of duty is a hint for
 * whoever plans, not a breach.
 */
export const DAILY_REST = 11 * HOUR;

/**
 * The short rests of a person in the second book that touch the period, but for those during which the first book has
 * one at least as short. How long duty lasts without a break is not looked at.
 */
export function restsArisen(before: Duties, after: Duties, person: string, period: Interval): ShortRest[] {
  const old = shortRests(before, person);
  return shortRests(after, person)
    .filter(({ start, end }) => start < period.end && end > period.start)
    .filter(({ start, end }) => !old.some((rest) => rest.start >= start && rest.end <= end))
    .map((rest) => ({ person, ...rest }));
}

function shortRests(duties: Duties, person: string): Interval[] {
  const duty = dutyOf(duties, person);
  return duty.flatMap(({ end }, index) => {
    const next = duty[index + 1];
    return next && next.start - end < DAILY_REST ? [{ start: end, end: next.start }] : [];
  });
}
