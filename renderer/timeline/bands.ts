import { type Holiday, holidaysBetween } from '../../shared/holidays/index.ts';
import type { Interval } from '../../shared/time/index.ts';
import { nightsBetween, weekendsBetween } from '../../shared/unsocial-hours/index.ts';
import type { Period } from './period.ts';

/** A stretch of the background: what kind of time it is. */
export interface Band extends Interval {
  readonly kind: 'night' | 'weekend' | 'holiday';
}

/** The nights, weekends and holidays of a period, by the clock of its zone. In a quarter nights are too thin to see. */
export function bandsOf({ span, zone, start, end }: Period, holidays: readonly Holiday[]): Band[] {
  const bands = (kind: Band['kind'], times: readonly Interval[]) =>
    times.map(({ start, end }) => ({ kind, start, end }));
  return [
    ...bands('weekend', weekendsBetween(zone, start, end)),
    ...bands('holiday', holidaysBetween(holidays, zone, start, end)),
    ...bands('night', span === 'quarter' ? [] : nightsBetween(zone, start, end)),
  ];
}
