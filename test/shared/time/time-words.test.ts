import { describe, expect, test } from 'vitest';
import { type Instant, parseInstant, timeWords, zoneOf } from '../../../shared/time/index.ts';

const warsaw = timeWords(zoneOf('Europe/Warsaw'), '24h');
const newYork = timeWords(zoneOf('America/New_York'), '12h');

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

/** Wednesday, noon in Warsaw. */
const now = at('2026-03-04T11:00:00Z');

describe('when something is', () => {
  test.each([
    ['2026-03-04T08:00:00Z', 'today 09:00', '09:00'],
    ['2026-03-04T23:00:00Z', 'tomorrow 00:00', 'tomorrow 00:00'],
    ['2026-03-09T08:00:00Z', 'Mon 09:00', 'Monday 09:00'],
    ['2026-03-11T08:00:00Z', 'Wed 11 Mar 09:00', 'Wednesday 11 Mar 09:00'],
    ['2026-03-03T08:00:00Z', 'Tue 3 Mar 09:00', 'Tuesday 3 Mar 09:00'],
    ['2026-03-30T07:00:00Z', 'Mon 30 Mar 09:00', 'Monday 30 Mar 09:00'],
  ])('%s is %s', (time, short, long) => {
    expect(warsaw.when(at(time), now)).toBe(short);
    expect(warsaw.when(at(time), now, 'long')).toBe(long);
  });

  test('depends on where the reader is', () => {
    expect(newYork.when(at('2026-03-05T03:30:00Z'), now)).toBe('today 10:30 pm');
    expect(warsaw.when(at('2026-03-05T03:30:00Z'), now)).toBe('tomorrow 04:30');
  });
});

test.each([
  ['2026-03-04T05:00:00Z', '12:00 am'],
  ['2026-03-04T14:05:00Z', '9:05 am'],
  ['2026-03-04T17:00:00Z', '12:00 pm'],
  ['2026-03-05T02:00:00Z', '9:00 pm'],
])('on the 12-hour clock in New York %s is %s', (time, words) => {
  expect(newYork.dated(at(time))).toContain(words);
});

describe('a stretch of time', () => {
  test('of one day names the day once', () => {
    expect(warsaw.fromTo(at('2026-03-03T08:00:00Z'), at('2026-03-03T12:00:00Z'))).toBe('Tue 3 Mar 09:00 – 13:00');
  });

  test('names both days, on another clock where one is asked for', () => {
    const [start, end] = [at('2026-03-02T08:00:00Z'), at('2026-03-09T08:00:00Z')];
    expect(warsaw.fromTo(start, end)).toBe('Mon 2 Mar 09:00 – Mon 9 Mar 09:00');
    expect(warsaw.fromTo(start, end, zoneOf('Asia/Kathmandu'))).toBe('Mon 2 Mar 13:45 – Mon 9 Mar 13:45');
  });

  test.each([
    ['2026-03-10T08:00:00Z', '2026-03-10T12:00:00Z', 'Tuesday 09:00 – 13:00'],
    ['2026-03-05T17:00:00Z', '2026-03-06T08:00:00Z', 'Thursday 18:00 – Friday 09:00'],
    ['2026-03-10T17:00:00Z', '2026-03-11T08:00:00Z', 'Tue 10 Mar 18:00 – Wed 11 Mar 09:00'],
    ['2026-03-03T08:00:00Z', '2026-03-03T12:00:00Z', 'Tue 3 Mar 09:00 – 13:00'],
  ])('is called by the days of the week within one: %s', (start, end, words) => {
    expect(warsaw.stretch(at(start), at(end), now)).toBe(words);
  });

  test('without beginning or end says so', () => {
    expect(warsaw.fromTo(Number.NEGATIVE_INFINITY, at('2026-03-09T08:00:00Z'))).toBe('always – Mon 9 Mar 09:00');
    expect(warsaw.dated(Number.POSITIVE_INFINITY)).toBe('no end in sight');
  });
});

test('a date of another year than the present one names its year', () => {
  const in2026 = timeWords(zoneOf('UTC'), '24h', 2026);
  expect(in2026.dated(Date.UTC(2026, 0, 6, 9))).toBe('Tue 6 Jan 09:00');
  expect(in2026.dated(Date.UTC(2020, 0, 6, 9))).toBe('Mon 6 Jan 2020 09:00');
  expect(in2026.fromTo(Date.UTC(2026, 11, 31, 9), Date.UTC(2027, 0, 1, 9))).toBe(
    'Thu 31 Dec 09:00 – Fri 1 Jan 2027 09:00',
  );
});
