import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  DAY,
  dateOf,
  formatForPeople,
  formatLocal,
  midnightOf,
  parseLocal,
  startOfDay,
  startOfWeek,
  type WallTime,
  WEEK,
  wallTime,
} from '../../../shared/time/index.ts';

const anyTime = fc.record({
  minutes: fc.integer({ min: Date.UTC(1600, 0) / 60_000, max: Date.UTC(2400, 0) / 60_000 }),
  months: fc.integer({ min: -400, max: 4000 }),
});

function wall(text: string): WallTime {
  const read = parseLocal(text);
  if (read === undefined) throw new Error(`not a local time: ${text}`);
  return read;
}

function plain(at: WallTime): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDateTime();
}

function milliseconds(at: Temporal.PlainDateTime): number {
  return at.toZonedDateTime('UTC').epochMilliseconds;
}

describe('months later', () => {
  test.each([
    ['2026-01-31T09:00', 1, '2026-02-28T09:00'],
    ['2026-01-31T09:00', 2, '2026-03-31T09:00'],
    ['2026-01-31T09:00', 3, '2026-04-30T09:00'],
    ['2028-01-31T09:00', 1, '2028-02-29T09:00'],
    ['2028-02-29T23:45', 12, '2029-02-28T23:45'],
    ['2028-02-29T23:45', 48, '2032-02-29T23:45'],
    ['2026-11-30T00:00', 3, '2027-02-28T00:00'],
    ['2026-12-31T23:59', 1, '2027-01-31T23:59'],
    ['2026-05-15T12:00', 0, '2026-05-15T12:00'],
    ['2000-01-31T00:00', 1, '2000-02-29T00:00'],
    ['2100-01-31T00:00', 1, '2100-02-28T00:00'],
    ['2026-03-31T06:00', -1, '2026-02-28T06:00'],
    ['1969-12-31T18:30', 2, '1970-02-28T18:30'],
  ])('%s and %i months is %s: a month that is too short clips the day', (from, months, expected) => {
    expect(formatLocal(addMonths(wall(from), months))).toBe(expected);
  });

  test('are those of Temporal', () => {
    fc.assert(
      fc.property(anyTime, ({ minutes, months }) => {
        const at = wallTime(minutes * 60_000);
        expect(addMonths(at, months)).toBe(milliseconds(plain(at).add({ months })));
      }),
      { seed: 20260329 },
    );
  });
});

describe('days and weeks', () => {
  test('are those of Temporal', () => {
    fc.assert(
      fc.property(anyTime, ({ minutes }) => {
        const at = wallTime(minutes * 60_000);
        const { year, month, day, dayOfWeek } = plain(at);
        const midnight = milliseconds(plain(at).withPlainTime());
        expect(dateOf(at)).toEqual({ year, month, day });
        expect(midnightOf({ year, month, day })).toBe(midnight);
        expect(startOfDay(at)).toBe(midnight);
        expect(startOfWeek(at)).toBe(midnight - (dayOfWeek - 1) * DAY);
      }),
      { seed: 20260329 },
    );
  });

  test.each([
    ['2026-03-29T23:59', '2026-03-23T00:00'],
    ['2026-03-30T00:00', '2026-03-30T00:00'],
    ['1970-01-01T00:00', '1969-12-29T00:00'],
    ['1969-12-28T12:00', '1969-12-22T00:00'],
  ])('the week of %s begins on Monday, %s', (at, monday) => {
    expect(formatLocal(startOfWeek(wall(at)))).toBe(monday);
    expect(formatLocal(startOfWeek(wallTime(wall(at) + WEEK)))).not.toBe(monday);
  });

  test.each([
    ['2026-03-30T09:00', 'Mon 2026-03-30 09:00'],
    ['2026-03-29T00:05', 'Sun 2026-03-29 00:05'],
    ['1969-12-31T23:59', 'Wed 1969-12-31 23:59'],
    ['2000-02-29T12:00', 'Tue 2000-02-29 12:00'],
  ])('%s is written for people as %s', (at, expected) => {
    expect(formatForPeople(wall(at))).toBe(expected);
  });
});
