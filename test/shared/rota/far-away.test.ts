import { describe, expect, test } from 'vitest';
import { onCallAt, scheduleOf } from '../../../shared/rota/index.ts';
import { type Instant, instant, MINUTE } from '../../../shared/time/index.ts';
import { at, planOf, type RotaCase, written } from './cases.ts';

/** Eleven people, so that a turn counted wrongly by an hour, a day or a week names somebody else. */
const people = Array.from({ length: 11 }, (_, index) => `p${index}`);

function rotaOf(layer: Readonly<Record<string, unknown>>, timeZone = 'Europe/Warsaw'): RotaCase {
  return {
    name: 'far away',
    timeZone,
    people,
    rota: { layers: [{ id: 'far', start: '1990-01-01T09:00', turns: people, ...layer }] },
    from: '1990-01-01T00:00Z',
    to: '2100-01-01T00:00Z',
    expected: [],
  };
}

/** The person of the turn with that number, counting the turns that count. */
function holder(turn: number): string {
  return people[turn % people.length] ?? '';
}

function instantIn(zone: string, local: string): Instant {
  return instant(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);
}

const first = Temporal.PlainDateTime.from('1990-01-01T09:00');
const weekend = ['sat', 'sun'];
const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** How many whole units lie between the start in 1990 and a local time. */
function since1990(local: string, unit: 'days' | 'hours' | 'minutes' | 'months'): number {
  const passed = first.until(local, { largestUnit: unit, smallestUnit: unit, roundingMode: 'floor' });
  return passed[unit];
}

/** The days from the first of 1990 until a day, that day not included, for which `counts` holds. */
function daysBefore(day: string, counts: (weekday: number) => boolean): number {
  let count = 0;
  const end = Temporal.PlainDate.from(day);
  for (let each = first.toPlainDate(); Temporal.PlainDate.compare(each, end) < 0; each = each.add({ days: 1 })) {
    if (counts(each.dayOfWeek)) count += 1;
  }
  return count;
}

/** How many clock changes of a zone, from 1990 until a local time, go forward. */
function hoursSkipped(zone: string, local: string): number {
  const end = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  let skipped = 0;
  let change = first.toZonedDateTime(zone).getTimeZoneTransition('next');
  while (change && Temporal.ZonedDateTime.compare(change, end) <= 0) {
    const before = change.subtract({ nanoseconds: 1 });
    if (change.offsetNanoseconds > before.offsetNanoseconds) skipped += 1;
    change = change.getTimeZoneTransition('next');
  }
  return skipped;
}

describe('a layer that began in 1990', () => {
  const local = '2100-06-17T10:00';

  test.each([
    ['1 day', since1990(local, 'days')],
    ['24 hours', since1990(local, 'days')],
    ['1440 minutes', since1990(local, 'days')],
    ['1 week', Math.floor(since1990(local, 'days') / 7)],
    ['9 days', Math.floor(since1990(local, 'days') / 9)],
    ['5 hours', Math.floor(since1990(local, 'hours') / 5)],
    ['1 hour', since1990(local, 'hours')],
    ['1 minute', since1990(local, 'minutes')],
    ['7 minutes', Math.floor(since1990(local, 'minutes') / 7)],
    ['1 month', since1990(local, 'months')],
    ['5 months', Math.floor(since1990(local, 'months') / 5)],
  ])('with turns of %s is in turn %i on a June morning of 2100', (every, turn) => {
    const plan = planOf(rotaOf({ every }));
    expect(onCallAt(plan, instantIn('Europe/Warsaw', local)).people).toEqual([holder(turn)]);
  });

  test('with turns of 4 and 3 days changes twice a week', () => {
    const plan = planOf(rotaOf({ every: ['4 days', '3 days'] }));
    const weeks = Math.floor(since1990('2100-06-14T09:00', 'days') / 7);
    // 1990-01-01 and 2100-06-14 are Mondays.
    expect(scheduleOf(plan, at('2100-06-14T07:00Z'), at('2100-06-21T07:00Z')).map(written)).toEqual([
      { start: '2100-06-14T07:00:00Z', end: '2100-06-18T07:00:00Z', people: [holder(2 * weeks)] },
      { start: '2100-06-18T07:00:00Z', end: '2100-06-21T07:00:00Z', people: [holder(2 * weeks + 1)] },
    ]);
  });

  test('with turns of a month from the 31st hands over on the last day of every month', () => {
    const plan = planOf(rotaOf({ start: '1990-01-31T09:00', every: '1 month' }));
    const months = (2100 - 1990) * 12;
    expect(scheduleOf(plan, at('2100-01-31T08:00Z'), at('2100-04-30T07:00Z')).map(written)).toEqual([
      { start: '2100-01-31T08:00:00Z', end: '2100-02-28T08:00:00Z', people: [holder(months)] },
      { start: '2100-02-28T08:00:00Z', end: '2100-03-31T07:00:00Z', people: [holder(months + 1)] },
      { start: '2100-03-31T07:00:00Z', end: '2100-04-30T07:00:00Z', people: [holder(months + 2)] },
    ]);
  });

  test('with a cycle of a month and three days adds all its months first, then all its days', () => {
    const plan = planOf(rotaOf({ every: ['1 month', '3 days'] }));
    const turnStart = (turn: number) =>
      first.add({ months: Math.ceil(turn / 2) }).add({ days: 3 * Math.floor(turn / 2) });
    let turn = 0;
    while (Temporal.PlainDateTime.compare(turnStart(turn + 1), local) <= 0) turn += 1;
    const start = instant(turnStart(turn).toZonedDateTime('Europe/Warsaw').epochMilliseconds);
    const end = instant(turnStart(turn + 1).toZonedDateTime('Europe/Warsaw').epochMilliseconds);
    expect(onCallAt(plan, instantIn('Europe/Warsaw', local))).toMatchObject({
      people: [holder(turn)],
      since: start,
      until: end,
    });
  });
});

describe('a layer that began in 1990 and advances on duty', () => {
  test('counts the working days', () => {
    const hours = [{ days: workdays, from: '09:00', to: '17:00' }];
    const plan = planOf(rotaOf({ start: '1990-01-01T00:00', every: '1 day', advance: 'on-duty', hours }));
    const turn = daysBefore('2100-06-17', (weekday) => weekday <= 5);
    expect(onCallAt(plan, instantIn('Europe/Warsaw', '2100-06-17T10:00')).people).toEqual([holder(turn)]);
    expect(onCallAt(plan, instantIn('Europe/Warsaw', '2100-06-18T10:00')).people).toEqual([holder(turn + 1)]);
    // The weekend passes without advancing.
    expect(onCallAt(plan, instantIn('Europe/Warsaw', '2100-06-21T10:00')).people).toEqual([holder(turn + 2)]);
  });

  test('counts the weekends, with turns that hand over at noon', () => {
    const hours = [{ days: weekend, from: '00:00', to: '00:00' }];
    const plan = planOf(rotaOf({ start: '1990-01-01T12:00', every: '1 day', advance: 'on-duty', hours }));
    // A turn has duty if it lies on a Friday (from midnight on), a Saturday or a Sunday: it starts on these days.
    const turn = daysBefore('2100-06-19', (weekday) => weekday >= 5);
    expect(onCallAt(plan, instantIn('Europe/Warsaw', '2100-06-19T13:00')).people).toEqual([holder(turn)]);
    expect(onCallAt(plan, instantIn('Europe/Warsaw', '2100-06-20T13:00')).people).toEqual([holder(turn + 1)]);
  });

  test('counts every minute inside office hours', () => {
    const hours = [{ from: '09:00', to: '17:00' }];
    const plan = planOf(rotaOf({ every: '1 minute', advance: 'on-duty', hours }));
    const turn = since1990('2100-06-17T09:00', 'days') * 8 * 60 + 25;
    expect(onCallAt(plan, instantIn('Europe/Warsaw', '2100-06-17T09:25')).people).toEqual([holder(turn)]);
  });

  test('does not count the minutes that the clocks skipped', () => {
    const plan = planOf(rotaOf({ every: '1 minute', advance: 'on-duty' }));
    const local = '2100-06-17T10:00';
    const turn = since1990(local, 'minutes') - 60 * hoursSkipped('Europe/Warsaw', local);
    expect(hoursSkipped('Europe/Warsaw', local)).toBe(111);
    expect(onCallAt(plan, instantIn('Europe/Warsaw', local)).people).toEqual([holder(turn)]);
  });

  test('goes from minute to minute through the repeated hour in turns that last 61 minutes', () => {
    const plan = planOf(rotaOf({ every: '1 minute', advance: 'on-duty' }));
    const repeats = instantIn('Europe/Warsaw', '2099-10-25T01:59');
    const turn = since1990('2099-10-25T01:59', 'minutes') - 60 * hoursSkipped('Europe/Warsaw', '2099-10-25T01:59');
    const segments = scheduleOf(plan, repeats, instant(repeats + 122 * MINUTE));
    expect(segments[0]?.people).toEqual([holder(turn)]);
    expect(onCallAt(plan, instant(repeats + 60 * MINUTE)).people).toEqual([holder(turn + 60)]);
    expect(onCallAt(plan, instant(repeats + 121 * MINUTE)).people).toEqual([holder(turn + 61)]);
  });
});
