import { expect, test } from 'vitest';
import { linesApart } from '../../../renderer/edits/lines-apart.ts';

const marked = (from: string | null, to: string | null) =>
  linesApart(from, to).map(({ mark, text }) => `${mark} ${text}`);

test('lines that differ are told from those that do not, the old before the new', () => {
  expect(marked('kind: cover\nby: ben\nreason: Dentist\n', 'kind: cover\nby: cho\nreason: Dentist\n')).toEqual([
    'same kind: cover',
    'gone by: ben',
    'new by: cho',
    'same reason: Dentist',
  ]);
});

test('a file that is gone has lost all its lines', () => {
  expect(marked('kind: remove\nperson: ada\n', null)).toEqual(['gone kind: remove', 'gone person: ada']);
});

test('a last line without an end is a line', () => {
  expect(marked('a: 1\nb: 2', 'a: 1\nb: 3')).toEqual(['same a: 1', 'gone b: 2', 'new b: 3']);
});
