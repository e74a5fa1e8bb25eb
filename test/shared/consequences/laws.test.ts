import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Book, rotaPlanOf } from '../../../shared/book/index.ts';
import { type Consequences, consequences, consequencesOf } from '../../../shared/consequences/index.ts';
import { onCallAt } from '../../../shared/rota/index.ts';
import { HOUR, instant } from '../../../shared/time/index.ts';
import { bookOf } from '../people-pages/written-book.ts';
import { at } from '../rota/cases.ts';

/** Across the clock change of Warsaw. */
const from = at('2026-03-14T08:00Z');
const to = at('2026-04-11T07:00Z');
const team = ['ada', 'ben', 'cho'];
const person = fc.constantFrom(...team);

const layer = fc.record(
  {
    every: fc.constantFrom('1 day', '12 hours', '1 week', '5 hours'),
    turns: fc.array(fc.oneof(person, fc.constant('nobody'), fc.uniqueArray(person, { minLength: 2, maxLength: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    hours: fc.constantFrom(
      [{ days: ['mon', 'tue', 'wed', 'sat'], from: '09:00', to: '20:00' }],
      [{ days: ['fri', 'sat', 'sun'], from: '22:00', to: '06:00' }],
    ),
  },
  { requiredKeys: ['every', 'turns'] },
);
const rota = fc.record({
  layer,
  role: fc.constantFrom('primary', 'secondary'),
  coverage: fc.constantFrom('always', 'none', [{ days: ['sat', 'sun'], from: '00:00', to: '00:00' }]),
});
const day = fc.integer({ min: 15, max: 28 }).map((day) => `2026-03-${day}`);
const override = fc.oneof(
  fc.record({ kind: fc.constant('cover'), day, person, by: person }),
  fc.record({ kind: fc.constant('set'), day, people: fc.uniqueArray(person, { maxLength: 2 }) }),
);

/** A book with one rota, or with two. */
function book(rotas: number): fc.Arbitrary<Book> {
  return fc
    .record({
      rotas: fc.array(rota, { minLength: rotas, maxLength: rotas }),
      overrides: fc.array(override, { maxLength: 3 }),
      away: fc.array(day, { maxLength: 2 }),
      timeZone: fc.constantFrom('Europe/Warsaw', 'America/New_York'),
    })
    .map(({ rotas, overrides, away, timeZone }) =>
      bookOf({
        people: {
          ada: { timeOff: away.map((day) => ({ from: day, to: day })) },
          ben: { timeZone },
          cho: {},
        },
        rotas: Object.fromEntries(
          rotas.map(({ layer, ...rest }, index) => [
            `r${index}`,
            { ...rest, layers: [{ id: 'only', start: '2026-01-05T09:00', ...layer }] },
          ]),
        ),
        overrides: {
          r0: Object.fromEntries(
            overrides.map(({ day, ...rest }, index) => [
              `o${index}`,
              { ...rest, from: `${day}T09:00`, to: `${day}T23:00` },
            ]),
          ),
        },
      }),
    );
}

const settings = { numRuns: 100, seed: 5 };
const compare = (before: Book, after: Book) => consequencesOf(before, after, { from, to, holidaysOf: () => [] });
const length = (parts: readonly { readonly start: number; readonly end: number }[]) =>
  parts.reduce((sum, { start, end }) => sum + end - start, 0);

describe('what a change does', () => {
  test('is nothing where nothing changes, whether it is the same book or one like it', () => {
    fc.assert(
      fc.property(book(2), (one) => {
        for (const other of [one, { ...one, rotas: copied(one.rotas), people: copied(one.people) }]) {
          const { others, ...rest } = compare(one, other);
          expect(rest).toEqual({
            from,
            to,
            rotas: [],
            gained: [],
            lost: [],
            gaps: { opened: [], closed: [] },
            hours: [],
            clashes: { arisen: [], resolved: [] },
            rests: { arisen: [], resolved: [] },
            swaps: [],
          });
        }
      }),
      settings,
    );
  });

  test('is undone by the change back', () => {
    fc.assert(
      fc.property(book(2), book(2), (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(consequences.parse(there)).toEqual(there);
        expect(there.gained.map(({ from, ...part }) => ({ ...part, to: from }))).toEqual(back.lost);
        expect(back.gained.map(({ from, ...part }) => ({ ...part, to: from }))).toEqual(there.lost);
        expect(there.gaps.opened).toEqual(back.gaps.closed);
        expect(there.hours.map(({ before, after }) => [before, after])).toEqual(
          back.hours.map(({ before, after }) => [after, before]),
        );
        expect(there.rests.arisen).toEqual(back.rests.resolved);
        // The notes are those of the book in which the clash is.
        expect(there.clashes.arisen).toEqual(back.clashes.resolved);
        expect(there.clashes.resolved).toEqual(back.clashes.arisen);
      }),
      settings,
    );
  });

  test('to the hours of each person in one rota is what they gain less what they lose', () => {
    fc.assert(
      fc.property(book(1), book(1), (one, other) => {
        const change = compare(one, other);
        for (const id of team) {
          const hours = change.hours.find(({ person }) => person === id);
          const more = hours ? hours.after.total - hours.before.total : 0;
          expect(more).toBe(lengthOf(change.gained, id) - lengthOf(change.lost, id));
        }
      }),
      settings,
    );
  });

  test('to each moment is the difference between who is on call by the two books', () => {
    const moment = fc.integer({ min: 0, max: (to - from) / (HOUR / 4) - 1 });
    fc.assert(
      fc.property(book(1), book(1), moment, (one, other, quarter) => {
        const time = instant(from + (quarter * HOUR) / 4);
        const people = (book: Book) => {
          const plan = rotaPlanOf(book, 'r0');
          return plan ? onCallAt(plan, time).people : [];
        };
        const [was, is] = [people(one), people(other)];
        const change = compare(one, other);
        const gone = was.filter((id) => !is.includes(id));
        const come = is.filter((id) => !was.includes(id));
        const here = <T extends Consequences['gained'][number] | Consequences['lost'][number]>(parts: readonly T[]) =>
          parts.filter(({ start, end }) => start <= time && time < end).sort((a, b) => (a.person < b.person ? -1 : 1));
        expect(here(change.gained).map((part) => [part.person, 'from' in part && part.from])).toEqual(
          come.map((id) => [id, gone]),
        );
        expect(here(change.lost).map((part) => [part.person, 'to' in part && part.to])).toEqual(
          gone.map((id) => [id, come]),
        );
      }),
      { ...settings, numRuns: 300 },
    );
  });
});

function lengthOf(parts: Consequences['gained'] | Consequences['lost'], id: string): number {
  return length(parts.filter(({ person }) => person === id));
}

/** The same records, none of them the same object. */
function copied<T extends object>(records: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...records].map(([id, record]) => [id, { ...record }]));
}
