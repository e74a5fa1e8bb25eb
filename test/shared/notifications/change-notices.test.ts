import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../shared/book/index.ts';
import { rotaPlanOf } from '../../../shared/book/index.ts';
import { changeNotices } from '../../../shared/notifications/index.ts';
import { shiftsOf } from '../../../shared/rota/index.ts';
import { formatLocal, type Instant, instant, parseInstant, toWall, zoneOf } from '../../../shared/time/index.ts';
import { bookOf, rota, type WrittenBook } from '../people-pages/written-book.ts';

const people = { ada: { name: 'Ada' }, ben: { name: 'Ben' }, cho: { name: 'Cho' } };
const weekly = { name: 'Payments', ...rota(['ada', 'ben']) };
const warsaw = zoneOf('Europe/Warsaw');

/** Monday 2026-03-02, when a week of Ada begins at 09:00. */
const monday = at('2026-03-02T07:00:00Z');

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

type Overrides = NonNullable<WrittenBook['overrides']>[string];

function bookWith(overrides: Overrides = {}, payments: Readonly<Record<string, unknown>> = weekly): Book {
  return bookOf({ people, rotas: { payments }, overrides: { payments: overrides } });
}

function told(before: Book, after: Book, person: string): string[] {
  return changeNotices(before, after, person, monday).map(({ start, end, now, others, cover }) => {
    const times = [start, end].map((time) => (time === null ? 'open' : formatLocal(toWall(warsaw, instant(time)))));
    return `${times.join(' ')} ${now}${cover ? ' cover' : ''} ${others.join('+')}`.trim();
  });
}

const dentist = { from: '2026-03-03T09:00', to: '2026-03-03T13:00' };
const cover = { ...dentist, kind: 'cover', person: 'ada', by: 'ben' };

describe('a change of the rota is told to those whose shifts it changes', () => {
  test('a cover: to the one who is covered, to the one who covers, and to nobody else', () => {
    const covered = bookWith({ dentist: cover });
    expect(told(bookWith(), covered, 'ada')).toEqual(['2026-03-03T09:00 2026-03-03T13:00 off-duty cover Ben']);
    expect(told(bookWith(), covered, 'ben')).toEqual(['2026-03-03T09:00 2026-03-03T13:00 on-call cover Ada']);
    expect(told(bookWith(), covered, 'cho')).toEqual([]);
  });

  test('a cover that is withdrawn gives the time back', () => {
    const covered = bookWith({ dentist: cover });
    expect(told(covered, bookWith(), 'ada')).toEqual(['2026-03-03T09:00 2026-03-03T13:00 on-call Ben']);
    expect(told(covered, bookWith(), 'ben')).toEqual(['2026-03-03T09:00 2026-03-03T13:00 off-duty Ada']);
  });

  test('a cover that is only asked for changes nothing', () => {
    expect(told(bookWith(), bookWith({ dentist: { ...cover, status: 'requested' } }), 'ada')).toEqual([]);
  });

  test('a time that two people cover is told in two parts', () => {
    const second = { ...cover, from: '2026-03-03T13:00', to: '2026-03-03T15:00', by: 'cho' };
    expect(told(bookWith(), bookWith({ one: cover, two: second }), 'ada')).toEqual([
      '2026-03-03T09:00 2026-03-03T13:00 off-duty cover Ben',
      '2026-03-03T13:00 2026-03-03T15:00 off-duty cover Cho',
    ]);
  });

  test('somebody who is taken off has nobody instead', () => {
    const removed = bookWith({ off: { ...dentist, kind: 'remove', person: 'ada' } });
    expect(told(bookWith(), removed, 'ada')).toEqual(['2026-03-03T09:00 2026-03-03T13:00 off-duty']);
  });

  test('somebody who is added takes nobody off', () => {
    const added = bookWith({ more: { ...dentist, kind: 'add', by: 'ben' } });
    expect(told(bookWith(), added, 'ben')).toEqual(['2026-03-03T09:00 2026-03-03T13:00 on-call']);
    expect(told(bookWith(), added, 'ada')).toEqual([]);
  });

  test('weeks that change hands are told to both, week by week', () => {
    const turned = bookWith({}, { ...weekly, ...rota(['ben', 'ada']) });
    expect(told(bookWith(), turned, 'ada').slice(0, 3)).toEqual([
      '2026-03-02T08:00 2026-03-02T09:00 on-call Ben',
      '2026-03-02T09:00 2026-03-09T09:00 off-duty Ben',
      '2026-03-09T09:00 2026-03-16T09:00 on-call Ben',
    ]);
  });

  test('a rota that is new, and one that is gone', () => {
    const without = bookOf({ people });
    const daily = { name: 'Payments', ...rota(['ada'], '1 day', { end: '2026-03-04T09:00' }) };
    expect(told(without, bookWith({}, daily), 'ada')).toEqual(['2026-03-02T08:00 2026-03-04T09:00 on-call']);
    expect(told(bookWith({}, daily), without, 'ada')).toEqual(['2026-03-02T08:00 2026-03-04T09:00 off-duty']);
  });

  test('a change without end has none', () => {
    const always = bookWith({}, { name: 'Payments', ...rota(['ada']) });
    expect(told(bookOf({ people }), always, 'ada')).toEqual(['2026-03-02T08:00 open on-call']);
  });

  test('what is past, or more than four weeks ahead, is no matter', () => {
    const past = { ...cover, from: '2026-03-01T09:00', to: '2026-03-01T13:00', person: 'ben', by: 'ada' };
    const far = { ...cover, from: '2026-04-01T09:00', to: '2026-04-01T13:00', person: 'ben', by: 'ada' };
    expect(told(bookWith(), bookWith({ past, far }), 'ada')).toEqual([]);
  });

  test('a book that comes or goes is no change', () => {
    const empty = bookOf({ people: {} });
    expect(told(bookWith(), empty, 'ada')).toEqual([]);
    expect(told(empty, bookWith(), 'ada')).toEqual([]);
  });
});

describe('each change is a fact of its own', () => {
  const covered = bookWith({ dentist: cover });
  const ids = (before: Book, after: Book, time: Instant) =>
    changeNotices(before, after, 'ada', time).map(({ id }) => id);

  test('the same change seen again is the same fact', () => {
    expect(ids(bookWith(), covered, monday)).toEqual(ids(bookWith(), covered, monday));
  });

  test('a change that is made again is told again', () => {
    expect(ids(bookWith(), covered, monday)).not.toEqual(ids(bookWith(), covered, instant(monday + 60_000)));
  });
});

test('what is told is exactly the difference between my shifts before and after', () => {
  const person = fc.constantFrom('ada', 'ben', 'cho');
  const hour = fc.integer({ min: 0, max: 600 });
  const override = fc
    .record({
      from: hour,
      hours: fc.integer({ min: 1, max: 90 }),
      person,
      by: person,
      kind: fc.constantFrom('cover', 'add'),
    })
    .map(({ from, hours, person, by, kind }) => ({
      kind,
      from: formatLocal(toWall(warsaw, instant(monday + from * 3_600_000))),
      to: formatLocal(toWall(warsaw, instant(monday + (from + hours) * 3_600_000))),
      ...(kind === 'cover' ? { person } : {}),
      by,
    }));
  const overrides = fc
    .array(override, { maxLength: 4 })
    .map((all): Overrides => Object.fromEntries(all.map((one, index) => [`o${index}`, one])));
  const isMine = (book: Book, time: Instant) => {
    const plan = rotaPlanOf(book, 'payments');
    return plan !== undefined && shiftsOf(plan, 'ada', time, instant(time + 1)).length > 0;
  };
  fc.assert(
    fc.property(overrides, overrides, fc.integer({ min: 0, max: 27 * 24 * 4 }), (one, other, quarter) => {
      const [before, after] = [bookWith(one), bookWith(other)];
      const time = instant(monday + quarter * 900_000);
      const notices = changeNotices(before, after, 'ada', monday);
      const here = notices.filter(({ start, end }) => start <= time && time < (end ?? Number.POSITIVE_INFINITY));
      const [was, is] = [isMine(before, time), isMine(after, time)];
      expect(here.map(({ now }) => now)).toEqual(was === is ? [] : [is ? 'on-call' : 'off-duty']);
    }),
    { numRuns: 60, seed: 4 },
  );
});
