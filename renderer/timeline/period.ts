import {
  addMonths,
  type CalendarDate,
  DAY,
  dateOf,
  dayNames,
  HOUR,
  type Instant,
  type Interval,
  midnightOf,
  monthNames,
  startOfDay,
  toInstant,
  toWall,
  type WallTime,
  type Weekday,
  wallTime,
  weekdayOf,
  weekdays,
  type Zone,
} from '../../shared/time/index.ts';

/** How much time the rota page shows at once. */
export const spans = ['day', 'weeks', 'month', 'quarter'] as const;
export type Span = (typeof spans)[number];

/** What the page shows: whole days on the clock of a zone. */
export interface Period extends Interval {
  readonly span: Span;
  readonly zone: Zone;
  /** Midnight of the first day, and of the day after the last, on the wall. */
  readonly first: WallTime;
  readonly last: WallTime;
  /** `16 – 29 Nov 2026`. */
  readonly title: string;
}

/** The period of that length in which a day lies: the day, two weeks from the start of its week, its month, its quarter. */
export function periodAround(day: WallTime, span: Span, zone: Zone, weekStart: Weekday): Period {
  const first = firstDay(startOfDay(day), span, weekStart);
  const last = span === 'weeks' || span === 'day' ? after(first, span) : addMonths(first, span === 'month' ? 1 : 3);
  return {
    span,
    zone,
    first,
    last,
    start: toInstant(zone, first),
    end: toInstant(zone, last),
    title: titleOf(first, wallTime(last - DAY), span),
  };
}

/** Some weeks from the start of the week in which a day lies, looking like a month. */
export function weeksFrom(day: WallTime, count: number, zone: Zone, weekStart: Weekday): Period {
  const first = firstDay(startOfDay(day), 'weeks', weekStart);
  const last = wallTime(first + count * 7 * DAY);
  const title = titleOf(first, wallTime(last - DAY), 'weeks');
  return { span: 'month', zone, first, last, start: toInstant(zone, first), end: toInstant(zone, last), title };
}

/** A day of the period after, or of the one before. */
export function neighbour({ span, first, last }: Period, direction: 'next' | 'previous'): WallTime {
  if (direction === 'next') return last;
  return wallTime(first - (span === 'weeks' ? 14 : 1) * DAY);
}

/** The day on which an instant lies, by the clock of a zone. */
export function dayOf(at: Instant, zone: Zone): WallTime {
  return startOfDay(toWall(zone, at));
}

/** A day, or an hour of one: where it begins and ends. */
export interface Column extends Interval {
  readonly wall: WallTime;
}

/** The days of a period; of a single day its hours. Clock changes make some longer and some shorter. */
export function columnsOf({ span, zone, first, last }: Period): Column[] {
  const step = span === 'day' ? HOUR : DAY;
  const columns: Column[] = [];
  for (let wall = first; wall < last; wall = wallTime(wall + step)) {
    const column = { wall, start: toInstant(zone, wall), end: toInstant(zone, wallTime(wall + step)) };
    // The hour that a clock change skips.
    if (column.start < column.end) columns.push(column);
  }
  return columns;
}

function firstDay(day: WallTime, span: Span, weekStart: Weekday): WallTime {
  const { year, month } = dateOf(day);
  switch (span) {
    case 'day':
      return day;
    case 'weeks':
      return wallTime(day - ((weekdayOf(day) - weekdays.indexOf(weekStart) + 7) % 7) * DAY);
    case 'month':
      return midnightOf({ year, month, day: 1 });
    case 'quarter':
      return midnightOf({ year, month: Math.floor((month - 1) / 3) * 3 + 1, day: 1 });
  }
}

function after(first: WallTime, span: 'day' | 'weeks'): WallTime {
  return wallTime(first + (span === 'day' ? 1 : 14) * DAY);
}

function titleOf(first: WallTime, last: WallTime, span: Span): string {
  const [from, to] = [dateOf(first), dateOf(last)];
  switch (span) {
    case 'day':
      return `${dayNames[weekdayOf(first)]} ${from.day} ${month(from)} ${from.year}`;
    case 'month':
      return `${month(from)} ${from.year}`;
    case 'quarter':
      return `${month(from)} – ${month(to)} ${from.year}`;
    case 'weeks':
      if (from.year !== to.year) return `${from.day} ${month(from)} ${from.year} – ${to.day} ${month(to)} ${to.year}`;
      if (from.month !== to.month) return `${from.day} ${month(from)} – ${to.day} ${month(to)} ${to.year}`;
      return `${from.day} – ${to.day} ${month(to)} ${to.year}`;
  }
}

function month({ month }: CalendarDate): string {
  return monthNames[month - 1] ?? '';
}

/** The instant as a moment of the period, between 0 at its start and 1 at its end. */
export function shareOf({ start, end }: Interval, at: number): number {
  return (at - start) / (end - start);
}
