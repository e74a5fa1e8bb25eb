import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, type Interval, instant, intersection, MINUTE, zoneOf } from '../../../shared/time/index.ts';
import { hoursOnCall } from '../../../shared/unsocial-hours/index.ts';
import { runs } from '../rota/random-rotas.ts';
import { localInterval } from '../written-hours.ts';
import { minutesOf, scannedZones } from './minute-scan.ts';

const warsaw = zoneOf('Europe/Warsaw');
const holidays = ['2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26'].map((date) => ({ date, name: 'Holiday' }));

/** Parts in hours, those of nothing left out. */
function partsOf(shifts: readonly Interval[], zone = warsaw) {
  const parts = Object.entries(hoursOnCall(shifts, zone, holidays)).map(([kind, length]) => [kind, length / HOUR]);
  return Object.fromEntries(parts.filter(([, length]) => length !== 0));
}

describe('hours on call', () => {
  test.each([
    ['an office day', '2026-03-02T09:00', '2026-03-02T17:00', { total: 8, ordinary: 8 }],
    ['an evening and a night', '2026-03-02T18:00', '2026-03-03T08:00', { total: 14, ordinary: 6, night: 8 }],
    [
      'the night before a weekend and the one after it',
      ...(['2026-03-06T20:00', '2026-03-09T08:00'] as const),
      { total: 60, ordinary: 4, night: 8, weekend: 48 },
    ],
    ['a week', '2026-03-02T09:00', '2026-03-09T09:00', { total: 168, ordinary: 80, night: 40, weekend: 48 }],
    ['a holiday at night', '2026-11-10T22:00', '2026-11-12T06:00', { total: 32, night: 8, holiday: 24 }],
    ['holidays on a weekend', '2026-12-24T20:00', '2026-12-27T08:00', { total: 60, holiday: 52, weekend: 8 }],
    ['a Saturday night when the clocks go forward', '2026-03-28T22:00', '2026-03-29T06:00', { total: 7, weekend: 7 }],
    [
      'a week when the clocks go back',
      '2026-10-19T00:00',
      '2026-10-26T00:00',
      expect.objectContaining({ weekend: 49 }),
    ],
  ])('%s', (_, from, to, expected) => {
    expect(partsOf([localInterval(warsaw, from, to)])).toEqual(expected);
  });

  test('a night of a working day when the clocks go forward has seven hours, when they go back nine', () => {
    const cairo = zoneOf('Africa/Cairo');
    expect(partsOf([localInterval(cairo, '2026-04-23T22:00', '2026-04-24T06:00')], cairo)).toEqual({
      total: 7,
      night: 7,
    });
    expect(partsOf([localInterval(cairo, '2026-10-29T22:00', '2026-10-30T06:00')], cairo)).toEqual({
      total: 9,
      night: 9,
    });
  });

  test('no shifts are no hours', () => {
    expect(partsOf([])).toEqual({});
  });

  test('shifts that overlap count once, in whatever order', () => {
    const early = localInterval(warsaw, '2026-03-02T09:00', '2026-03-02T13:00');
    const late = localInterval(warsaw, '2026-03-02T12:00', '2026-03-02T18:00');
    expect(partsOf([late, early, early])).toEqual({ total: 9, ordinary: 9 });
  });
});

/** A zone around a clock change, some shifts of whole minutes there, which may overlap, and some holidays. */
const scene = fc.constantFrom(...scannedZones).chain((scanned) => {
  const minute = fc.integer({ min: 0, max: scanned.minutes.length }).map((at) => instant(scanned.from + at * MINUTE));
  const shift = fc.tuple(minute, minute).map(([a, b]) => ({ start: a < b ? a : b, end: a < b ? b : a }));
  const dates = [...new Set(scanned.minutes.map(({ date }) => date))];
  return fc.record({
    scanned: fc.constant(scanned),
    zone: fc.constant(zoneOf(scanned.id)),
    shifts: fc.array(shift, { maxLength: 4 }),
    holidays: fc.subarray(dates, { maxLength: 3 }).map((days) => days.map((date) => ({ date, name: 'Holiday' }))),
    at: minute,
  });
});

describe('for any shifts around a clock change, in any zone', () => {
  test('the parts sum to the total', () => {
    fc.assert(
      fc.property(scene, ({ zone, shifts, holidays }) => {
        const { total, night, weekend, holiday, ordinary } = hoursOnCall(shifts, zone, holidays);
        expect(night + weekend + holiday + ordinary).toBe(total);
      }),
      runs(100),
    );
  });

  test('the hours before an instant and after it sum to the whole', () => {
    fc.assert(
      fc.property(scene, ({ zone, shifts, holidays, at }) => {
        const cut = (start: number, end: number) =>
          shifts.flatMap((shift) => intersection(shift, { start: instant(start), end: instant(end) }) ?? []);
        const before = hoursOnCall(cut(Number.NEGATIVE_INFINITY, at), zone, holidays);
        const after = hoursOnCall(cut(at, Number.POSITIVE_INFINITY), zone, holidays);
        expect({
          total: before.total + after.total,
          night: before.night + after.night,
          weekend: before.weekend + after.weekend,
          holiday: before.holiday + after.holiday,
          ordinary: before.ordinary + after.ordinary,
        }).toEqual(hoursOnCall(shifts, zone, holidays));
      }),
      runs(100),
    );
  });

  test('the hours are those of a scan of every minute', () => {
    fc.assert(
      fc.property(scene, ({ scanned, zone, shifts, holidays }) => {
        const minutes = minutesOf(scanned, shifts, new Set(holidays.map(({ date }) => date)));
        const inMinutes = Object.entries(hoursOnCall(shifts, zone, holidays)).map(([kind, length]) => [
          kind,
          length / MINUTE,
        ]);
        expect(Object.fromEntries(inMinutes)).toEqual(minutes);
      }),
      runs(100),
    );
  });
});
