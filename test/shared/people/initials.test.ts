import { expect, test } from 'vitest';
import { initialsOf } from '../../../shared/people/index.ts';

test.each([
  ['Ada Nowak', 'AN'],
  ['Maximilian-Alexander von Hohenlohe', 'MH'],
  ['ada', 'A'],
  ['Łukasz Żak', 'ŁŻ'],
  ['👩 Ada', '👩A'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
