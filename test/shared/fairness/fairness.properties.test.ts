import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fairness, fairnessOf } from '../../../shared/fairness/index.ts';
import type { HolidaysOf } from '../../../shared/people-pages/index.ts';
import { DAY, formatDate, HOUR, instant, wallTime } from '../../../shared/time/index.ts';
import { bookOf } from '../people-pages/written-book.ts';
import { at } from '../rota/cases.ts';
import { runs } from '../rota/random-rotas.ts';

/** In the two months from here the clocks of three of the zones change. */
const BEGINNING = at('2026-03-01T00:00Z');
const ids = ['ada', 'ben', 'cho', 'dee'];
const holidaysOf: HolidaysOf = (calendar) =>
  ['2026-03-08', '2026-03-27', '2026-04-06', ...(calendar === 'US' ? ['2026-03-31'] : [])].map((date) => ({
    date,
    name: 'Holiday',
  }));

const day = fc.integer({ min: 0, max: 60 }).map((days) => formatDate(wallTime(BEGINNING + days * DAY)));
const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const person = fc.record(
  {
    timeZone: fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
    holidays: fc.constantFrom('PL', 'US'),
    from: day,
    timeOff: fc.array(days, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const written = fc.record({
  people: fc.record(Object.fromEntries(ids.map((id) => [id, person]))),
  rotas: fc.record({ one: rotas(), two: rotas() }),
  settings: fc.record({
    fairness: fc.record({
      night: fc.constantFrom(0, 1, 1.5),
      weekend: fc.constantFrom(1, 2),
      holiday: fc.constantFrom(1, 3),
    }),
  }),
});
const hour = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => instant(BEGINNING + hours * HOUR));
const cuts = fc
  .tuple(hour, hour, hour)
  .filter((times) => new Set(times).size === 3)
  .map((times) => times.sort((a, b) => a - b));

function rotas() {
  return fc
    .record({
      turns: fc.array(fc.subarray(ids, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      every: fc.constantFrom('1 week', '1 day', '12 hours'),
    })
    .map((layer) => ({ layers: [{ id: 'only', start: '2026-02-02T09:00', ...layer }] }));
}

function told(book: Parameters<typeof bookOf>[0], from: number, to: number, people: readonly string[] = ids): Fairness {
  return fairnessOf(bookOf(book), { period: { start: instant(from), end: instant(to) }, people }, holidaysOf);
}

const byId = ({ people }: Fairness) => people.toSorted((a, b) => (a.person < b.person ? -1 : 1));

describe('for any team', () => {
  test('the shares sum to what the group carries, if somebody was there', () => {
    fc.assert(
      fc.property(written, cuts, (book, [from = 0, , to = 0]) => {
        const { people, group } = told(book, from, to);
        const shares = people.reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeCloseTo(group.presence > 0 ? group.weighted : 0, 2);
        expect(people.reduce((sum, { weighted }) => sum + weighted, 0)).toBeCloseTo(group.weighted, 2);
      }),
      runs(60),
    );
  });

  test('the kinds of hours sum to all, and so do the shifts behind them', () => {
    fc.assert(
      fc.property(written, cuts, (book, [from = 0, , to = 0]) => {
        for (const { hours, shifts } of told(book, from, to).people) {
          expect(hours.night + hours.weekend + hours.holiday + hours.ordinary).toBe(hours.total);
          for (const kind of ['total', 'night', 'weekend', 'holiday', 'ordinary'] as const) {
            expect(shifts.reduce((sum, shift) => sum + shift.hours[kind], 0)).toBe(hours[kind]);
          }
        }
      }),
      runs(60),
    );
  });

  test('a number of nights, weekends or holidays is there where hours of it are', () => {
    fc.assert(
      fc.property(written, cuts, (book, [from = 0, , to = 0]) => {
        for (const { hours, counts, shifts } of told(book, from, to).people) {
          expect(counts.nights > 0).toBe(hours.night > 0);
          expect(counts.weekends > 0).toBe(hours.weekend > 0);
          expect(counts.holidays > 0).toBe(hours.holiday > 0);
          expect(counts.shifts).toBe(shifts.length);
        }
      }),
      runs(60),
    );
  });

  test('asking for two parts gives the sum: of hours, of weighted hours and of presence', () => {
    fc.assert(
      fc.property(written, cuts, (book, [from = 0, middle = 0, to = 0]) => {
        const [first, second, whole] = [told(book, from, middle), told(book, middle, to), told(book, from, to)].map(
          byId,
        );
        for (const [index, all] of (whole ?? []).entries()) {
          const [a, b] = [first?.[index], second?.[index]];
          if (!a || !b) throw new Error('the people differ');
          for (const kind of ['total', 'night', 'weekend', 'holiday', 'ordinary'] as const) {
            expect(a.hours[kind] + b.hours[kind]).toBe(all.hours[kind]);
          }
          expect(a.weighted + b.weighted).toBeCloseTo(all.weighted, 2);
          expect(a.presence + b.presence).toBe(all.presence);
        }
      }),
      runs(60),
    );
  });

  test('more presence never lowers one’s own share, and never raises that of another', () => {
    fc.assert(
      fc.property(written, cuts, fc.constantFrom(...ids), (book, [from = 0, , to = 0], id) => {
        const present = { ...book, people: { ...book.people, [id]: { ...book.people[id], timeOff: [] } } };
        const [before, after] = [byId(told(book, from, to)), byId(told(present, from, to))];
        // Time off changes nothing of who is on call.
        expect(after.map(({ hours }) => hours)).toEqual(before.map(({ hours }) => hours));
        if (before.every(({ presence }) => presence === 0)) return;
        for (const [index, { person, share }] of before.entries()) {
          const now = after[index]?.share ?? Number.NaN;
          if (person === id) expect(now).toBeGreaterThanOrEqual(share - 1);
          else expect(now).toBeLessThanOrEqual(share + 1);
        }
      }),
      runs(60),
    );
  });
});
