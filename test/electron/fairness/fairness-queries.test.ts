import { describe, expect, test } from 'vitest';
import { fairnessQueries } from '../../../electron/fairness/index.ts';
import { bookOf, rota } from '../../shared/people-pages/written-book.ts';

const january = { from: Date.parse('2026-01-01T00:00Z'), to: Date.parse('2026-02-01T00:00Z') };

describe('the question of fairness', () => {
  test('without a book is answered by nobody', async () => {
    const { fairness } = fairnessQueries(() => undefined);
    expect(await fairness(january)).toMatchObject({ ok: true, value: { people: [] } });
  });

  test('is answered with the holidays of each person’s own calendar', async () => {
    const people = { ada: { holidays: 'PL' }, ben: { holidays: 'US' } };
    const book = bookOf({ people, rotas: { payments: rota([['ada', 'ben']]) } });
    const reply = await fairnessQueries(() => book).fairness(january);
    if (!reply.ok) throw new Error(reply.error.message);
    // From the 5th on: Epiphany in Poland, Martin Luther King Day in the USA.
    expect(reply.value.people.map(({ person, counts }) => [person, counts.holidays])).toEqual([
      ['ada', 1],
      ['ben', 1],
    ]);
    const both = await fairnessQueries(() => bookOf({ people: {}, rotas: { payments: rota(['ada']) } })).fairness(
      january,
    );
    expect(both).toMatchObject({ ok: true, value: { people: [{ counts: { holidays: 0 } }] } });
  });

  test('may name somebody without a file whom a turn names, and nobody else', async () => {
    const book = bookOf({ people: {}, rotas: { payments: rota(['zoe']) } });
    const { fairness } = fairnessQueries(() => book);
    expect(await fairness({ ...january, people: ['zoe'] })).toMatchObject({
      ok: true,
      value: { people: [{ person: 'zoe' }] },
    });
    expect(await fairness({ ...january, people: ['yan'] })).toMatchObject({
      ok: false,
      error: { code: 'unknown-person' },
    });
  });
});
