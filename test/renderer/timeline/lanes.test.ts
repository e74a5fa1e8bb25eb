import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOf, inLanes } from '../../../renderer/timeline/lanes.ts';
import type { ChartBar, ChartRow } from '../../../renderer/timeline/rows.ts';

function bar(start: number, end: number): ChartBar {
  return { start, end, people: [], labels: [], says: '', look: 'override', shift: { rota: 'payments', at: start } };
}

function row(bars: readonly ChartBar[], look: ChartRow['look'] = 'layer'): ChartRow {
  return { key: '', label: '', look, timeZone: 'UTC', bars };
}

const lanesOf = (...bars: readonly (readonly [number, number])[]) =>
  inLanes(bars.map(([start, end]) => bar(start, end))).map(({ lane }) => lane && [lane.index, lane.count]);

describe('bars that overlap', () => {
  test.each([
    [
      'one after the other have the row for themselves',
      [
        [0, 5],
        [5, 9],
      ],
      [undefined, undefined],
    ],
    [
      'two halve the row where they meet, and only there',
      [
        [0, 5],
        [3, 9],
        [10, 12],
      ],
      [[0, 2], [1, 2], undefined],
    ],
    [
      'three make all bars of the row as thin',
      [
        [0, 5],
        [1, 6],
        [2, 3],
        [10, 12],
      ],
      [
        [0, 3],
        [1, 3],
        [2, 3],
        [0, 3],
      ],
    ],
    [
      'a lane that is free again is used',
      [
        [0, 9],
        [1, 3],
        [3, 5],
      ],
      [
        [0, 2],
        [1, 2],
        [1, 2],
      ],
    ],
  ] as const)('%s', (_, bars, lanes) => {
    expect(lanesOf(...bars)).toEqual(lanes);
  });

  test('never hide one another, however many there are', () => {
    const stretches = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 40 })), { maxLength: 60 });
    fc.assert(
      fc.property(stretches, (drawn) => {
        const bars = drawn.map(([start, length]) => bar(start, start + length)).sort((a, b) => a.start - b.start);
        const placed = inLanes(bars);
        expect(placed.map(({ start, end }) => [start, end])).toEqual(bars.map(({ start, end }) => [start, end]));
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            if (other.start >= one.end) continue;
            expect(one.lane?.index).not.toBe(other.lane?.index);
            expect(one.lane?.count).toBe(other.lane?.count);
          }
        }
      }),
    );
  });
});

describe('the height of a row', () => {
  const overlapping = (count: number) => row(inLanes(Array.from({ length: count }, (_, at) => bar(at, 1000))));

  test.each([
    [0, 40],
    [1, 40],
    [2, 40],
    [3, 61],
    [12, 214],
    [500, 214],
  ])('with %i at once is %i pixels', (count, height) => {
    expect(heightOf(overlapping(count))).toBe(height);
  });

  test('is that of its look where nothing overlaps', () => {
    expect([heightOf(row([], 'title')), heightOf(row([bar(0, 1)], 'final'))]).toEqual([36, 56]);
  });
});
