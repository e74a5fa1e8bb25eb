import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, hoursOf, painted } from '../../../renderer/rota-editor/week-grid.ts';
import { weekdays } from '../../../shared/time/index.ts';

const empty = Array.from({ length: 7 * 48 }, () => false);
const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

describe('the hours of a week', () => {
  test.each([
    ['office hours', [{ days: [...workdays], from: '09:00', to: '17:00' }]],
    ['nights over midnight', [{ days: ['mon', 'thu'] as const, from: '20:00', to: '08:00' }]],
    ['Sunday night into Monday', [{ days: ['sun'] as const, from: '22:00', to: '06:00' }]],
    ['every day', [{ days: null, from: '06:00', to: '18:30' }]],
    ['a whole day', [{ days: ['sat'] as const, from: '00:00', to: '00:00' }]],
    [
      'two windows a day',
      [
        { days: null, from: '06:00', to: '08:00' },
        { days: null, from: '20:00', to: '22:00' },
      ],
    ],
  ])('%s are the same after they were a grid', (_, hours) => {
    const drafts = hours.map((window) => ({ ...window, days: window.days ? [...window.days] : null }));
    const grid = gridOf(drafts);
    expect(grid && hoursOf(grid)).toEqual(drafts);
  });

  test('that fill the week are whole days', () => {
    expect(hoursOf(empty.map(() => true))).toEqual([{ days: null, from: '00:00', to: '00:00' }]);
  });

  test('on quarters of an hour are no grid', () => {
    expect(gridOf([{ days: null, from: '09:15', to: '17:00' }])).toBeUndefined();
    expect(gridOf([{ days: null, from: '9', to: '17:00' }])).toBeUndefined();
  });

  test('however they are painted read as what is painted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(335), fc.nat(335), fc.boolean()), { maxLength: 6 }), (strokes) => {
        const grid = strokes.reduce(
          (before, [from, to, value]) => painted(before, from, to, value),
          empty as readonly boolean[],
        );
        const hours = hoursOf(grid);
        expect(hours.every(({ days }) => days === null || days.every((day) => weekdays.includes(day)))).toBe(true);
        if (hours.length > 0) expect(gridOf(hours)).toEqual(grid);
        else expect(grid.some(Boolean)).toBe(false);
      }),
    );
  });
});

test('a stroke paints the rectangle between its ends, in any direction', () => {
  const one = painted(empty, 0 * 48 + 18, 1 * 48 + 19, true);
  expect(one.filter(Boolean)).toHaveLength(4);
  expect(painted(empty, 1 * 48 + 19, 0 * 48 + 18, true)).toEqual(one);
  expect(painted(one, 0, 335, false)).toEqual(empty);
});
