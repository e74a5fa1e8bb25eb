import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barAt,
  barsOf,
  layerBarsOf,
  layerScheduleOf,
  overrideBarsOf,
  reasonsOf,
  scheduleOf,
} from '../../../shared/rota/index.ts';
import { type Instant, instant, MINUTE } from '../../../shared/time/index.ts';
import { at, planOf, type RotaCase, written } from './cases.ts';
import { layerIds, randomRota, randomRotaWithSwaps, runs } from './random-rotas.ts';

/** Two people by the week, a night layer above them, a cover and an addition. */
const week: RotaCase = {
  name: 'a week',
  timeZone: 'Europe/Warsaw',
  people: ['ada', 'ben', 'cho'],
  rota: {
    layers: [
      { id: 'weekly', name: 'Weekly', start: '2026-03-02T09:00', every: '1 week', turns: ['ada', 'ben'] },
      {
        id: 'nights',
        start: '2026-03-02T09:00',
        every: '1 week',
        turns: ['ben', 'ada'],
        hours: [{ days: ['tue'], from: '20:00', to: '08:00' }],
      },
    ],
  },
  overrides: [
    { id: 'dentist', kind: 'cover', from: '2026-03-05T09:00', to: '2026-03-05T13:00', person: 'ada', by: 'cho' },
    { id: 'sale', kind: 'add', from: '2026-03-05T11:00', to: '2026-03-05T15:00', by: 'ben' },
    { id: 'later', kind: 'remove', from: '2026-03-12T09:00', to: '2026-03-12T10:00', person: 'ben' },
  ],
  from: '2026-03-02T08:00:00Z',
  to: '2026-03-16T08:00:00Z',
  expected: [],
};
const [from, to] = [at(week.from), at(week.to)];

function asked(rota: RotaCase): readonly [Instant, Instant] {
  return [instant(Date.parse(rota.from)), instant(Date.parse(rota.to))];
}

describe('bars', () => {
  test('are the schedule, split where an override begins or ends, without the gaps', () => {
    expect(barsOf(planOf(week), { start: from, end: at('2026-03-06T08:00:00Z') }).map(written)).toEqual([
      { start: '2026-03-02T08:00:00Z', end: '2026-03-03T19:00:00Z', people: ['ada'], overrides: [] },
      { start: '2026-03-03T19:00:00Z', end: '2026-03-04T07:00:00Z', people: ['ben'], overrides: [] },
      { start: '2026-03-04T07:00:00Z', end: '2026-03-05T08:00:00Z', people: ['ada'], overrides: [] },
      { start: '2026-03-05T08:00:00Z', end: '2026-03-05T10:00:00Z', people: ['cho'], overrides: ['dentist'] },
      {
        start: '2026-03-05T10:00:00Z',
        end: '2026-03-05T12:00:00Z',
        people: ['ben', 'cho'],
        overrides: ['dentist', 'sale'],
      },
      { start: '2026-03-05T12:00:00Z', end: '2026-03-05T14:00:00Z', people: ['ada', 'ben'], overrides: ['sale'] },
      { start: '2026-03-05T14:00:00Z', end: '2026-03-09T08:00:00Z', people: ['ada'], overrides: [] },
    ]);
  });

  test('of a layer are its turns with their numbers, whatever overrides say', () => {
    expect(layerBarsOf(planOf(week), 'weekly', { start: from, end: to })?.map(written)).toEqual([
      { start: '2026-03-02T08:00:00Z', end: '2026-03-09T08:00:00Z', people: ['ada'], overrides: [], turn: 0 },
      { start: '2026-03-09T08:00:00Z', end: '2026-03-16T08:00:00Z', people: ['ben'], overrides: [], turn: 1 },
    ]);
    expect(layerBarsOf(planOf(week), 'none', { start: from, end: to })).toBeUndefined();
  });

  test('of overrides are their own times, whether they change anything or not', () => {
    expect(overrideBarsOf(planOf(week), { start: from, end: to }).map(written)).toMatchObject([
      { start: '2026-03-05T08:00:00Z', end: '2026-03-05T12:00:00Z', id: 'dentist', kind: 'cover', people: ['cho'] },
      { start: '2026-03-05T10:00:00Z', end: '2026-03-05T14:00:00Z', id: 'sale', kind: 'add', people: ['ben'] },
      { start: '2026-03-12T08:00:00Z', end: '2026-03-12T09:00:00Z', id: 'later', kind: 'remove', people: [] },
    ]);
  });

  test('say the same as the schedule', () => {
    fc.assert(
      fc.property(randomRotaWithSwaps(), (rota) => {
        const plan = planOf(rota);
        const [from, to] = asked(rota);
        const time = { start: from, end: to };
        const people = (list: readonly { start: number; end: number; people: readonly string[] }[], moment: number) =>
          list.find(({ start, end }) => start <= moment && moment < end)?.people ?? [];
        const bars = barsOf(plan, time);
        const layers = layerIds(rota).map((id) => [layerBarsOf(plan, id, time), layerScheduleOf(plan, id, from, to)]);
        for (const [drawn = [], told = []] of [[bars, scheduleOf(plan, from, to)], ...layers]) {
          const edges = [...drawn, ...told]
            .flatMap(({ start, end }) => [start, end - 1])
            .filter((moment) => from <= moment && moment < to);
          for (const moment of edges) expect(people(drawn, moment)).toEqual(people(told, moment));
        }
      }),
      runs(150),
    );
  });

  test('are the same whole bar from wherever in it one looks', () => {
    fc.assert(
      fc.property(randomRota(), fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (rota, place, inside) => {
        const plan = planOf(rota);
        const [from, to] = asked(rota);
        const whole = barAt(plan, instant(from + Math.floor(((to - from) * place) / 1000 / MINUTE) * MINUTE));
        if (!whole || !Number.isFinite(whole.start) || !Number.isFinite(whole.end)) return;
        const elsewhere = whole.start + Math.floor(((whole.end - whole.start) * inside) / 1001 / MINUTE) * MINUTE;
        expect(barAt(plan, instant(elsewhere))).toEqual(whole);
      }),
      runs(150),
    );
  });

  test('have no end where nothing ever changes', () => {
    const always = planOf({
      ...week,
      rota: { layers: [{ id: 'a', start: '2020-01-06T09:00', every: '1 week', turns: ['ada'] }] },
      overrides: [],
    });
    expect(barAt(always, at('2026-03-02T08:00:00Z'))).toMatchObject({
      start: at('2020-01-06T08:00:00Z'),
      end: Number.POSITIVE_INFINITY,
      people: ['ada'],
    });
  });

  test('are none where nobody is on call', () => {
    expect(barAt(planOf(week), at('2026-03-01T08:00:00Z'))).toBeUndefined();
  });
});

describe('reasons', () => {
  test('name the turn of the layer that won, then the overrides in their order with what each changed', () => {
    const reasons = reasonsOf(planOf(week), at('2026-03-05T10:00:00Z'), at('2026-03-05T12:00:00Z'));
    expect(
      reasons.map(({ changes, ...reason }) => ({
        ...reason,
        changes: changes.map(({ override, ...change }) => ({ id: override.id, ...change })),
      })),
    ).toEqual([
      {
        start: at('2026-03-05T10:00:00Z'),
        end: at('2026-03-05T12:00:00Z'),
        turns: [{ layer: 'weekly', number: 0, people: ['ada'] }],
        changes: [
          { id: 'dentist', before: ['ada'], after: ['cho'] },
          { id: 'sale', before: ['cho'], after: ['ben', 'cho'] },
        ],
        people: ['ben', 'cho'],
      },
    ]);
  });

  test('change where another layer takes over, although the person stays', () => {
    const nights = reasonsOf(planOf(week), at('2026-03-10T08:00:00Z'), at('2026-03-12T08:00:00Z'));
    expect(nights.map(({ turns, people }) => [turns.map(({ layer }) => layer), people])).toEqual([
      [['weekly'], ['ben']],
      [['nights'], ['ada']],
      [['weekly'], ['ben']],
    ]);
  });

  test('leave out a removal of somebody who is not on call, and keep a set of those who already are', () => {
    const [from, to] = [at('2026-03-05T09:00:00Z'), at('2026-03-05T10:00:00Z')];
    const [start, end] = ['2026-03-05T10:00', '2026-03-05T11:00'];
    const overrides = [
      { id: 'idle', kind: 'remove' as const, from: start, to: end, person: 'cho' },
      { id: 'set', kind: 'set' as const, from: start, to: end, people: ['ada'] },
    ];
    const [reason] = reasonsOf(planOf({ ...week, overrides }), from, to);
    expect(reason?.changes.map(({ override, before, after }) => [override.id, before, after])).toEqual([
      ['set', ['ada'], ['ada']],
    ]);
  });

  test('follow one from the other, and lead to who is on call', () => {
    fc.assert(
      fc.property(randomRotaWithSwaps(), (rota) => {
        const plan = planOf(rota);
        const [from, to] = asked(rota);
        const schedule = scheduleOf(plan, from, to);
        for (const { start, people, changes } of reasonsOf(plan, from, to)) {
          expect(schedule.find((segment) => segment.start <= start && start < segment.end)?.people).toEqual(people);
          for (const [index, { before }] of changes.entries())
            if (index > 0) expect(before).toEqual(changes[index - 1]?.after);
        }
      }),
      runs(150),
    );
  });
});
