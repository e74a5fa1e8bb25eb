import { describe, expect, test } from 'vitest';
import { changesByPerson, gainsAndLosses, plainHours, signedHours } from '../../../renderer/consequences/words.ts';
import { HOUR } from '../../../shared/time/index.ts';

const rota = { id: 'payments', name: 'Payments', timeZone: 'UTC' };
const change = (person: string, start: number, hours: number) => ({
  person,
  rota,
  start,
  end: start + hours * HOUR,
  others: [],
});

describe('changes in words', () => {
  test('are told person by person, who gains most first', () => {
    const told = changesByPerson({
      gained: [change('ben', 0, 4), change('cho', 5, 8)],
      lost: [change('ada', 0, 4), change('ben', 9, 1)],
    });
    expect(told.map(({ person, more }) => [person, more / HOUR])).toEqual([
      ['cho', 8],
      ['ben', 3],
      ['ada', -4],
    ]);
    expect(told.map(gainsAndLosses)).toEqual(['gains 1 shift', 'gains 1 shift and loses 1', 'loses 1 shift']);
  });

  test.each([
    [4 * HOUR, '+4 h', '4 h'],
    [-12 * HOUR, '−12 h', '-12 h'],
    [0, '±0 h', '0 h'],
    [0.25 * HOUR, '+0.3 h', '0.3 h'],
  ])('%s milliseconds are %s more, or %s', (milliseconds, signed, plain) => {
    expect(signedHours(milliseconds)).toBe(signed);
    expect(plainHours(milliseconds)).toBe(plain);
  });
});
