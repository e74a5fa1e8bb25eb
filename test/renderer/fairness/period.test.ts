import { describe, expect, test } from 'vitest';
import { neighbour, periodAround, type Span, spans } from '../../../renderer/fairness/period.ts';
import { formatDate, formatInstant, midnightOf, parseDate, zoneOf } from '../../../shared/time/index.ts';

function period(date: string, span: Span) {
  const day = parseDate(date);
  if (!day) throw new Error(`no date: ${date}`);
  return periodAround(midnightOf(day), span, zoneOf('Europe/Warsaw'));
}

describe('a period of fairness', () => {
  test.each([
    ['month', '2026-03-29', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z', 'Mar 2026'],
    ['quarter', '2026-11-21', '2026-09-30T22:00:00Z', '2026-12-31T23:00:00Z', 'Oct – Dec 2026'],
    ['half', '2026-06-30', '2025-12-31T23:00:00Z', '2026-06-30T22:00:00Z', 'Jan – Jun 2026'],
    ['half', '2026-07-01', '2026-06-30T22:00:00Z', '2026-12-31T23:00:00Z', 'Jul – Dec 2026'],
    ['year', '2026-07-01', '2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z', '2026'],
  ] as const)('of a %s around %s is that of the calendar', (span, date, start, end, title) => {
    const made = period(date, span);
    expect([formatInstant(made.start), formatInstant(made.end), made.title]).toEqual([start, end, title]);
  });

  test.each(spans)('is followed by the next %s, and that leads back', (span) => {
    const made = period('2026-11-21', span);
    const next = period(formatDate(neighbour(made, 'next')), span);
    expect(next.start).toBe(made.end);
    expect(period(formatDate(neighbour(next, 'previous')), span)).toEqual(made);
  });
});
