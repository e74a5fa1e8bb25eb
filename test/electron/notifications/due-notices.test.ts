import { describe, expect, test } from 'vitest';
import { bookHistory, dueNotices } from '../../../electron/notifications/index.ts';
import type { Book } from '../../../shared/book/index.ts';
import { DAY, type Instant, instant, MINUTE, parseInstant } from '../../../shared/time/index.ts';
import { bookOf, rota } from '../../shared/people-pages/written-book.ts';

/** A Monday morning, half an hour before Ada's week ends and Ben's begins. */
const start = at('2026-03-09T07:30:00Z');

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

const cover = { kind: 'cover', from: '2026-03-10T09:00', to: '2026-03-10T13:00', person: 'ben', by: 'ada' };

function bookWith(overrides: Readonly<Record<string, typeof cover>> = {}): Book {
  return bookOf({
    people: { ada: { name: 'Ada' }, ben: { name: 'Ben' } },
    rotas: { payments: { name: 'Payments', ...rota(['ada', 'ben']) } },
    overrides: { payments: overrides },
  });
}

const plain = bookWith();
const covered = bookWith({ dentist: cover });

function minutes(count: number): Instant {
  return instant(start + count * MINUTE);
}

function historyOf(...past: readonly (readonly [minute: number, book: Book])[]) {
  const history = bookHistory();
  for (const [minute, book] of past) history.note('/book', book, minutes(minute));
  return (after: number, until: number, person = 'ben') =>
    dueNotices(history, { person, leadTimes: [15], after: minutes(after), until: minutes(until) }).map(
      ({ kind, at }) => `${(at - start) / MINUTE} ${kind}`,
    );
}

describe('what became due', () => {
  test('is of the shifts and of what was changed in them, by time', () => {
    expect(historyOf([0, plain], [20, covered])(0, 30)).toEqual(['15 ahead', '20 changed', '30 started']);
  });

  test('is told in one part of the time only, however it is cut', () => {
    const due = historyOf([0, plain], [20, covered]);
    const cuts = [0, 15, 19, 20, 21, 30];
    expect(cuts.slice(1).flatMap((until, index) => due(cuts[index] ?? 0, until))).toEqual(due(0, 30));
  });

  test('what was changed and changed back in between is no change', () => {
    expect(historyOf([0, plain], [5, covered], [6, plain])(0, 10)).toEqual([]);
    expect(historyOf([0, plain], [5, covered], [6, plain])(5, 10)).toEqual(['6 changed']);
  });

  test('the book with which Watchbill started is no change', () => {
    expect(historyOf([0, covered])(-60, 10)).toEqual([]);
  });

  test('after a long absence reaches a week back', () => {
    const week = (7 * DAY) / MINUTE;
    expect(historyOf([0, plain])(0, 2 * week, 'ada')).toEqual([`${week + 15} ahead`, `${week + 30} started`]);
  });

  test('is nothing where there is no book', () => {
    expect(historyOf()(0, 60)).toEqual([]);
  });
});

test('the book of another team is no change of this one', () => {
  const history = bookHistory();
  history.note('/book', plain, minutes(0));
  history.note('/other', covered, minutes(1));
  expect(dueNotices(history, { person: 'ben', leadTimes: [], after: minutes(0), until: minutes(2) })).toEqual([]);
});

test('of very many changes the latest are remembered', () => {
  const history = bookHistory();
  for (let minute = 0; minute < 1000; minute++) history.note('/book', bookWith(), minutes(minute));
  expect(history.asOf(minutes(999))?.since).toBe(minutes(999));
  expect(history.asOf(minutes(950))?.since).toBe(minutes(950));
  expect(history.asOf(minutes(0))?.since).toBe(minutes(900));
});
