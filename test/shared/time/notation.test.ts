import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  durationInWords,
  formatClock,
  formatDate,
  formatInstant,
  formatLocal,
  instant,
  isZero,
  MINUTE,
  midnightOf,
  parseClock,
  parseDate,
  parseDuration,
  parseInstant,
  parseLocal,
  parseMoment,
  wallTime,
} from '../../../shared/time/index.ts';

const minutes = fc.integer({ min: Date.UTC(1000, 0) / MINUTE, max: Date.UTC(3000, 0) / MINUTE });

describe('a date', () => {
  test.each(['2026-03-29', '2024-02-29', '2000-02-29', '1969-12-31', '0001-01-01', '9999-12-31'])(
    '%s is read',
    (text) => {
      const date = parseDate(text);
      expect(date && formatDate(midnightOf(date))).toBe(text);
    },
  );

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    'tomorrow',
    '',
  ])('"%s" is refused', (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(parseLocal(`${text}T09:00`)).toBeUndefined();
    expect(parseInstant(`${text}T09:00Z`)).toBeUndefined();
  });
});

describe('a time of day', () => {
  test('is written as it was read', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const text = formatClock(wallTime(minute * MINUTE));
      expect(text).toMatch(/^\d\d:\d\d$/);
      expect(parseClock(text)).toBe(minute * MINUTE);
    }
  });

  test.each(['24:00', '09:60', '9:00', '09:00:00', '0900', '-1:00', '09:00 ', ''])('"%s" is refused', (text) => {
    expect(parseClock(text)).toBeUndefined();
    expect(parseLocal(`2026-03-29T${text}x`)).toBeUndefined();
  });
});

describe('a local time', () => {
  test('is written as it was read', () => {
    fc.assert(
      fc.property(minutes, (count) => {
        const at = wallTime(count * MINUTE);
        expect(parseLocal(formatLocal(at))).toBe(at);
      }),
      { seed: 20260329 },
    );
  });

  test.each([
    '2026-03-29T24:00',
    '2026-03-29T09:60',
    '2026-03-29 09:00',
    '2026-03-29',
    '2026-03-29T09',
    '2026-03-29T09:00Z',
  ])('"%s" is refused', (text) => {
    expect(parseLocal(text)).toBeUndefined();
  });
});

describe('an instant', () => {
  test('is written as it was read', () => {
    fc.assert(
      fc.property(minutes, fc.nat({ max: 59 }), (count, seconds) => {
        const at = instant(count * MINUTE + seconds * 1000);
        expect(parseInstant(formatInstant(at))).toBe(at);
        expect(formatInstant(at)).toBe(new Date(at).toISOString().replace('.000', ''));
      }),
      { seed: 20260329 },
    );
  });

  test.each([
    ['2026-03-29T01:30Z', '2026-03-29T01:30:00Z'],
    ['2026-03-29T03:30+02:00', '2026-03-29T01:30:00Z'],
    ['2026-03-29T03:30+0200', '2026-03-29T01:30:00Z'],
    ['2026-03-28T22:00-03:30', '2026-03-29T01:30:00Z'],
    ['2026-01-01T00:15+05:45', '2025-12-31T18:30:00Z'],
    ['1970-01-01T00:00+01:00', '1969-12-31T23:00:00Z'],
  ])('%s is %s', (text, expected) => {
    const at = parseInstant(text);
    expect(at).toBe(Temporal.Instant.from(text).epochMilliseconds);
    expect(at === undefined ? undefined : formatInstant(at)).toBe(expected);
  });

  test('with a fraction of a second is written without it, also before 1970', () => {
    expect(formatInstant(instant(1999))).toBe('1970-01-01T00:00:01Z');
    expect(formatInstant(instant(-1))).toBe('1969-12-31T23:59:59Z');
  });

  test.each([
    '2026-03-29T01:30',
    '2026-03-29T01:30z',
    '2026-03-29T01:30+2',
    '2026-03-29T01:30+24:00',
    '2026-03-29T01:30+02:60',
    '2026-03-29T25:30Z',
    '2026-02-29T01:30Z',
    '2026-03-29Z',
  ])('"%s" is refused', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('and a local time are told apart', () => {
    expect(parseMoment('2026-03-29T02:30')).toEqual({ wall: parseLocal('2026-03-29T02:30') });
    expect(parseMoment('2026-03-29T02:30Z')).toEqual({ instant: parseInstant('2026-03-29T02:30Z') });
    expect(parseMoment('2026-03-29')).toBeUndefined();
  });
});

describe('a duration', () => {
  test.each([
    ['1 minute', 0, 1],
    ['90 minutes', 0, 90],
    ['12 hours', 0, 720],
    ['1 day', 0, 1440],
    ['24 hours', 0, 1440],
    ['1440 minutes', 0, 1440],
    ['2 weeks', 0, 20_160],
    ['1 weeks', 0, 10_080],
    ['1 month', 1, 0],
    ['18 months', 18, 0],
  ])('%s is %i months and %i minutes', (text, months, count) => {
    const duration = parseDuration(text);
    expect(duration).toEqual({ months, milliseconds: count * MINUTE });
    expect(duration && isZero(duration)).toBe(false);
  });

  test.each([
    ['1 minute', '1 minute'],
    ['90 minutes', '90 minutes'],
    ['120 minutes', '2 hours'],
    ['12 hours', '12 hours'],
    ['24 hours', '1 day'],
    ['7 days', '1 week'],
    ['10 days', '10 days'],
    ['2 weeks', '2 weeks'],
    ['1 month', '1 month'],
    ['18 months', '18 months'],
  ])('%s is written in its largest unit, as %s', (text, words) => {
    const duration = parseDuration(text);
    expect(duration && durationInWords(duration)).toBe(words);
    expect(parseDuration(words)).toEqual(duration);
  });

  test.each(['0 minutes', '0 days', '0 months'])('%s is zero', (text) => {
    const duration = parseDuration(text);
    expect(duration && isZero(duration)).toBe(true);
  });

  test.each(['1', 'day', '1day', '-1 days', '1.5 hours', '1 year', '1 Day', 'P1D', '1 day 2 hours', ''])(
    '"%s" is refused',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});
