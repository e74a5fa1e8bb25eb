import { describe, expect, test } from 'vitest';
import { formatLocal, toWall, zoneOf } from '../../../shared/time/index.ts';
import { nightsBetween, weekendsBetween } from '../../../shared/unsocial-hours/index.ts';
import { hoursOf, localInterval } from '../written-hours.ts';

const warsaw = zoneOf('Europe/Warsaw');

/** The nights between two local times, as local times. */
function nights(id: string, from: string, to: string): string[] {
  const zone = zoneOf(id);
  const { start, end } = localInterval(zone, from, to);
  return nightsBetween(zone, start, end).map(
    (night) => `${formatLocal(toWall(zone, night.start))} ${formatLocal(toWall(zone, night.end))}`,
  );
}

describe('nights', () => {
  test('are from 22:00 to 06:00, cut to what is asked', () => {
    expect(nights('Europe/Warsaw', '2026-03-02T02:00', '2026-03-04T23:30')).toEqual([
      '2026-03-02T02:00 2026-03-02T06:00',
      '2026-03-02T22:00 2026-03-03T06:00',
      '2026-03-03T22:00 2026-03-04T06:00',
      '2026-03-04T22:00 2026-03-04T23:30',
    ]);
    expect(nights('Europe/Warsaw', '2026-03-02T06:00', '2026-03-02T22:00')).toEqual([]);
    expect(nights('Europe/Warsaw', '2026-03-02T23:00', '2026-03-02T23:00')).toEqual([]);
  });

  test.each([
    ['Europe/Warsaw', '2026-03-28', 7],
    ['Europe/Warsaw', '2026-10-24', 9],
    ['America/New_York', '2026-03-07', 7],
    ['America/New_York', '2026-10-31', 9],
    ['Australia/Lord_Howe', '2026-10-03', 7.5],
    ['Australia/Lord_Howe', '2026-04-04', 8.5],
    ['Antarctica/Troll', '2026-03-28', 6],
    ['Antarctica/Troll', '2026-10-24', 10],
    ['America/Santiago', '2026-09-05', 7],
    ['America/Santiago', '2026-04-04', 9],
    ['Africa/Cairo', '2026-04-23', 7],
    ['Africa/Cairo', '2026-10-29', 9],
    ['Asia/Kathmandu', '2026-03-28', 8],
  ])('in %s the night of %s has %d hours', (id, day, hours) => {
    const { start, end } = localInterval(zoneOf(id), `${day}T12:00`, `${nextDay(day)}T12:00`);
    expect(hoursOf(nightsBetween(zoneOf(id), start, end))).toEqual([hours]);
  });

  test('around a day that a zone left out are one', () => {
    expect(nights('Pacific/Apia', '2011-12-29T12:00', '2011-12-31T12:00')).toEqual([
      '2011-12-29T22:00 2011-12-31T06:00',
    ]);
  });
});

describe('weekends', () => {
  test('are Saturday and Sunday as one, cut to what is asked', () => {
    const { start, end } = localInterval(warsaw, '2026-03-01T18:00', '2026-03-14T09:00');
    expect(weekendsBetween(warsaw, start, end)).toEqual([
      localInterval(warsaw, '2026-03-01T18:00', '2026-03-02T00:00'),
      localInterval(warsaw, '2026-03-07T00:00', '2026-03-09T00:00'),
      localInterval(warsaw, '2026-03-14T00:00', '2026-03-14T09:00'),
    ]);
  });

  test.each([
    ['Europe/Warsaw', '2026-03-27', '2026-03-31', 47],
    ['Europe/Warsaw', '2026-10-23', '2026-10-27', 49],
    ['America/Santiago', '2026-04-03', '2026-04-07', 49],
    ['America/Havana', '2026-10-30', '2026-11-03', 49],
    ['Asia/Kathmandu', '2026-03-27', '2026-03-31', 48],
  ])('in %s the one after %s has its true length', (id, from, to, hours) => {
    const { start, end } = localInterval(zoneOf(id), `${from}T12:00`, `${to}T12:00`);
    expect(hoursOf(weekendsBetween(zoneOf(id), start, end))).toEqual([hours]);
  });
});

function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
