import { describe, expect, test } from 'vitest';
import { coverCandidatesOf } from '../../../shared/overrides/index.ts';
import { instant, parseInstant } from '../../../shared/time/index.ts';
import { bookOf, rota } from '../people-pages/written-book.ts';

const start = parseInstant('2026-03-03T08:00:00Z') ?? instant(0);
const end = parseInstant('2026-03-03T12:00:00Z') ?? instant(0);
const people = { ada: { name: 'Ada' }, ben: { name: 'Ben' }, cho: { name: 'Cho' }, dee: { name: 'Dee' } };

function asked(changes: Partial<Parameters<typeof bookOf>[0]> = {}) {
  const book = bookOf({ people, rotas: { payments: rota(['ada', 'ben']) }, ...changes });
  return coverCandidatesOf(book, { rota: 'payments', person: 'ada', start, end }, () => []);
}
const names = (list: ReturnType<typeof asked>) => list.map(({ person }) => person);

describe('who can cover', () => {
  test('is everybody but the one who is relieved; those of the rota first, then the least burdened', () => {
    const desk = rota(['cho', 'nobody', 'nobody', 'nobody']);
    expect(names(asked({ rotas: { payments: rota(['ada', 'ben']), desk } }))).toEqual(['ben', 'dee', 'cho']);
  });

  test('whoever is away comes last, and it is said', () => {
    const away = {
      ...people,
      ben: { name: 'Ben', timeOff: [{ from: '2026-03-03', to: '2026-03-03', note: 'Leave' }] },
    };
    const told = asked({ people: away });
    expect(names(told)).toEqual(['cho', 'dee', 'ben']);
    expect(told.at(-1)?.clashes).toEqual(['away: Leave']);
  });

  test('whoever is on call elsewhere, or here already, is said to be', () => {
    const desk = { name: 'Desk', ...rota(['ben']) };
    const told = asked({ rotas: { payments: rota([['ada', 'dee']]), desk } });
    expect(Object.fromEntries(told.map(({ person, clashes }) => [person, clashes]))).toMatchObject({
      ben: ['on call for Desk'],
      cho: [],
      dee: ['already on call here'],
    });
  });

  test('too short a rest is told', () => {
    const desk = { name: 'Desk', ...rota(['cho'], '1 day', { hours: [{ from: '17:00', to: '20:00' }] }) };
    const told = asked({ rotas: { payments: rota(['ada']), desk } });
    expect(told.find(({ person }) => person === 'cho')?.clashes).toEqual(['only 4 h rest']);
  });

  test('whoever is not in the team then is not asked', () => {
    expect(names(asked({ people: { ...people, cho: { name: 'Cho', until: '2026-03-02' } } }))).not.toContain('cho');
  });
});
