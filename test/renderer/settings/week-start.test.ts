import { expect, test } from 'vitest';
import { chosenDay, dayOptions } from '../../../renderer/settings/week-start.ts';

const names = (...[chosen, ofBook]: Parameters<typeof dayOptions>) =>
  dayOptions(chosen, ofBook).map(({ name }) => name);

test('the first day of the week is that of the book, which is named, or one that people use', () => {
  expect(names(null, 'sun')).toEqual(['As the book: Sunday', 'Monday', 'Saturday', 'Sunday']);
});

test('without a book its day is not named', () => {
  expect(names('sat', undefined)[0]).toBe('As the book says');
});

test('a day that somebody wrote into the settings is not lost', () => {
  expect(names('wed', 'mon')).toEqual(['As the book: Monday', 'Monday', 'Saturday', 'Sunday', 'Wednesday']);
});

test('the choice of the book is kept as none', () => {
  expect([chosenDay('book'), chosenDay('sun')]).toEqual([null, 'sun']);
});
