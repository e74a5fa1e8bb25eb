import { describe, expect, test } from 'vitest';
import { newsOf, wordsOf } from '../../../renderer/notifications/words.ts';

const write = { fromTo: (start: number, end: number) => `${start} – ${end}`, dated: (at: number) => `at ${at}` };
const notice = {
  id: 'soon payments 2026',
  kind: 'soon' as const,
  at: 0,
  rota: { id: 'payments', name: 'Payments' },
  start: 1,
  end: 2,
};
const minute = 60_000;

describe('a notification', () => {
  test.each([
    ['in-a-day', 'On call in 24 hours: Payments'],
    ['soon', 'On call in 15 minutes: Payments'],
    ['started', 'You are on call: Payments'],
    ['ended', 'Your shift is over: Payments'],
  ] as const)('says what is the matter: %s', (kind, title) => {
    expect(wordsOf({ ...notice, kind }, write)).toEqual({ title, body: '1 – 2' });
  });

  test('of a shift without end says so', () => {
    expect(wordsOf({ ...notice, end: null }, write).body).toBe('from at 1, no end in sight');
  });
});

describe('after a sleep', () => {
  test('what is more than an hour old is no news', () => {
    expect(newsOf([notice, { ...notice, at: 60 * minute, rota: { id: 'b', name: 'B' } }], 61 * minute)).toMatchObject([
      { rota: { id: 'b' } },
    ]);
  });

  test('of one rota only the latest is told', () => {
    const all = [notice, { ...notice, kind: 'started' as const, at: 15 * minute }];
    expect(newsOf(all, 20 * minute)).toMatchObject([{ kind: 'started' }]);
  });
});
