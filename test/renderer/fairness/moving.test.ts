import { describe, expect, test } from 'vitest';
import { moved } from '../../../renderer/fairness/moving.ts';

describe('in a table of 30 people with 8 numbers', () => {
  test.each([
    ['ArrowRight', [1, 2], [1, 3]],
    ['ArrowRight', [1, 7], [1, 7]],
    ['ArrowLeft', [1, 2], [1, 1]],
    ['ArrowLeft', [1, 0], [1, 0]],
    ['ArrowDown', [1, 2], [2, 2]],
    ['ArrowDown', [29, 2], [29, 2]],
    ['ArrowUp', [1, 2], [0, 2]],
    ['ArrowUp', [0, 2], [0, 2]],
    ['Home', [3, 5], [3, 0]],
    ['End', [3, 5], [3, 7]],
    ['PageDown', [3, 5], [13, 5]],
    ['PageDown', [25, 5], [29, 5]],
    ['PageUp', [3, 5], [0, 5]],
  ] as const)('%s leads from %j to %j', (key, [row, column], [toRow, toColumn]) => {
    expect(moved({ row, column }, key, 30, 8)).toEqual({ row: toRow, column: toColumn });
  });

  test('other keys lead nowhere', () => {
    expect(moved({ row: 1, column: 1 }, 'Enter', 30, 8)).toBeUndefined();
  });
});
