import { describe, expect, test } from 'vitest';
import { firstPlace, moved, movedByKey, placeOfShift } from '../../../renderer/timeline/keyboard.ts';
import { periodAround } from '../../../renderer/timeline/period.ts';
import type { ChartBar, ChartRow } from '../../../renderer/timeline/rows.ts';
import { HOUR, instant, toWall, zoneOf } from '../../../shared/time/index.ts';

function bar(start: number, end: number, rota: string | undefined = 'payments'): ChartBar {
  return {
    start,
    end,
    people: [],
    labels: [],
    says: '',
    look: 'shift',
    shift: rota === undefined ? undefined : { rota, at: start },
  };
}

function row(bars: readonly ChartBar[]): ChartRow {
  return { key: '', label: '', look: 'layer', timeZone: 'UTC', bars };
}

/** A title without bars between the second and the last row; the first row begins with an absence. */
const rows = [
  row([{ ...bar(0, 5), shift: undefined }, bar(5, 10), bar(10, 20)]),
  row([bar(0, 12, 'second')]),
  row([]),
  row([bar(0, 4, 'third'), bar(15, 18, 'third')]),
];

describe('arrow keys', () => {
  test.each([
    ['right to the next shift', 'ArrowRight', { row: 0, bar: 1 }, { row: 0, bar: 2 }],
    ['right from the last stays', 'ArrowRight', { row: 0, bar: 2 }, undefined],
    ['left passes over what tells nothing', 'ArrowLeft', { row: 0, bar: 1 }, undefined],
    ['home to the first of the row', 'Home', { row: 0, bar: 2 }, { row: 0, bar: 1 }],
    ['end to the last of the row', 'End', { row: 0, bar: 1 }, { row: 0, bar: 2 }],
    ['down to the shift at the same time', 'ArrowDown', { row: 0, bar: 1 }, { row: 1, bar: 0 }],
    ['down over an empty row to the nearest', 'ArrowDown', { row: 1, bar: 0 }, { row: 3, bar: 0 }],
    ['up to the nearest', 'ArrowUp', { row: 3, bar: 1 }, { row: 1, bar: 0 }],
    ['up from the first row stays', 'ArrowUp', { row: 0, bar: 1 }, undefined],
    ['another key is none of its business', 'x', { row: 0, bar: 1 }, undefined],
  ])('%s', (_, key, from, to) => {
    expect(moved(rows, from, key)).toEqual(to);
  });
});

test('a shift is found where it is drawn, from any moment in it', () => {
  expect(placeOfShift(rows, { rota: 'third', at: 17 })).toEqual({ row: 3, bar: 1 });
  expect(placeOfShift(rows, { rota: 'third', at: 18 })).toBeUndefined();
  expect(placeOfShift(rows, { rota: 'third', at: 17, layer: 'weekly' })).toBeUndefined();
});

test('the first shift is where the keyboard begins', () => {
  expect(firstPlace(rows)).toEqual({ row: 0, bar: 1 });
  expect(firstPlace([row([])])).toBeUndefined();
});

describe('with Shift', () => {
  const period = periodAround(toWall(zoneOf('UTC'), instant(0)), 'weeks', zoneOf('UTC'), 'mon');
  const stretch = { start: 9 * HOUR, end: 17 * HOUR };

  test.each([
    ['left moves an override earlier', 'ArrowLeft', false, 8, 16],
    ['right moves it later', 'ArrowRight', false, 10, 18],
    ['up makes it longer', 'ArrowUp', false, 9, 18],
    ['down makes it shorter', 'ArrowDown', false, 9, 16],
    ['and Ctrl, up makes it longer at its start', 'ArrowUp', true, 8, 17],
    ['and Ctrl, down makes it shorter at its start', 'ArrowDown', true, 10, 17],
  ])('%s', (_, key, ofStart, start, end) => {
    expect(movedByKey(stretch, { key, ofStart }, period)).toEqual({ start: start * HOUR, end: end * HOUR });
  });

  test('nothing is left of no override, and other keys do nothing', () => {
    const hour = { start: 9 * HOUR, end: 10 * HOUR };
    expect(movedByKey(hour, { key: 'ArrowDown', ofStart: false }, period)).toBeUndefined();
    expect(movedByKey(hour, { key: 'ArrowDown', ofStart: true }, period)).toBeUndefined();
    expect(movedByKey(stretch, { key: 'ArrowLeft', ofStart: true }, period)).toBeUndefined();
    expect(movedByKey(stretch, { key: 'Home', ofStart: false }, period)).toBeUndefined();
  });
});
