import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatInstant,
  formatLocal,
  instant,
  isTimeZone,
  MINUTE,
  parseInstant,
  parseLocal,
  spanAt,
  toInstant,
  toLastInstant,
  toWall,
  type WallTime,
  wallTime,
  zoneOf,
  zoneOfSystem,
} from '../../../shared/time/index.ts';

const QUARTER = 15 * MINUTE;

function wall(text: string): WallTime {
  const read = parseLocal(text);
  if (read === undefined) throw new Error(`not a local time: ${text}`);
  return read;
}

/** [zone, local time, its instant, what the clocks do there] */
const once = [
  ['UTC', '2026-03-29T02:30', '2026-03-29T02:30:00Z', 'UTC has no clock changes'],
  ['Europe/Warsaw', '2026-01-05T09:00', '2026-01-05T08:00:00Z', 'winter'],
  ['Europe/Warsaw', '2026-07-06T09:00', '2026-07-06T07:00:00Z', 'summer'],
  ['Europe/Warsaw', '2026-03-29T01:59', '2026-03-29T00:59:00Z', 'the last minute before the gap'],
  ['Europe/Warsaw', '2026-03-29T03:00', '2026-03-29T01:00:00Z', 'the first minute after the gap'],
  ['Europe/Warsaw', '2026-10-25T01:59', '2026-10-24T23:59:00Z', 'the last minute before the repeated hour'],
  ['Europe/Warsaw', '2026-10-25T03:00', '2026-10-25T02:00:00Z', 'the first minute after the repeated hour'],
  ['Asia/Kathmandu', '2026-03-29T02:30', '2026-03-28T20:45:00Z', 'three quarters of an hour off'],
  ['Asia/Kathmandu', '1985-12-31T23:59', '1985-12-31T18:29:00Z', 'before Nepal moved its clocks by a quarter'],
  ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00Z', 'the first minute after the gap'],
  ['Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59:00Z', 'the last minute before the skipped day'],
  ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00Z', 'the first minute after the skipped day'],
  ['Africa/Cairo', '2026-10-29T22:59', '2026-10-29T19:59:00Z', 'the last minute before the repeated hour'],
  ['Africa/Cairo', '2026-10-30T00:00', '2026-10-29T22:00:00Z', 'a midnight that comes after the repeated hour'],
  ['Europe/Warsaw', '2100-07-01T12:00', '2100-07-01T10:00:00Z', 'the rule of today goes on'],
] as const;

const skipped = [
  ['Europe/Warsaw', '2026-03-29T02:00', '2026-03-29T01:00:00Z'],
  ['Europe/Warsaw', '2026-03-29T02:30', '2026-03-29T01:00:00Z'],
  ['Europe/Warsaw', '2026-03-29T02:59', '2026-03-29T01:00:00Z'],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:00', '2026-10-03T15:30:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:29', '2026-10-03T15:30:00Z'],
  ['Antarctica/Troll', '2026-03-29T01:00', '2026-03-29T01:00:00Z'],
  ['Antarctica/Troll', '2026-03-29T02:59', '2026-03-29T01:00:00Z'],
  ['America/Santiago', '2026-09-06T00:00', '2026-09-06T04:00:00Z'],
  ['Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00:00Z'],
  ['Africa/Cairo', '2026-04-24T00:59', '2026-04-23T22:00:00Z'],
  ['Asia/Kathmandu', '1986-01-01T00:10', '1985-12-31T18:30:00Z'],
  ['Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00:00Z'],
  ['Pacific/Apia', '2011-12-30T09:00', '2011-12-30T10:00:00Z'],
  ['Pacific/Apia', '2011-12-30T23:59', '2011-12-30T10:00:00Z'],
  ['Pacific/Kwajalein', '1993-08-21T12:00', '1993-08-21T12:00:00Z'],
] as const;

const repeated = [
  ['Europe/Warsaw', '2026-10-25T02:00', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
  ['Europe/Warsaw', '2026-10-25T02:59', '2026-10-25T00:59:00Z', '2026-10-25T01:59:00Z'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
  ['America/Havana', '2026-11-01T00:00', '2026-11-01T04:00:00Z', '2026-11-01T05:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:30', '2026-04-04T14:30:00Z', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:59', '2026-04-04T14:59:00Z', '2026-04-04T15:29:00Z'],
  ['Antarctica/Troll', '2026-10-25T01:15', '2026-10-24T23:15:00Z', '2026-10-25T01:15:00Z'],
  ['America/Santiago', '2026-04-04T23:30', '2026-04-05T02:30:00Z', '2026-04-05T03:30:00Z'],
  ['Africa/Cairo', '2026-10-29T23:00', '2026-10-29T20:00:00Z', '2026-10-29T21:00:00Z'],
] as const;

describe('a wall time', () => {
  test.each(once)('%s, %s is %s: %s', (id, local, expected) => {
    const zone = zoneOf(id);
    expect(formatInstant(toInstant(zone, wall(local)))).toBe(expected);
    expect(formatInstant(toLastInstant(zone, wall(local)))).toBe(expected);
    expect(formatLocal(toWall(zone, toInstant(zone, wall(local))))).toBe(local);
  });

  test.each(skipped)('%s, %s is skipped and means the first instant after the gap, %s', (id, local, expected) => {
    const zone = zoneOf(id);
    expect(formatInstant(toInstant(zone, wall(local)))).toBe(expected);
    expect(formatInstant(toLastInstant(zone, wall(local)))).toBe(expected);
  });

  test.each(repeated)('%s, %s occurs first at %s and last at %s', (id, local, first, last) => {
    const zone = zoneOf(id);
    expect(formatInstant(toInstant(zone, wall(local)))).toBe(first);
    expect(formatInstant(toLastInstant(zone, wall(local)))).toBe(last);
    expect(formatLocal(toWall(zone, toInstant(zone, wall(local))))).toBe(local);
    expect(formatLocal(toWall(zone, toLastInstant(zone, wall(local))))).toBe(local);
  });

  test('of a skipped time, the clocks show the end of the gap', () => {
    const zone = zoneOf('Europe/Warsaw');
    expect(formatLocal(toWall(zone, toInstant(zone, wall('2026-03-29T02:30'))))).toBe('2026-03-29T03:00');
  });
});

describe('for any zone and any day of a clock change', () => {
  const zones = [
    'Europe/Warsaw',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Pacific/Kwajalein',
    'Antarctica/Troll',
    'Europe/Dublin',
    'Asia/Pyongyang',
    'UTC',
  ];
  const questions = fc
    .record({
      id: fc.constantFrom(...zones),
      around: fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2050, 0) }),
      quarters: fc.integer({ min: -110, max: 110 }),
    })
    .map(({ id, around, quarters }) => {
      const change = Temporal.Instant.fromEpochMilliseconds(around)
        .toZonedDateTimeISO(id)
        .getTimeZoneTransition('next');
      const near = change ? Number(change.epochMilliseconds) + change.offsetNanoseconds / 1e6 : around;
      return { id, local: wallTime(Math.floor(near / QUARTER) * QUARTER + quarters * QUARTER) };
    });

  /** The quarters of an hour around a wall time, and what the clocks of the zone show at each of them. */
  function clocksAround(id: string, local: WallTime) {
    return Array.from({ length: 52 * 4 }, (_, index) => {
      const at = local + (index - 26 * 4) * QUARTER;
      return {
        at,
        shown: at + Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).offsetNanoseconds / 1e6,
      };
    });
  }

  test('a wall time means the first and the last instant at which the clocks show it, or else the end of the gap', () => {
    fc.assert(
      fc.property(questions, ({ id, local }) => {
        const clocks = clocksAround(id, local);
        const showing = clocks.filter(({ shown }) => shown === local);
        const afterGap = clocks.find(({ shown }) => shown > local);
        const zone = zoneOf(id);
        expect(toInstant(zone, local)).toBe((showing[0] ?? afterGap)?.at);
        expect(toLastInstant(zone, local)).toBe((showing.at(-1) ?? afterGap)?.at);
      }),
      { numRuns: 100, seed: 20260329 },
    );
  });

  test('a later wall time is never an earlier instant', () => {
    fc.assert(
      fc.property(questions, fc.nat({ max: 200 }), ({ id, local }, more) => {
        const zone = zoneOf(id);
        const later = wallTime(local + more * QUARTER);
        expect(toInstant(zone, later)).toBeGreaterThanOrEqual(toInstant(zone, local));
        expect(toLastInstant(zone, later)).toBeGreaterThanOrEqual(toLastInstant(zone, local));
        expect(toLastInstant(zone, local)).toBeGreaterThanOrEqual(toInstant(zone, local));
      }),
      { numRuns: 200, seed: 20260329 },
    );
  });

  test('the clocks show what Temporal says', () => {
    fc.assert(
      fc.property(questions, ({ id, local }) => {
        const at = Temporal.Instant.fromEpochMilliseconds(local);
        const shown = at.toZonedDateTimeISO(id).toPlainDateTime().toString({ smallestUnit: 'minute' });
        expect(formatLocal(toWall(zoneOf(id), instant(local)))).toBe(shown);
      }),
      { numRuns: 200, seed: 20260329 },
    );
  });
});

describe('the spans of a zone', () => {
  test('begin and end with the clock changes', () => {
    const zone = zoneOf('Europe/Warsaw');
    const summer = spanAt(zone, parseInstant('2026-03-29T01:00Z') ?? Number.NaN);
    expect(formatInstant(instant(summer.from))).toBe('2026-03-29T01:00:00Z');
    expect(formatInstant(instant(summer.until))).toBe('2026-10-25T01:00:00Z');
    expect(summer.offset).toBe(2 * 60 * MINUTE);
    expect(spanAt(zone, summer.from - 1).until).toBe(summer.from);
    expect(spanAt(zone, summer.until).from).toBe(summer.until);
  });

  test('are the same whoever asked before, and in whatever order', () => {
    const zone = zoneOf('Europe/Lisbon');
    const times = ['2030-01-01', '1995-07-01', '2026-03-29', '2012-12-12', '2026-10-25', '1990-01-01'];
    const spans = times.map((day) => spanAt(zone, Date.parse(day)));
    expect(times.toReversed().map((day) => spanAt(zone, Date.parse(day)))).toEqual(spans.toReversed());
    expect(zone.spans).toEqual(zone.spans.toSorted((a, b) => a.from - b.from));
  });

  test('of UTC is one without end', () => {
    expect(spanAt(zoneOf('UTC'), 0)).toEqual({
      from: Number.NEGATIVE_INFINITY,
      until: Number.POSITIVE_INFINITY,
      offset: 0,
    });
  });
});

describe('a time zone', () => {
  test.each(['UTC', 'Europe/Warsaw', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (id) => {
    expect(isTimeZone(id)).toBe(true);
  });

  test.each(['', 'Mars/Base', 'Europe/', 'Europe/Warsaw '])('"%s" is none', (id) => {
    expect(isTimeZone(id)).toBe(false);
    expect(() => zoneOf(id)).toThrow(RangeError);
    expect(isTimeZone(id)).toBe(false);
  });

  test.each(['+02:00', '-03:30', '2026-03-29T02:30Z'])(
    '%s is none: an offset does not know the clock changes',
    (id) => {
      expect(isTimeZone(id)).toBe(false);
      expect(() => zoneOf(id)).toThrow(RangeError);
      expect(isTimeZone(id)).toBe(false);
    },
  );
});

test.each([
  ['Europe/Warsaw', 'Europe/Warsaw'],
  ['Etc/Unknown', 'UTC'],
  ['', 'UTC'],
])('the zone of a system that says "%s" is %s', (name, id) => {
  expect(zoneOfSystem(name).id).toBe(id);
});
