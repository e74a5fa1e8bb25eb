import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newYaml } from '../../../../electron/book/edit/index.ts';

describe('a new file of the book', () => {
  test('is written as the format’s own examples are', () => {
    const text = newYaml({
      name: 'Payments primary',
      coverage: [{ days: ['mon', 'tue'], from: '08:00', to: '18:00' }],
      layers: [
        {
          id: 'weekly',
          start: '2026-01-05T09:00',
          every: '1 week',
          turns: ['ada', ['ben', 'cho'], 'nobody'],
          hours: [{ from: '17:00', to: '09:00' }],
        },
      ],
    });
    expect(text).toBe(`name: Payments primary
coverage:
  - { days: [mon, tue], from: "08:00", to: "18:00" }
layers:
  - id: weekly
    start: 2026-01-05T09:00
    every: 1 week
    turns: [ada, [ben, cho], nobody]
    hours:
      - { from: "17:00", to: "09:00" }
`);
  });

  test('has a turn of a swap on one line', () => {
    expect(newYaml({ kind: 'swap', give: { layer: 'weekly', turn: 12, person: 'ada' } })).toBe(
      'kind: swap\ngive: { layer: weekly, turn: 12, person: ada }\n',
    );
  });

  test('reads as what was written, whatever that is', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 5, noNullPrototype: true },
        ),
      ),
    }));
    const record = fc.dictionary(fc.stringMatching(/^[a-z]+$/), value, { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(record, (record) => {
        expect(parse(newYaml(JSON.parse(JSON.stringify(record))))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });
});
