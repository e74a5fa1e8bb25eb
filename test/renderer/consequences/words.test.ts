import { describe, expect, test } from 'vitest';
import {
  changesByPerson,
  clashWarnings,
  difference,
  gainsAndLosses,
  handedInWords,
  hours,
  inSentence,
  nothingNew,
  restWarnings,
} from '../../../renderer/consequences/words.ts';
import { HOUR } from '../../../shared/time/index.ts';

const names: Readonly<Record<string, string>> = {
  ada: 'Ada Nowak',
  ben: 'Ben Okoro',
  payments: 'Payments',
  desk: 'Desk',
};
const nameOf = (id: string) => names[id] ?? id;

/** From one hour to another. */
const stretch = (start: number, end: number, rota = 'payments') => ({ rota, start: start * HOUR, end: end * HOUR });

describe('changes by person', () => {
  const gain = (person: string, start: number, end: number, from: string[] = [], rota = 'payments') => ({
    person,
    ...stretch(start, end, rota),
    from,
  });

  test('count what touches in one rota as one shift, whoever was there before', () => {
    const gained = [gain('ada', 0, 4, ['ben']), gain('ada', 4, 8, ['cho']), gain('ada', 9, 10, ['ben'])];
    expect(changesByPerson({ gained, lost: [] })).toMatchObject([{ person: 'ada', gains: 2, loses: 0 }]);
  });

  test('count what touches in two rotas as two', () => {
    const gained = [gain('ada', 0, 4), gain('ada', 4, 8, [], 'desk')];
    expect(changesByPerson({ gained, lost: [] })).toMatchObject([{ gains: 2 }]);
  });

  test('put those first for whom most changes, and what happens in the order of time', () => {
    const changes = changesByPerson({
      gained: [gain('ben', 0, 4, ['ada']), gain('ada', 2, 12, ['cho'])],
      lost: [{ person: 'ada', ...stretch(0, 4), to: ['ben'] }],
    });
    expect(changes.map(({ person }) => person)).toEqual(['ada', 'ben']);
    expect(changes[0]?.parts.map(({ kind, others }) => [kind, others])).toEqual([
      ['lost', ['ben']],
      ['gained', ['cho']],
    ]);
  });

  test('are nobody’s where nothing changes', () => {
    expect(changesByPerson({ gained: [], lost: [] })).toEqual([]);
  });
});

test.each([
  [1, 2, 'loses 2 shifts, gains 1'],
  [3, 1, 'loses 1 shift, gains 3'],
  [1, 0, 'gains 1 shift'],
  [2, 0, 'gains 2 shifts'],
  [0, 1, 'loses 1 shift'],
])('%i gained and %i lost read: %s', (gains, loses, words) => {
  expect(gainsAndLosses({ gains, loses })).toBe(words);
});

test.each([
  ['gained', ['ada'], 'from Ada Nowak'],
  ['gained', ['ada', 'ben'], 'from Ada Nowak and Ben Okoro'],
  ['gained', [], 'in addition'],
  ['lost', ['zoe'], 'to zoe'],
  ['lost', [], 'to nobody'],
] as const)('%s with %j reads: %s', (kind, others, words) => {
  expect(handedInWords({ kind, others }, nameOf)).toBe(words);
});

test.each([
  [0, '0'],
  [65.84, '65.8'],
  [336, '336'],
  [1034.7, '1035'],
])('%d hours are %s', (length, words) => {
  expect(hours(length * HOUR)).toBe(words);
});

test.each([
  [336, 232, '−104'],
  [0, 12, '+12'],
  [0.5, 0, '−0.5'],
  [168, 103.3, '−65'],
  [0.1, 0.3, '+0.2'],
  [7, 7, ''],
  [7, 7.01, ''],
])('from %d to %d hours is %s', (before, after, words) => {
  expect(difference(before * HOUR, after * HOUR)).toBe(words);
});

describe('warnings', () => {
  const away = (person: string, start: number, note: string | null) => ({
    kind: 'time-off' as const,
    person,
    ...stretch(start, start + 1),
    note,
  });

  test('of one person and reason are one, with its times', () => {
    const warnings = clashWarnings([away('ada', 0, 'Skiing'), away('ben', 1, null), away('ada', 5, 'Skiing')], nameOf);
    expect(warnings.map(({ person, text, times }) => [person, text, times.map(({ start }) => start / HOUR)])).toEqual([
      ['ada', 'is on call in Payments during time off (Skiing)', [0, 5]],
      ['ben', 'is on call in Payments during time off', [1]],
    ]);
  });

  test('of two rotas at once name both', () => {
    const clash = { kind: 'two-rotas' as const, person: 'ada', ...stretch(0, 1), other: 'desk' };
    expect(clashWarnings([clash], nameOf)[0]?.text).toBe('is on call in Payments and Desk at once');
  });

  test('of short rests say how short, of several the shortest', () => {
    const rest = (person: string, start: number, end: number) => ({ person, start: start * HOUR, end: end * HOUR });
    const warnings = restWarnings([rest('ada', 0, 9), rest('ben', 0, 10), rest('ben', 30, 38)]);
    expect(warnings.map(({ person, text }) => [person, text])).toEqual([
      ['ada', 'has 9 h between two shifts'],
      ['ben', 'has 2 short rests, the shortest 8 h'],
    ]);
  });
});

describe('what does not go wrong', () => {
  const gap = { ...stretch(0, 1) };
  const clash = { kind: 'time-off' as const, person: 'ada', ...stretch(0, 1), note: null };
  const rest = { person: 'ada', start: 0, end: HOUR };
  const none = { arisen: [], resolved: [] };

  test.each([
    ['No new gaps, clashes or short rests.', [], [], []],
    ['No new clashes or short rests.', [gap], [], []],
    ['No new gaps.', [], [clash], [rest]],
    ['', [gap], [clash], [rest]],
  ])('reads: %s', (words, gaps, clashes, rests) => {
    expect(
      nothingNew({
        gaps: { opened: gaps, closed: [gap] },
        clashes: { ...none, arisen: clashes },
        rests: { ...none, arisen: rests },
      }),
    ).toBe(words);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j in a sentence: %s', (words, sentence) => {
  expect(inSentence(words)).toBe(sentence);
});
