import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf, type Manned } from '../../../renderer/timeline/differences.ts';

const bar = (start: number, end: number, ...people: string[]) => ({ start, end, people });
const manned = (bars: Manned['bars'], gaps: Manned['gaps'] = []): Manned => ({ bars, gaps });

describe('what an edit changes', () => {
  test('is the day that is covered, not the week in which it lies', () => {
    const week = manned([bar(0, 7, 'ada'), bar(7, 14, 'ben')]);
    const covered = manned([bar(0, 2, 'ada'), bar(2, 3, 'ben'), bar(3, 7, 'ada'), bar(7, 14, 'ben')]);
    expect(differencesOf(week, covered)).toEqual([
      { start: 2, end: 3, people: ['ben'], isGap: false, before: ['ada'] },
    ]);
  });

  test('is nothing where the same people are only cut otherwise, or named in another order', () => {
    expect(
      differencesOf(manned([bar(0, 4, 'ada', 'ben')]), manned([bar(0, 1, 'ben', 'ada'), bar(1, 4, 'ada', 'ben')])),
    ).toEqual([]);
  });

  test('is told where nobody is any more, be it a gap or not', () => {
    const before = manned([bar(0, 4, 'ada')]);
    expect(differencesOf(before, manned([bar(0, 1, 'ada')], [{ start: 2, end: 4 }]))).toEqual([
      { start: 1, end: 2, people: [], isGap: false, before: ['ada'] },
      { start: 2, end: 4, people: [], isGap: true, before: ['ada'] },
    ]);
  });

  test('is told where a gap is closed, and where somebody comes to somebody', () => {
    const before = manned([bar(2, 4, 'ada')], [{ start: 0, end: 2 }]);
    expect(differencesOf(before, manned([bar(0, 2, 'ben'), bar(2, 4, 'ada', 'ben')]))).toEqual([
      { start: 0, end: 2, people: ['ben'], isGap: false, before: [] },
      { start: 2, end: 4, people: ['ada', 'ben'], isGap: false, before: ['ada'] },
    ]);
  });

  /** Who is on call in each of twenty hours: nobody, in a gap, or some people. */
  const hours = fc.array(fc.constantFrom('', 'gap', 'a', 'b', 'a b'), { minLength: 20, maxLength: 20 });
  const of = (states: readonly string[]): Manned => ({
    bars: states.flatMap((state, hour) =>
      state === '' || state === 'gap' ? [] : [bar(hour, hour + 1, ...state.split(' '))],
    ),
    gaps: states.flatMap((state, hour) => (state === 'gap' ? [{ start: hour, end: hour + 1 }] : [])),
  });

  test('is, hour by hour, what differs', () => {
    fc.assert(
      fc.property(hours, hours, (before, after) => {
        const found = differencesOf(of(before), of(after));
        for (let hour = 0; hour < 20; hour++) {
          const here = found.filter(({ start, end }) => start <= hour && hour < end);
          expect(here.map(({ people, isGap }) => (isGap ? 'gap' : people.join(' ')))).toEqual(
            before[hour] === after[hour] ? [] : [after[hour]],
          );
        }
      }),
    );
  });
});
