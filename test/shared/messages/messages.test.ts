import { describe, expect, test } from 'vitest';
import { digestOf, messagesOf, roughly } from '../../../shared/messages/index.ts';
import type { ShiftNotice } from '../../../shared/notifications/index.ts';
import {
  DAY,
  HOUR,
  type Instant,
  instant,
  MINUTE,
  parseInstant,
  timeWords,
  zoneOf,
} from '../../../shared/time/index.ts';

const write = timeWords(zoneOf('Europe/Warsaw'), '24h');

/** Monday 2026-03-02 at noon in Warsaw. */
const now = at('2026-03-02T11:00:00Z');

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

const payments = { id: 'payments', name: 'Payments' };
const shift = { rota: payments, start: now + 15 * MINUTE, end: now + DAY };

type Kind = 'ahead' | 'started' | 'ended';

function notice(kind: Kind, due: number, more: Partial<Omit<ShiftNotice, 'kind'>> = {}): ShiftNotice {
  return { id: `${kind} ${due}`, kind, at: due, ...shift, ...more };
}

type Change = Extract<ShiftNotice, { readonly kind: 'changed' }>;

function change(more: Partial<Change> = {}): Change {
  return {
    id: `changed ${more.start}`,
    kind: 'changed',
    at: now,
    rota: payments,
    start: at('2026-03-03T08:00:00Z'),
    end: at('2026-03-03T12:00:00Z'),
    now: 'off-duty',
    others: ['Ben'],
    cover: true,
    ...more,
  };
}

const titles = (notices: readonly ShiftNotice[], time = now) =>
  messagesOf(notices, time, write).map(({ title }) => title);

describe('a notification says what is the matter', () => {
  test.each([
    [notice('ahead', now), 'On call in 15 minutes: Payments', 'Mon 2 Mar 12:15 – Tue 3 Mar 12:00'],
    [notice('started', now), 'You are on call: Payments', 'Mon 2 Mar 12:15 – Tue 3 Mar 12:00'],
    [notice('ended', now), 'Your shift is over: Payments', 'Mon 2 Mar 12:15 – Tue 3 Mar 12:00'],
    [notice('started', now, { end: null }), 'You are on call: Payments', 'from Mon 2 Mar 12:15, no end in sight'],
  ])('%#', (told, title, body) => {
    expect(messagesOf([told], now, write)).toMatchObject([{ id: told.id, title, body }]);
  });

  test.each([
    [change(), 'Ben covers your Tuesday 09:00 – 13:00', 'Payments'],
    [change({ others: ['Ben', 'Cho'] }), 'Ben and Cho cover your Tuesday 09:00 – 13:00', 'Payments'],
    [change({ cover: false }), 'Ben takes your Tuesday 09:00 – 13:00', 'Payments'],
    [change({ cover: false, end: null }), 'Ben takes your time from Tue 3 Mar 09:00 on', 'Payments'],
    [
      change({ cover: false, others: [] }),
      'You are no longer on call: Tuesday 09:00 – 13:00',
      'Payments, nobody instead of you',
    ],
    [change({ now: 'on-call', others: ['Ada'] }), 'You cover for Ada: Tuesday 09:00 – 13:00', 'Payments'],
    [
      change({ now: 'on-call', others: ['Ada'], cover: false }),
      'You are on call now: Tuesday 09:00 – 13:00',
      'Payments, instead of Ada',
    ],
    [
      change({ now: 'on-call', others: [], cover: false, end: null }),
      'You are on call now: from Tue 3 Mar 09:00 on',
      'Payments',
    ],
  ])('of a change: %#', (told, title, body) => {
    expect(messagesOf([told], now, write)).toMatchObject([{ title, body }]);
  });

  test('and leads to the shift', () => {
    expect(messagesOf([notice('started', now)], now, write)).toMatchObject([
      { address: '/rota/payments?shift=payments@2026-03-02T11:15:00Z' },
    ]);
  });
});

describe('how long ahead', () => {
  test.each([
    [20_000, '1 minute'],
    [15 * MINUTE - 900, '15 minutes'],
    [HOUR, '60 minutes'],
    [90 * MINUTE, '2 hours'],
    [DAY - 1, '24 hours'],
    [2 * DAY, '48 hours'],
    [7 * DAY, '7 days'],
  ])('%i ms is %s', (length, words) => expect(roughly(length)).toBe(words));

  test('is said as it is when it is told, however late', () => {
    const told = notice('ahead', now, { start: now + DAY });
    expect(titles([told], instant(now + 4 * HOUR))).toEqual(['On call in 20 hours: Payments']);
  });
});

describe('of what became due while nobody could be told', () => {
  const woken = instant(now + 12 * HOUR);

  test('the past comes in one summary', () => {
    const notices = [
      notice('ended', now, { start: now - DAY, end: now }),
      notice('started', now, { id: 'b', rota: { id: 'search', name: 'Search' } }),
      change({ start: now, end: now + HOUR }),
    ];
    expect(messagesOf(notices, woken, write)).toEqual([
      {
        id: 'missed ended 1772449200000',
        title: 'While you were away',
        body: [
          'Your shift is over: Payments, Sun 1 Mar 12:00 – Mon 2 Mar 12:00',
          'On call since Mon 2 Mar 12:15: Search',
          'Changed: Payments, Mon 2 Mar 12:00 – 13:00',
        ].join('\n'),
        address: '/',
      },
    ]);
  });

  test('a summary of much says how much more there is', () => {
    const notices = Array.from({ length: 9 }, (_, day) =>
      notice('ended', now + day, { start: now - day * DAY, end: now - day * DAY + HOUR }),
    );
    const [summary, ...others] = messagesOf(notices, woken, write);
    expect(others).toEqual([]);
    expect(summary?.body.split('\n')).toEqual([
      '6 more',
      ...Array(3).fill(expect.stringMatching(/^Your shift is over/)),
    ]);
  });

  test('three handovers slept over are one notification, the one that has just been another', () => {
    const handover = (hours: number, kind: Kind, start: number) =>
      notice(kind, woken - hours * HOUR, { id: `${kind} ${hours}`, start: woken - start * HOUR });
    const notices = [handover(36, 'started', 36), handover(24, 'ended', 36), handover(12, 'started', 12)];
    expect(titles([...notices, handover(0.5, 'ended', 12)], woken)).toEqual([
      'While you were away',
      'Your shift is over: Payments',
    ]);
  });

  test('a shift that began and ended is told by its end', () => {
    const times = { start: now, end: now + HOUR };
    const both = [notice('started', now, times), notice('ended', now + HOUR, times)];
    expect(digestOf(both, woken).missed.map(({ kind }) => kind)).toEqual(['ended']);
  });

  test('the announcement of a shift that has begun is worth nothing', () => {
    expect(messagesOf([notice('ahead', now)], woken, write)).toEqual([]);
  });

  test('what lies ahead is news as long as it does', () => {
    const ahead = notice('ahead', now, { start: woken + HOUR });
    const changed = change({ start: woken + HOUR, end: woken + 2 * HOUR });
    expect(digestOf([ahead, changed], woken)).toEqual({ news: [changed, ahead], missed: [] });
  });
});

test('of one rota only the latest is told', () => {
  const both = [notice('ahead', now - 15 * MINUTE, { start: now + 1 }), notice('started', now)];
  expect(titles(both)).toEqual(['You are on call: Payments']);
});

test('very many changes are one', () => {
  const changes = Array.from({ length: 9 }, (_, day) =>
    change({ start: now + day * DAY, end: now + day * DAY + HOUR }),
  );
  expect(messagesOf(changes, now, write)).toMatchObject([
    { title: 'Your shifts have changed', body: '9 times, first Mon 2 Mar 12:00: Payments' },
  ]);
  expect(titles(changes.slice(0, 3))).toHaveLength(3);
});

test('nothing is told of nothing', () => {
  expect(messagesOf([], now, write)).toEqual([]);
});
