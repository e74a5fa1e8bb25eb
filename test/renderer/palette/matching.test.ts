import { describe, expect, test } from 'vitest';
import { findable, fitOf, wordsOf } from '../../../renderer/palette/matching.ts';

const fit = (written: string, name: string, others: readonly string[] = []) =>
  fitOf(wordsOf(written), findable(name, others));

describe('a name is found', () => {
  test.each([
    ['zielinski', 'Piotr Zieliński'],
    ['Zieliński', 'Piotr Zielinski'],
    ['lukasz', 'Łukasz Żak'],
    ['ŁUKASZ', 'Lukasz Zak'],
    ['soren', 'Søren Ørsted'],
    ['strasse', 'Straße'],
    ['obrien', 'Aoife O’Brien'],
    ['nowak ada', 'Ada Nowak'],
    ['ad no', 'Ada Nowak'],
    ['an', 'Ada Nowak'],
    ['ps', 'Payments secondary'],
    ['ments', 'Payments primary'],
  ])('%s finds %s', (written, name) => {
    expect(fit(written, name)).toBeGreaterThan(0);
  });

  test('only by words that all fit', () => {
    expect(fit('ada okoro', 'Ada Nowak')).toBe(0);
    expect(fit('x', 'Ada Nowak')).toBe(0);
  });

  test('by what else it is known by: an id, a number', () => {
    expect(fit('kasia', 'Katarzyna Wójcik', ['kasia'])).toBeGreaterThan(0);
    expect(fit('600 003', 'Katarzyna Wójcik', ['+48 600 000 003'])).toBeGreaterThan(0);
  });

  test('in any script', () => {
    expect(fit('оле', 'Олена Коваль')).toBeGreaterThan(0);
    expect(fit('ελενη', 'Ελένη')).toBeGreaterThan(0);
  });
});

describe('what fits better', () => {
  test.each([
    ['a whole word than its start', 'ann', 'Ann Lee', 'Anna Lee'],
    ['the first word than a later one', 'lee', 'Lee Ann', 'Ann Lee'],
    ['the start of a word than its inside', 'pay', 'Payments', 'Repayments'],
    ['a start than initials', 'ad', 'Ada Nowak', 'Alan Dunn'],
    ['the whole name than a part of it', 'payments', 'Payments', 'Payments secondary'],
    ['initials than the inside of a word', 'an', 'Ada Nowak', 'Juan Perez'],
  ])('%s', (_, written, better, worse) => {
    expect(fit(written, better)).toBeGreaterThan(fit(written, worse));
  });
});
