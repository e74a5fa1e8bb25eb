import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, type Interval, instant, lengthOf, union } from '../../../shared/time/index.ts';

const END = 30;

/** Intervals between 0 and 30, some of them empty. */
const intervals = fc.array(
  fc
    .tuple(fc.nat({ max: END }), fc.nat({ max: END }))
    .map(([a, b]) => ({ start: instant(Math.min(a, b)), end: instant(Math.max(a, b)) })),
  { maxLength: 6 },
);

/** The numbers that some intervals hold. */
function held(list: readonly Interval[]): number[] {
  return Array.from({ length: END }, (_, at) => at).filter((at) =>
    list.some(({ start, end }) => start <= at && at < end),
  );
}

function expectSeparate(list: readonly Interval[]): void {
  list.forEach(({ start, end }, index) => {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThan(list[index - 1]?.end ?? -1);
  });
}

describe('intervals', () => {
  test('in a union are sorted and apart, and hold what each of them held', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        expectSeparate(union(list));
        expect(held(union(list))).toEqual(held(list));
        expect(lengthOf(union(list))).toBe(held(list).length);
      }),
      { seed: 20260329 },
    );
  });

  test('in a difference hold what is in the first and not in the second', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const rest = differences(union(a), union(b));
        expectSeparate(rest);
        expect(held(rest)).toEqual(held(a).filter((at) => !held(b).includes(at)));
      }),
      { seed: 20260329, numRuns: 500 },
    );
  });
});
