import { describe, expect, test } from 'vitest';
import { changesByPerson, gainsAndLosses } from '../../../renderer/consequences/words.ts';
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
});
