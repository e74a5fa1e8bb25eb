import { describe, expect, test } from 'vitest';
import { shiftNotices } from '../../../shared/notifications/index.ts';
import { formatInstant, type Instant, instant, parseInstant } from '../../../shared/time/index.ts';
import { bookOf } from '../people-pages/written-book.ts';

const book = bookOf({
  people: { ada: { name: 'Ada' }, ben: { name: 'Ben' } },
  rotas: {
    weekly: {
      name: 'Weekly',
      layers: [{ id: 'a', start: '2026-03-02T09:00', every: '1 week', turns: ['ada', 'ben'] }],
    },
    nights: {
      name: 'Nights',
      layers: [
        {
          id: 'a',
          start: '2026-03-02T20:00',
          every: '1 week',
          turns: ['ben', 'ada'],
          hours: [{ days: ['mon', 'tue', 'wed'], from: '20:00', to: '08:00' }],
        },
      ],
    },
  },
});

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

function noticesOf(person: string, after: Instant, until: Instant, leadTimes: readonly number[] = [24 * 60, 15]) {
  return shiftNotices(book, { person, leadTimes, after, until });
}

function told(person: string, after: string, until: string): string[] {
  return noticesOf(person, at(after), at(until)).map(
    ({ kind, at, rota }) => `${formatInstant(instant(at))} ${rota.name} ${kind}`,
  );
}

describe('a person is told of their shifts', () => {
  test('a day and a quarter of an hour before, when they begin, and when they end', () => {
    expect(told('ben', '2026-03-08T00:00:00Z', '2026-03-17T00:00:00Z')).toEqual([
      '2026-03-08T08:00:00Z Weekly ahead',
      '2026-03-09T07:45:00Z Weekly ahead',
      '2026-03-09T08:00:00Z Weekly started',
      '2026-03-15T19:00:00Z Nights ahead',
      '2026-03-16T08:00:00Z Weekly ended',
      '2026-03-16T18:45:00Z Nights ahead',
      '2026-03-16T19:00:00Z Nights started',
    ]);
  });

  test('of several nights only the first is announced a day before', () => {
    expect(
      told('ben', '2026-03-02T00:00:00Z', '2026-03-06T00:00:00Z').filter((line) => line.includes('Nights')),
    ).toEqual([
      '2026-03-02T18:45:00Z Nights ahead',
      '2026-03-02T19:00:00Z Nights started',
      '2026-03-03T07:00:00Z Nights ended',
      '2026-03-03T18:45:00Z Nights ahead',
      '2026-03-03T19:00:00Z Nights started',
      '2026-03-04T07:00:00Z Nights ended',
      '2026-03-04T18:45:00Z Nights ahead',
      '2026-03-04T19:00:00Z Nights started',
      '2026-03-05T07:00:00Z Nights ended',
    ]);
  });

  test('as long ahead as they chose, or not at all', () => {
    const [from, to] = [at('2026-03-02T00:00:00Z'), at('2026-03-10T00:00:00Z')];
    const ahead = (leadTimes: readonly number[]) =>
      noticesOf('ben', from, to, leadTimes)
        .filter(({ kind, rota }) => kind === 'ahead' && rota.name === 'Weekly')
        .map(({ at }) => formatInstant(instant(at)));
    expect(ahead([])).toEqual([]);
    expect(ahead([60, 5])).toEqual(['2026-03-09T07:00:00Z', '2026-03-09T07:55:00Z']);
    expect(ahead([5 * 24 * 60])).toEqual(['2026-03-04T08:00:00Z']);
    expect(ahead([60, 60])).toEqual(['2026-03-09T07:00:00Z']);
  });

  test('each fact once, however the time is cut', () => {
    const [from, to] = [at('2026-03-01T00:00:00Z'), at('2026-03-31T00:00:00Z')];
    const whole = noticesOf('ada', from, to);
    const cuts = [from, at('2026-03-02T07:45:00Z'), at('2026-03-02T08:00:00Z'), at('2026-03-09T07:59:59Z'), to];
    const parts = cuts.slice(1).flatMap((until, index) => noticesOf('ada', cuts[index] ?? from, until));
    expect(parts).toEqual(whole);
    expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
  });

  test('and strangers of nothing', () => {
    expect(told('zoe', '2026-03-01T00:00:00Z', '2026-03-31T00:00:00Z')).toEqual([]);
  });
});
