import type { FairnessWeights } from '../book/index.ts';
import { type Interval, instant, intersections } from '../time/index.ts';
import { type HoursOnCall, hoursAmong, type UnsocialTimes } from '../unsocial-hours/index.ts';
import type { FairnessShift, PersonShare } from './schema.ts';

export type Burden = Pick<PersonShare, 'hours' | 'counts' | 'weighted' | 'shifts'>;

/** A shift of a person in a rota. */
export interface ShiftInRota extends Interval {
  readonly rota: string;
}

/** What some shifts of one person come to, given the unsocial times around them where that person is. */
export function burdenOf(shifts: readonly ShiftInRota[], unsocial: UnsocialTimes, weights: FairnessWeights): Burden {
  const counted: FairnessShift[] = [];
  const times: Interval[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { rota, start, end } of [...shifts].sort(byStart)) {
    // Whatever of it lies before the end of an earlier one is counted there.
    const rest = { start: instant(Math.max(start, until)), end };
    const own = rest.start < end ? [rest] : [];
    counted.push({ rota, start, end, hours: hoursAmong(own, unsocial) });
    times.push(...own);
    until = Math.max(until, end);
  }
  const hours = hoursAmong(times, unsocial);
  return {
    hours,
    counts: {
      shifts: counted.length,
      nights: touched(times, unsocial.night),
      weekends: touched(times, unsocial.weekend),
      holidays: touched(times, unsocial.holiday),
    },
    weighted: weightedHours(hours, weights),
    shifts: counted,
  };
}

/** What some hours come to when each counts by its weight: as many ordinary ones. */
export function weightedHours({ ordinary, night, weekend, holiday }: HoursOnCall, weights: FairnessWeights): number {
  return ordinary + night * weights.night + weekend * weights.weekend + holiday * weights.holiday;
}

function byStart(a: ShiftInRota, b: ShiftInRota): number {
  return a.start - b.start || (a.rota < b.rota ? -1 : 1);
}

function touched(times: readonly Interval[], kind: readonly Interval[]): number {
  return kind.filter((one) => intersections(times, [one]).length > 0).length;
}
