import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleListOf, personPageOf } from '../../../shared/people-pages/index.ts';
import { peopleList } from '../../../shared/people-pages/schema.ts';
import { instant, MINUTE } from '../../../shared/time/index.ts';
import { at } from '../rota/cases.ts';
import { runs } from '../rota/random-rotas.ts';
import { bookOf, rota } from './written-book.ts';

const book = bookOf({
  people: {
    cho: { phone: '+48 600 000 003', roles: ['lead'] },
    ada: { name: 'Ada Nowak', until: '2026-05-31' },
    ben: {},
    dee: {},
  },
  rotas: {
    payments: { name: 'Payments', ...rota(['ada', 'ben']) },
    days: rota(['ben', 'cho', ['ada', 'zoe'], 'nobody'], '1 day', {
      hours: [{ days: ['mon', 'wed', 'sat'], from: '09:00', to: '20:00' }],
    }),
    always: rota(['ben']),
  },
  overrides: {
    payments: { ill: { kind: 'cover', from: '2026-03-06T09:00', to: '2026-03-07T09:00', person: 'ada', by: 'cho' } },
  },
});

describe('the list of people', () => {
  test('says of everybody with a file where they are on call and when they are next', () => {
    const list = peopleListOf(book, at('2026-03-04T11:00Z'));
    expect(peopleList.output.parse(list)).toEqual(list);
    expect(list).toMatchObject([
      {
        id: 'ada',
        name: 'Ada Nowak',
        inTeam: true,
        onCall: [{ id: 'days' }, { id: 'payments', name: 'Payments' }],
        nextShift: { rota: { id: 'payments' }, start: at('2026-03-07T08:00Z'), end: at('2026-03-09T08:00Z') },
      },
      {
        id: 'ben',
        onCall: [{ id: 'always' }],
        nextShift: { rota: { id: 'payments' }, start: at('2026-03-09T08:00Z') },
      },
      {
        id: 'cho',
        phone: '+48 600 000 003',
        roles: ['lead'],
        onCall: [],
        nextShift: { start: at('2026-03-06T08:00Z') },
      },
      { id: 'dee', timeZone: 'Europe/Warsaw', inTeam: true, onCall: [], nextShift: null },
    ]);
  });

  test('says who has left', () => {
    const [ada] = peopleListOf(book, at('2026-06-01T11:00Z'));
    expect(ada).toMatchObject({ id: 'ada', inTeam: false, onCall: [], nextShift: null });
  });

  test('agrees with the page of each person, at any time', () => {
    const year = 366 * 24 * 60;
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: year }), (minutes) => {
        const now = instant(at('2026-01-01T00:00Z') + minutes * MINUTE);
        for (const { id, onCall, nextShift, inTeam } of peopleListOf(book, now)) {
          const page = personPageOf(book, id, now, () => []);
          expect(onCall).toEqual(page?.onCall.map(({ rota }) => rota));
          expect(nextShift).toEqual(page?.next[0] ?? null);
          expect(inTeam).toBe(page?.team.now);
        }
      }),
      runs(40),
    );
  });
});
