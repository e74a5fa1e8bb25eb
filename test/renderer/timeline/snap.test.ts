import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dragged, selected, snapped, stepped } from '../../../renderer/timeline/snap.ts';
import { formatLocal, instant, parseLocal, toInstant, toWall, wallTime, zoneOf } from '../../../shared/time/index.ts';

const warsaw = zoneOf('Europe/Warsaw');
const at = (text: string) => toInstant(warsaw, parseLocal(text) ?? wallTime(0));
const local = (time: number) => formatLocal(toWall(warsaw, instant(time)));
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a drag comes to rest', () => {
  test.each([
    ['day', '2026-03-03T09:07', '2026-03-03T09:00'],
    ['day', '2026-03-03T09:08', '2026-03-03T09:15'],
    ['weeks', '2026-03-03T09:31', '2026-03-03T10:00'],
    ['month', '2026-03-03T10:20', '2026-03-03T09:00'],
    ['quarter', '2026-03-03T13:00', '2026-03-04T00:00'],
    // The hour that is skipped: its first instant after.
    ['weeks', '2026-03-29T01:59', '2026-03-29T03:00'],
  ] as const)('in the %s view %s at %s', (span, from, to) => {
    expect(local(snapped(at(from), span, warsaw))).toBe(to);
  });

  test('on a full step of the wall clock, wherever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-03-20T00:00'), max: at('2026-11-05T00:00') }), (time) => {
        expect(local(snapped(time, 'day', warsaw))).toMatch(/:(00|15|30|45)$/);
      }),
    );
  });
});

describe('an override that is dragged', () => {
  const stretch = { start: at('2026-03-28T09:00'), end: at('2026-03-28T17:00') };
  const written = (moved: ReturnType<typeof dragged>) => moved && [local(moved.start), local(moved.end)];

  test('moves, and keeps its times of day over a clock change', () => {
    expect(written(dragged(stretch, 23 * HOUR, 'all', 'weeks', warsaw))).toEqual([
      '2026-03-29T09:00',
      '2026-03-29T17:00',
    ]);
  });

  test('over the clock change keeps its length on the wall clock', () => {
    const night = { start: at('2026-03-27T22:00'), end: at('2026-03-28T06:00') };
    expect(written(dragged(night, 24 * HOUR, 'all', 'weeks', warsaw))).toEqual([
      '2026-03-28T22:00',
      '2026-03-29T06:00',
    ]);
  });

  test('becomes longer and shorter by its ends', () => {
    expect(written(dragged(stretch, 2 * HOUR, 'end', 'weeks', warsaw))).toEqual([
      '2026-03-28T09:00',
      '2026-03-28T19:00',
    ]);
    expect(written(dragged(stretch, 2 * HOUR, 'start', 'weeks', warsaw))).toEqual([
      '2026-03-28T11:00',
      '2026-03-28T17:00',
    ]);
  });

  test('never becomes nothing', () => {
    expect(dragged(stretch, -20 * HOUR, 'end', 'weeks', warsaw)).toBeUndefined();
  });
});

test('a stretch is marked in either direction, and not where it has no length', () => {
  const [nine, one] = [at('2026-03-03T09:10'), at('2026-03-03T13:10')];
  expect(selected(nine, one, 'weeks', warsaw)).toEqual(selected(one, nine, 'weeks', warsaw));
  expect(selected(nine, nine + 5 * MINUTE, 'weeks', warsaw)).toBeUndefined();
});

test('a step of a day is a day, also where it has 23 hours', () => {
  expect(local(stepped(at('2026-03-28T09:00'), 1, 'quarter', warsaw))).toBe('2026-03-29T09:00');
});
