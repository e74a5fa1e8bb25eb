import { describe, expect, test } from 'vitest';
import { teamTimelineOf } from '../../../shared/timeline/index.ts';
import { bookOf, rota, type WrittenBook } from '../people-pages/written-book.ts';
import { at } from '../rota/cases.ts';

const period = { start: at('2026-03-01T23:00Z'), end: at('2026-03-08T23:00Z') };
const ofBook = [{ date: '2026-03-03', name: 'Of the book' }];
const holidaysOf = (calendar: string) => [{ date: '2026-03-04', name: `Of ${calendar}` }];
const timeline = (book: WrittenBook) => teamTimelineOf(bookOf(book), period, ofBook, holidaysOf);

describe('the holidays of the team', () => {
  const people = {
    ada: { name: 'Ada' },
    ben: { name: 'Ben', holidays: 'US' },
    cho: { name: 'Cho', holidays: 'PL' },
  };

  test('are told of whoever keeps a calendar of their own; the book’s are told once for all', () => {
    const { people: rows, holidays } = timeline({ settings: { holidays: 'PL' }, people });
    expect(rows.map(({ person, holidays }) => [person, holidays])).toEqual([
      ['ada', null],
      ['ben', [{ date: '2026-03-04', name: 'Of US' }]],
      ['cho', null],
    ]);
    expect(holidays).toEqual(ofBook);
  });

  test('are nobody’s where neither the book nor the person names a calendar', () => {
    const { people: rows } = timeline({ people });
    expect(rows.map(({ holidays }) => holidays?.map(({ name }) => name) ?? null)).toEqual([null, ['Of US'], ['Of PL']]);
  });
});

test('the rows are those who are there then, and whoever is on call all the same, by name', () => {
  const { people: rows } = timeline({
    people: {
      ada: { name: 'Zoe' },
      ben: { name: 'Amy', until: '2026-02-28' },
      cho: { name: 'Bo', from: '2026-03-08', timeOff: [{ from: '2026-03-08', to: '2026-03-20', note: 'Late' }] },
      dee: { name: 'Dee', from: '2026-03-10' },
    },
    rotas: { payments: rota(['ada', 'gone']) },
  });
  expect(rows.map(({ person, shifts, timeOff }) => [person, shifts.length, timeOff.map(({ label }) => label)])).toEqual(
    [
      ['cho', 0, ['Late']],
      ['gone', 1, []],
      ['ada', 1, []],
    ],
  );
});
