import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../renderer/now/find-people.ts';

const people = [
  ['lukasz', 'Łukasz Żak'],
  ['ada', 'Ada Nowak'],
  ['zoe', 'Zoë Adams'],
  ['nowak2', 'Jan Nowak-Kowalski'],
].map(([id = '', name = '']) => ({ id, name, phone: null, email: null, timeZone: 'UTC' }));

describe('somebody finds themselves', () => {
  test.each([
    ['', ['Ada Nowak', 'Jan Nowak-Kowalski', 'Łukasz Żak', 'Zoë Adams']],
    ['ada', ['Ada Nowak', 'Zoë Adams']],
    ['NOWAK', ['Ada Nowak', 'Jan Nowak-Kowalski']],
    ['kowal', ['Jan Nowak-Kowalski']],
    ['lukasz zak', ['Łukasz Żak']],
    ['zoe', ['Zoë Adams']],
    ['  n   a ', ['Ada Nowak']],
    ['nowak2', ['Jan Nowak-Kowalski']],
    ['owak', []],
  ])('by "%s"', (words, names) => {
    expect(findPeople(people, words).map(({ name }) => name)).toEqual(names);
  });
});
