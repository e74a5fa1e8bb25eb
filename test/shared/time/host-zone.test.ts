import { expect, test } from 'vitest';
import { formatInstant, parseLocal, toInstant, wallTime, zoneOf } from '../../../shared/time/index.ts';

test('the host stands in the zone that these tests are run for', () => {
  const host = process.env.TZ ?? 'UTC';
  for (const at of [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]) {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(host);
    expect(new Date(at).getTimezoneOffset() + offsetNanoseconds / 6e10).toBe(0);
  }
});

test.each([
  ['Europe/Warsaw', '2026-03-29T02:30', '2026-03-29T01:00:00Z'],
  ['America/New_York', '2026-03-29T02:30', '2026-03-29T06:30:00Z'],
  ['Asia/Kathmandu', '2026-03-29T02:30', '2026-03-28T20:45:00Z'],
])('wherever the host stands, %s %s is %s', (zone, local, expected) => {
  expect(formatInstant(toInstant(zoneOf(zone), parseLocal(local) ?? wallTime(Number.NaN)))).toBe(expected);
});
