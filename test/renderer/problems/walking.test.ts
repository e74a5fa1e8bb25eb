import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../renderer/problems/groups.ts';
import type { Line } from '../../../renderer/problems/lines.ts';
import { stepBy } from '../../../renderer/problems/walking.ts';

const problem: Problem = { severity: 'warning', code: 'gap', file: 'a.yaml', line: 1, column: 1, message: 'm' };
const single = (key: string, inside?: string): Line => ({ kind: 'problem', key, problem, inside });
const folded = (unfolded: boolean): Line => ({
  kind: 'fold',
  key: 'fold',
  severity: 'warning',
  file: 'a.yaml',
  beginning: 'm',
  problems: [problem],
  unfolded,
});
const head = (severity: Problem['severity']): Line => ({ kind: 'head', key: severity, severity, count: 1 });

/** A head, an error, a head, a fold with two problems in it, and a warning. */
const open: Line[] = [
  head('error'),
  single('e'),
  head('warning'),
  folded(true),
  single('a', 'fold'),
  single('b', 'fold'),
  single('w'),
];
const closed: Line[] = [head('error'), single('e'), head('warning'), folded(false), single('w')];

const at = (line: number, button = 0) => ({ line, button });

describe('walking the list by keys', () => {
  test.each([
    ['down past the head of a group', at(1), 'ArrowDown', at(3)],
    ['up past the head of a group', at(3), 'ArrowUp', at(1)],
    ['down in the column of the same action', at(4, 2), 'ArrowDown', at(5, 2)],
    ['to the first line', at(6), 'Home', at(1)],
    ['to the last line', at(1), 'End', at(6)],
    ['by a page, to the end of a short list', at(1), 'PageDown', at(6)],
    ['by a page back, to the beginning', at(6), 'PageUp', at(1)],
    ['right to the next action', at(1), 'ArrowRight', at(1, 1)],
    ['left to the one before', at(1, 2), 'ArrowLeft', at(1, 1)],
    ['right from an open fold into it', at(3), 'ArrowRight', at(4)],
    ['left from its problems to the fold', at(5), 'ArrowLeft', at(3)],
  ])('%s', (_, from, key, to) => {
    expect(stepBy(open, from, key)).toEqual({ to });
  });

  test.each([
    ['right opens a closed fold', closed, at(3), 'ArrowRight', { to: at(3), fold: { key: 'fold', open: true } }],
    ['left closes an open one', open, at(3), 'ArrowLeft', { to: at(3), fold: { key: 'fold', open: false } }],
    ['Escape closes it', open, at(3), 'Escape', { to: at(3), fold: { key: 'fold', open: false } }],
    ['Escape closes the one around', open, at(5, 2), 'Escape', { to: at(3), fold: { key: 'fold', open: false } }],
  ])('%s', (_, lines, from, key, step) => {
    expect(stepBy(lines, from, key)).toEqual(step);
  });

  test.each([
    ['up from the first line', at(1), 'ArrowUp'],
    ['down from the last', at(6), 'ArrowDown'],
    ['right from the last action', at(1, 2), 'ArrowRight'],
    ['left from the first action outside of a fold', at(1), 'ArrowLeft'],
    ['Escape outside of a fold', at(1), 'Escape'],
    ['any other key', at(1), 'x'],
  ])('nothing happens: %s', (_, from, key) => {
    expect(stepBy(open, from, key)).toBeUndefined();
  });

  test('Escape on a closed fold is left to whoever else wants it', () => {
    expect(stepBy(closed, at(3), 'Escape')).toBeUndefined();
  });
});
