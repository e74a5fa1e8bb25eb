import { describe, expect, test } from 'vitest';
import { columnsOf, dayOf, neighbour, periodAround, type Span } from '../../../renderer/timeline/period.ts';
import { DAY, formatInstant, HOUR, midnightOf, parseDate, parseInstant, zoneOf } from '../../../shared/time/index.ts';

const warsaw = zoneOf('Europe/Warsaw');

function period(date: string, span: Span, zone = warsaw, weekStart: 'mon' | 'sun' | 'sat' = 'mon') {
  const day = parseDate(date);
  if (!day) throw new Error(`no date: ${date}`);
  return periodAround(midnightOf(day), span, zone, weekStart);
}

describe('a period', () => {
  test.each([
    ['day', '2026-11-21', '2026-11-20T23:00:00Z', '2026-11-21T23:00:00Z', 'Sat 21 Nov 2026'],
    ['weeks', '2026-11-21', '2026-11-15T23:00:00Z', '2026-11-29T23:00:00Z', '16 – 29 Nov 2026'],
    ['weeks', '2026-11-29', '2026-11-22T23:00:00Z', '2026-12-06T23:00:00Z', '23 Nov – 6 Dec 2026'],
    ['weeks', '2026-12-30', '2026-12-27T23:00:00Z', '2027-01-10T23:00:00Z', '28 Dec 2026 – 10 Jan 2027'],
    ['month', '2026-03-29', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z', 'Mar 2026'],
    ['quarter', '2026-11-21', '2026-09-30T22:00:00Z', '2026-12-31T23:00:00Z', 'Oct – Dec 2026'],
  ] as const)('of %s around %s goes from midnight to midnight', (span, date, start, end, title) => {
    const made = period(date, span);
    expect([formatInstant(made.start), formatInstant(made.end), made.title]).toEqual([start, end, title]);
  });

  test.each([
    ['mon', '2026-11-16'],
    ['sun', '2026-11-15'],
    ['sat', '2026-11-21'],
  ] as const)('of two weeks begins on the first day of the week: %s', (weekStart, first) => {
    expect(period('2026-11-21', 'weeks', warsaw, weekStart).first).toBe(
      midnightOf(parseDate(first) ?? { year: 0, month: 1, day: 1 }),
    );
  });

  test.each(['day', 'weeks', 'month', 'quarter'] as const)('of %s is followed by the next without a hole', (span) => {
    let made = period('2026-01-31', span);
    for (let count = 0; count < 30; count++) {
      const next = periodAround(neighbour(made, 'next'), span, warsaw, 'mon');
      expect(next.start).toBe(made.end);
      expect(periodAround(neighbour(next, 'previous'), span, warsaw, 'mon')).toEqual(made);
      made = next;
    }
  });
});

describe('columns', () => {
  test('are longer and shorter on the days when clocks change', () => {
    const lengths = columnsOf(period('2026-03-29', 'month')).map(({ start, end }) => (end - start) / HOUR);
    expect(lengths.filter((length) => length !== 24)).toEqual([23]);
    expect(lengths).toHaveLength(31);
    const autumn = columnsOf(period('2026-10-25', 'month')).map(({ start, end }) => (end - start) / HOUR);
    expect(autumn.filter((length) => length !== 24)).toEqual([25]);
  });

  test('of a day leave out the hour that is skipped', () => {
    const hours = columnsOf(period('2026-03-29', 'day'));
    expect(hours).toHaveLength(23);
    expect(hours.map(({ wall }) => (wall % DAY) / HOUR)).not.toContain(2);
  });

  test('meet without holes', () => {
    for (const span of ['day', 'weeks', 'month', 'quarter'] as const) {
      const made = period('2026-10-25', span);
      const columns = columnsOf(made);
      expect(columns[0]?.start).toBe(made.start);
      expect(columns.at(-1)?.end).toBe(made.end);
      for (const [index, { start }] of columns.entries()) if (index > 0) expect(start).toBe(columns[index - 1]?.end);
    }
  });
});

test('the day of an instant goes by the clock of the zone', () => {
  const at = parseInstant('2026-11-20T23:30:00Z');
  if (at === undefined) throw new Error('no instant');
  expect(dayOf(at, warsaw) - dayOf(at, zoneOf('America/New_York'))).toBe(DAY);
});
