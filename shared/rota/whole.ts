import { DAY, type Instant, type Interval, instant } from '../time/index.ts';
import type { RotaPlan } from './plan.ts';

export interface LookAround {
  /** In milliseconds: how far to look to both sides at first … */
  readonly first: number;
  /** … and at last. */
  readonly last: number;
}

/**
 * What touches the time from `from` to `to`, whole, also where it reaches beyond: asked for over more and more time,
 * until nothing is cut. What is still cut at last has no beginning or no end: it is infinite.
 */
export function wholeAround<T extends Interval>(
  plan: RotaPlan,
  { start: from, end: to }: Interval,
  { first, last }: LookAround,
  ask: (from: Instant, to: Instant) => readonly T[],
): T[] {
  for (let margin = first; ; margin *= 4) {
    const wideFrom = instant(Math.max(from - margin, Math.min(from, plan.beginning)));
    const wideTo = instant(to + margin);
    const touching = ask(wideFrom, wideTo).filter(({ start, end }) => start < to && end > from);
    const isOpenAtStart = ({ start }: T) => start === wideFrom && wideFrom > plan.beginning;
    const isOpenAtEnd = ({ end }: T) => end === wideTo;
    if (!touching.some((part) => isOpenAtStart(part) || isOpenAtEnd(part))) return touching;
    if (margin <= last) continue;
    return touching.map((part) => ({
      ...part,
      start: isOpenAtStart(part) ? instant(Number.NEGATIVE_INFINITY) : part.start,
      end: isOpenAtEnd(part) ? instant(Number.POSITIVE_INFINITY) : part.end,
    }));
  }
}

/** For a page: who is on call for three years without a handover is so for ever, to a reader. */
export const toTheEye: LookAround = { first: 16 * DAY, last: 3 * 366 * DAY };
