import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../shared/book/index.ts';
import { type Consequences, consequencesOf } from '../../../shared/consequences/index.ts';
import { formatLocal, HOUR, instant, parseInstant, toWall, zoneOf } from '../../../shared/time/index.ts';
import { bookOf, rota, type WrittenBook } from '../people-pages/written-book.ts';

const warsaw = zoneOf('Europe/Warsaw');
const from = parseInstant('2026-03-01T23:00:00Z') ?? instant(0);
const to = parseInstant('2026-04-12T22:00:00Z') ?? instant(0);

const people = { ada: { name: 'Ada' }, ben: { name: 'Ben' }, cho: { name: 'Cho' } };
const weekly = { name: 'Payments', ...rota(['ada', 'ben']) };
const desk = { name: 'Desk', ...rota(['ben', 'ada']) };
const book = (changes: Partial<WrittenBook> = {}): Book => bookOf({ people, rotas: { payments: weekly }, ...changes });

function between(before: Book, after: Book): Consequences {
  return consequencesOf(before, after, { from, to, holidaysOf: () => [] });
}

const when = ({ start, end }: { readonly start: number; readonly end: number }) =>
  [start, end].map((at) => formatLocal(toWall(warsaw, instant(at)))).join(' ');
const shifts = (changes: Consequences['gained']) =>
  changes.map((change) => `${change.person} ${when(change)} ${change.others.join('+')}`.trim());

const cover = { kind: 'cover', from: '2026-03-03T09:00', to: '2026-03-03T13:00', person: 'ada', by: 'cho' };

describe('what a change does', () => {
  test('nothing, where nothing was changed', () => {
    expect(between(book(), book())).toMatchObject({
      gained: [],
      lost: [],
      gaps: { opened: [], closed: [] },
      hours: [],
      clashes: { come: [], gone: [] },
      rests: { come: [], gone: [] },
      voidSwaps: [],
    });
  });

  test('a cover: one gains what the other loses, and hours move with it', () => {
    const told = between(book(), book({ overrides: { payments: { dentist: cover } } }));
    expect(shifts(told.gained)).toEqual(['cho 2026-03-03T09:00 2026-03-03T13:00 ada']);
    expect(shifts(told.lost)).toEqual(['ada 2026-03-03T09:00 2026-03-03T13:00 cho']);
    expect(told.hours.map(({ person, before, after }) => [person, (after.total - before.total) / HOUR])).toEqual([
      ['ada', -4],
      ['cho', 4],
    ]);
  });

  test('somebody taken off: a gap opens, and closes again when it is taken back', () => {
    const off = book({
      overrides: { payments: { off: { kind: 'remove', from: cover.from, to: cover.to, person: 'ada' } } },
    });
    expect(between(book(), off).gaps.opened.map(when)).toEqual(['2026-03-03T09:00 2026-03-03T13:00']);
    expect(between(off, book()).gaps.closed.map(when)).toEqual(['2026-03-03T09:00 2026-03-03T13:00']);
  });

  test('a rota that goes leaves no gap, since nobody is to be on call in it', () => {
    const told = between(book({ rotas: { payments: weekly, desk } }), book());
    expect(told.gaps).toEqual({ opened: [], closed: [] });
    expect(told.lost.length).toBeGreaterThan(0);
    expect(told.lost.every(({ rota }) => rota.id === 'desk')).toBe(true);
  });

  test('time off that a new shift falls into, and the rest of it that stays', () => {
    const away = {
      ...people,
      cho: { name: 'Cho', timeOff: [{ from: '2026-03-03', to: '2026-03-03', note: 'Leave' }] },
    };
    const told = between(book({ people: away }), book({ people: away, overrides: { payments: { dentist: cover } } }));
    expect(told.clashes.come).toMatchObject([{ person: 'cho', kind: 'time-off', what: 'Leave' }]);
    expect(told.clashes.gone).toEqual([]);
  });

  test('time off that is entered names the shifts in it, though no shift changes', () => {
    const away = { ...people, ada: { name: 'Ada', timeOff: [{ from: '2026-03-03', to: '2026-03-04' }] } };
    const told = between(book(), book({ people: away }));
    expect(told.gained).toEqual([]);
    expect(told.clashes.come.map(when)).toEqual(['2026-03-03T00:00 2026-03-05T00:00']);
  });

  test('two primary rotas at once', () => {
    const both = book({ rotas: { payments: weekly, desk: { ...desk, ...rota(['ada', 'ben']) } } });
    const told = between(book({ rotas: { payments: weekly, desk } }), both);
    expect(told.clashes.come.length).toBeGreaterThan(0);
    expect(told.clashes.come[0]).toMatchObject({ kind: 'two-rotas', what: 'Desk and Payments' });
  });

  test('a rest under eleven hours between two shifts', () => {
    const days = { name: 'Days', ...rota(['ada', 'ben'], '12 hours', { start: '2026-03-02T08:00' }) };
    const evening = { ...cover, from: '2026-03-03T20:00', to: '2026-03-04T00:00', person: 'ben', by: 'ada' };
    const told = between(
      book({ rotas: { payments: days } }),
      book({ rotas: { payments: days }, overrides: { payments: { evening } } }),
    );
    expect(told.rests.come.map((rest) => `${rest.person} ${when(rest)}`)).toEqual([
      'ada 2026-03-04T00:00 2026-03-04T08:00',
    ]);
  });

  test('a swap whose turn somebody else holds now is void', () => {
    const swap = {
      kind: 'swap',
      give: { layer: 'only', turn: 9, person: 'ben' },
      take: { layer: 'only', turn: 10, person: 'ada' },
    };
    const overrides = { payments: { swap } };
    const turned = { name: 'Payments', ...rota(['ben', 'ada']) };
    const told = between(book({ overrides }), book({ overrides, rotas: { payments: turned } }));
    expect(told.voidSwaps).toMatchObject([{ id: 'swap', people: ['ben', 'ada'], rota: { id: 'payments' } }]);
  });

  test('somebody who leaves loses what comes after their last day', () => {
    const leaving = { ...people, ben: { name: 'Ben', until: '2026-03-10' } };
    const told = between(book(), book({ people: leaving }));
    expect(shifts(told.lost)[0]).toBe('ben 2026-03-11T00:00 2026-03-16T09:00');
    expect(told.gaps.opened.length).toBeGreaterThan(0);
  });
});

describe('of any covers', () => {
  const hour = fc.integer({ min: 0, max: 24 * 35 });
  const covers = fc.array(
    fc.record({
      start: hour,
      length: fc.integer({ min: 1, max: 200 }),
      person: fc.constantFrom('ada', 'ben'),
      by: fc.constantFrom('ada', 'cho'),
    }),
    { maxLength: 4 },
  );
  const withCovers = (list: readonly { start: number; length: number; person: string; by: string }[]) =>
    book({
      overrides: {
        payments: Object.fromEntries(
          list.map(({ start, length, person, by }, index) => {
            const local = (hours: number) => formatLocal(toWall(warsaw, instant(from + hours * HOUR)));
            return [`c${index}`, { kind: 'cover', person, by, from: local(start), to: local(start + length) }];
          }),
        ),
      },
    });

  test('what is gained one way is lost the other', () => {
    fc.assert(
      fc.property(covers, covers, (a, b) => {
        const [there, back] = [between(withCovers(a), withCovers(b)), between(withCovers(b), withCovers(a))];
        expect(there.gained).toEqual(back.lost);
        expect(there.clashes.come).toEqual(back.clashes.gone);
        expect(there.gaps.opened).toEqual(back.gaps.closed);
      }),
      { numRuns: 60 },
    );
  });

  test('hours change by what is gained less what is lost', () => {
    fc.assert(
      fc.property(covers, covers, (a, b) => {
        const told = between(withCovers(a), withCovers(b));
        const sum = (list: Consequences['gained'], person: string) =>
          list.reduce((all, change) => all + (change.person === person ? change.end - change.start : 0), 0);
        for (const { person, before, after } of told.hours) {
          expect(after.total - before.total).toBe(sum(told.gained, person) - sum(told.lost, person));
        }
      }),
      { numRuns: 60 },
    );
  });
});
