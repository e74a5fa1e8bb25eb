import {
  addMonths,
  DAY,
  dateOf,
  type Interval,
  midnightOf,
  monthNames,
  toInstant,
  type WallTime,
  wallTime,
  type Zone,
} from '../../shared/time/index.ts';

/** Over how much time fairness is looked at. */
export const spans = ['month', 'quarter', 'half', 'year'] as const;
export type Span = (typeof spans)[number];

const months: Readonly<Record<Span, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** A calendar period on the clock of a zone. */
export interface Period extends Interval {
  /** Midnight of the first day, and of the day after the last, on the wall. */
  readonly first: WallTime;
  readonly last: WallTime;
  /** `Nov 2026`, `Oct – Dec 2026`, `2026`. */
  readonly title: string;
}

/** The month, quarter, half or whole of a year in which a day lies. */
export function periodAround(day: WallTime, span: Span, zone: Zone): Period {
  const { year, month } = dateOf(day);
  const first = midnightOf({ year, month: month - ((month - 1) % months[span]), day: 1 });
  const last = addMonths(first, months[span]);
  return {
    first,
    last,
    start: toInstant(zone, first),
    end: toInstant(zone, last),
    title: titleOf(first, wallTime(last - DAY), span),
  };
}

/** A day of the period after, or of the one before. */
export function neighbour({ first, last }: Period, direction: 'next' | 'previous'): WallTime {
  return direction === 'next' ? last : wallTime(first - DAY);
}

function titleOf(first: WallTime, last: WallTime, span: Span): string {
  const { year, month } = dateOf(first);
  if (span === 'year') return String(year);
  const from = monthNames[month - 1];
  return span === 'month' ? `${from} ${year}` : `${from} – ${monthNames[dateOf(last).month - 1]} ${year}`;
}
