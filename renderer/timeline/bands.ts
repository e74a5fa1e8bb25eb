import type { QueryOutput } from '../../shared/contract.ts';
import { DAY, formatDate, HOUR, toInstant, wallTime, weekdayOf } from '../../shared/time/index.ts';
import type { Period } from './period.ts';

type Holiday = QueryOutput<'timeline.rota'>['holidays'][number];

/** A stretch of the background: what kind of time it is. Milliseconds since 1970 UTC. */
export interface Band {
  readonly kind: 'night' | 'weekend' | 'holiday';
  readonly start: number;
  readonly end: number;
}

/** The nights, weekends and holidays of a period, by the clock of its zone. In a quarter nights are too thin to see. */
export function bandsOf({ span, zone, first, last }: Period, holidays: readonly Holiday[]): Band[] {
  const days = new Set(holidays.map(({ date }) => date));
  const bands: Band[] = [];
  for (let day = first; day < last; day = wallTime(day + DAY)) {
    const at = (hours: number) => toInstant(zone, wallTime(day + hours * HOUR));
    if (days.has(formatDate(day))) bands.push({ kind: 'holiday', start: at(0), end: at(24) });
    else if (weekdayOf(day) > 4) bands.push({ kind: 'weekend', start: at(0), end: at(24) });
    if (span === 'quarter') continue;
    bands.push({ kind: 'night', start: at(0), end: at(6) }, { kind: 'night', start: at(22), end: at(24) });
  }
  return bands;
}
