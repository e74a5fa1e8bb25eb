import { expect, test } from 'vitest';
import { withDraftOfPeople, withDraftOfRota } from '../../../renderer/timeline/draft-bars.ts';
import type { ChartRow } from '../../../renderer/timeline/rows.ts';

const bar = (start: number, end: number, ...people: string[]) => ({ start, end, people, overrides: [] });
const draft = {
  id: 'payments',
  name: 'Payments',
  timeZone: 'UTC',
  bars: [bar(0, 2, 'ada'), bar(2, 3, 'ben'), bar(3, 4, 'ada')],
  gaps: [{ start: 4, end: 5 }],
};
const before = { bars: [bar(0, 4, 'ada'), bar(4, 5, 'ben')], gaps: [] };
const nameOf = (id: string) => (id === 'ada' ? 'Ada Nowak' : 'Ben Okoro');
const row = (facts: Partial<ChartRow>): ChartRow => ({
  key: 'row',
  label: 'Row',
  look: 'layer',
  timeZone: 'UTC',
  bars: [],
  ...facts,
});

test('over the row of the rota stands who would be on call, and nobody; other rows stay', () => {
  const rows = [row({ rota: 'payments' }), row({ rota: 'other' }), row({})];
  const [first, ...others] = withDraftOfRota(rows, before, draft, nameOf);
  expect(first?.bars.map(({ start, end, says, look }) => [start, end, says, look])).toEqual([
    [2, 3, 'Would be: Ben Okoro', 'draft'],
    [4, 5, 'Would be: nobody: a gap', 'draft'],
  ]);
  expect(others).toEqual(rows.slice(1));
});

test('over the rows of people stands what each would win and lose', () => {
  const shift = (start: number, end: number, person: string, rota = 'payments') => ({
    start,
    end,
    people: [person],
    labels: [''],
    says: '',
    look: 'shift' as const,
    shift: { rota, at: start },
  });
  const rows = [
    row({ person: 'ada', bars: [shift(0, 4, 'ada'), shift(2, 3, 'ada', 'other')] }),
    row({ person: 'ben', bars: [shift(4, 5, 'ben')] }),
    row({ person: 'cleo', bars: [shift(2, 3, 'cleo', 'other')] }),
  ];
  const drawn = withDraftOfPeople(rows, draft);
  const over = drawn.map(({ bars }) =>
    bars.filter(({ look }) => look.startsWith('draft')).map(({ start, end, says, look }) => [start, end, says, look]),
  );
  expect(over).toEqual([
    [[2, 3, 'Would be: off Payments', 'draft-off']],
    [
      [2, 3, 'Would be: Payments', 'draft'],
      [4, 5, 'Would be: off Payments', 'draft-off'],
    ],
    [],
  ]);
});
