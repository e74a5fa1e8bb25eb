import { describe, expect, test } from 'vitest';
import {
  calendarShiftsOf,
  gapsOf,
  layerScheduleOf,
  onCallAt,
  scheduleOf,
  shiftsOf,
} from '../../../shared/rota/index.ts';
import { at, planOf, type RotaCase, written } from './cases.ts';

/** Ada and Ben by the week in Warsaw, from Monday 2026-01-05 at 09:00 on. */
const weekly = { id: 'weekly', start: '2026-01-05T09:00', every: '1 week', turns: ['ada', 'ben'] };

function rotaOf(layer: Readonly<Record<string, unknown>>, more: Partial<RotaCase> = {}): RotaCase {
  return {
    name: 'answers',
    timeZone: 'Europe/Warsaw',
    people: ['ada', 'ben', 'cho'],
    rota: { layers: [{ ...weekly, ...layer }] },
    from: '2026-01-05T08:00Z',
    to: '2026-01-26T08:00Z',
    expected: [],
    ...more,
  };
}

describe('who is on call', () => {
  const plan = planOf(rotaOf({}));

  test('is told with since when, until when and who follows', () => {
    expect(onCallAt(plan, at('2026-01-07T12:00Z'))).toEqual({
      at: at('2026-01-07T12:00Z'),
      people: ['ada'],
      since: at('2026-01-05T08:00Z'),
      until: at('2026-01-12T08:00Z'),
      next: { at: at('2026-01-12T08:00Z'), people: ['ben'] },
    });
  });

  test('changes at the handover, not after it', () => {
    expect(onCallAt(plan, at('2026-01-12T07:59Z')).people).toEqual(['ada']);
    expect(onCallAt(plan, at('2026-01-12T08:00Z'))).toMatchObject({ people: ['ben'], since: at('2026-01-12T08:00Z') });
  });

  test('before the rota begins, is nobody, since ever', () => {
    expect(onCallAt(plan, at('2025-12-24T18:00Z'))).toMatchObject({
      people: [],
      since: null,
      until: at('2026-01-05T08:00Z'),
      next: { at: at('2026-01-05T08:00Z'), people: ['ada'] },
    });
    expect(onCallAt(plan, at('2024-12-24T18:00Z'))).toMatchObject({ people: [], since: null, until: null, next: null });
  });

  test('after the rota has ended, is nobody, since its end', () => {
    const ended = planOf(rotaOf({ end: '2026-01-19T09:00' }));
    expect(onCallAt(ended, at('2030-01-01T00:00Z'))).toMatchObject({
      people: [],
      since: at('2026-01-19T08:00Z'),
      until: null,
      next: null,
    });
  });

  test('has no end where one person stays for more than a year', () => {
    const alone = planOf(rotaOf({ turns: ['ada'] }));
    expect(onCallAt(alone, at('2026-03-01T00:00Z'))).toMatchObject({
      people: ['ada'],
      since: at('2026-01-05T08:00Z'),
      until: null,
      next: null,
    });
  });

  test('looks one year ahead, and no further', () => {
    const alone = planOf(rotaOf({ turns: ['ada'], end: '2027-06-01T00:00' }));
    expect(onCallAt(alone, at('2026-06-01T00:00Z')).until).toBe(at('2027-05-31T22:00Z'));
    expect(onCallAt(alone, at('2026-05-30T00:00Z')).until).toBeNull();
  });

  test('is found at once for turns of a minute that one person has held since 1990', () => {
    const minutes = planOf(rotaOf({ start: '1990-01-01T09:00', every: '1 minute', turns: ['ada'] }));
    expect(onCallAt(minutes, at('2100-06-01T00:00Z'))).toMatchObject({
      people: ['ada'],
      since: at('1990-01-01T08:00Z'),
      until: null,
    });
  });

  test('in a rota without layers, is nobody', () => {
    const empty = planOf(rotaOf({}, { rota: { layers: [] } }));
    expect(onCallAt(empty, at('2026-01-07T12:00Z'))).toMatchObject({ people: [], since: null, until: null });
    expect(calendarShiftsOf(empty, at('2026-01-07T12:00Z'), at('2026-02-07T12:00Z'))).toEqual([]);
    expect(layerScheduleOf(empty, 'weekly', at('2026-01-07T12:00Z'), at('2026-02-07T12:00Z'))).toBeUndefined();
  });
});

describe('a swap', () => {
  const swapOf = (give: object, take: object) => [{ id: 'swap', kind: 'swap', give, take }];
  const january = [at('2026-01-05T08:00Z'), at('2026-01-26T08:00Z')] as const;
  const asPlanned = [
    { start: '2026-01-05T08:00:00Z', end: '2026-01-12T08:00:00Z', people: ['ada'] },
    { start: '2026-01-12T08:00:00Z', end: '2026-01-19T08:00:00Z', people: ['ben'] },
    { start: '2026-01-19T08:00:00Z', end: '2026-01-26T08:00:00Z', people: ['ada'] },
  ];

  test('exchanges two people for two turns', () => {
    const overrides = swapOf({ layer: 'weekly', turn: 1, person: 'ben' }, { layer: 'weekly', turn: 2, person: 'ada' });
    const plan = planOf(rotaOf({}, { overrides }));
    expect(scheduleOf(plan, ...january).map(written)).toEqual([
      { start: '2026-01-05T08:00:00Z', end: '2026-01-19T08:00:00Z', people: ['ada'] },
      { start: '2026-01-19T08:00:00Z', end: '2026-01-26T08:00:00Z', people: ['ben'] },
    ]);
  });

  test.each([
    ['a person who does not hold it', { layer: 'weekly', turn: 2, person: 'ben' }],
    ['a turn of a layer that is not there', { layer: 'monthly', turn: 2, person: 'ada' }],
  ])('with %s is void as a whole', (_, take) => {
    const overrides = swapOf({ layer: 'weekly', turn: 1, person: 'ben' }, take);
    expect(scheduleOf(planOf(rotaOf({}, { overrides })), ...january).map(written)).toEqual(asPlanned);
  });

  test('with a turn that would start at the end of the layer is void', () => {
    const overrides = swapOf({ layer: 'weekly', turn: 1, person: 'ben' }, { layer: 'weekly', turn: 4, person: 'ada' });
    const ends = (end: string) => scheduleOf(planOf(rotaOf({ end }, { overrides })), ...january);
    expect(ends('2026-02-02T09:00').map(written)).toEqual(asPlanned);
    expect(ends('2026-02-02T09:01').map(written)).not.toEqual(asPlanned);
  });

  test('with a turn that the clocks swallow exchanges the other turn', () => {
    // Turn 2 begins at 02:00 on 2026-03-29, turn 3 at 03:00: at the same instant.
    const hourly = { start: '2026-03-29T00:00', every: '1 hour', turns: ['ada', 'ben', 'cho'] };
    const overrides = swapOf({ layer: 'weekly', turn: 1, person: 'ben' }, { layer: 'weekly', turn: 2, person: 'cho' });
    const plan = planOf(rotaOf(hourly, { overrides }));
    expect(scheduleOf(plan, at('2026-03-28T23:00Z'), at('2026-03-29T02:00Z')).map(written)).toEqual([
      { start: '2026-03-28T23:00:00Z', end: '2026-03-29T00:00:00Z', people: ['ada'] },
      { start: '2026-03-29T00:00:00Z', end: '2026-03-29T01:00:00Z', people: ['cho'] },
      { start: '2026-03-29T01:00:00Z', end: '2026-03-29T02:00:00Z', people: ['ada'] },
    ]);
  });

  test('with somebody who joined after the turn had started is void', () => {
    const overrides = swapOf({ layer: 'weekly', turn: 1, person: 'ben' }, { layer: 'weekly', turn: 2, person: 'ada' });
    const joins = (from: string) => planOf(rotaOf({}, { overrides, people: [{ id: 'ben', from }] }));
    const second = [at('2026-01-14T00:00Z'), at('2026-01-26T08:00Z')] as const;
    // Ben's turn starts on Monday, 12 January.
    expect(scheduleOf(joins('2026-01-12'), ...second).map(({ people }) => people)).toEqual([['ada'], ['ben']]);
    expect(scheduleOf(joins('2026-01-13'), ...second).map(({ people }) => people)).toEqual([['ben'], ['ada']]);
  });

  test('holds during the hours of its layer only, and then in the whole rota', () => {
    const nights = { ...weekly, priority: 2, hours: [{ from: '17:00', to: '09:00' }] };
    const always = { ...weekly, id: 'always', turns: ['ben'], priority: 1 };
    const office = { ...weekly, id: 'office', turns: ['ben'], priority: 2, hours: [{ from: '16:00', to: '18:00' }] };
    const overrides = swapOf({ layer: 'weekly', turn: 1, person: 'ben' }, { layer: 'weekly', turn: 2, person: 'ada' });
    const plan = planOf(rotaOf({}, { rota: { layers: [nights, always, office] }, overrides }));
    // Ben gives his nights away: from 17:00 on his hour in the office changes hands, too; before, nothing does.
    expect(scheduleOf(plan, at('2026-01-13T10:00Z'), at('2026-01-14T10:00Z')).map(written)).toEqual([
      { start: '2026-01-13T10:00:00Z', end: '2026-01-13T16:00:00Z', people: ['ben'] },
      { start: '2026-01-13T16:00:00Z', end: '2026-01-14T08:00:00Z', people: ['ada'] },
      { start: '2026-01-14T08:00:00Z', end: '2026-01-14T10:00:00Z', people: ['ben'] },
    ]);
  });

  test('of two turns that fall together happens at once', () => {
    const layers = [
      { ...weekly, id: 'first', turns: ['ada'], priority: 1 },
      { ...weekly, id: 'second', turns: ['ben'], priority: 1, hours: [{ from: '12:00', to: '18:00' }] },
    ];
    const overrides = swapOf({ layer: 'first', turn: 1, person: 'ada' }, { layer: 'second', turn: 1, person: 'ben' });
    const plan = planOf(rotaOf({}, { rota: { layers }, overrides }));
    expect(scheduleOf(plan, at('2026-01-13T10:00Z'), at('2026-01-13T18:00Z')).map(written)).toEqual([
      { start: '2026-01-13T10:00:00Z', end: '2026-01-13T11:00:00Z', people: ['ben'] },
      { start: '2026-01-13T11:00:00Z', end: '2026-01-13T17:00:00Z', people: ['ada', 'ben'] },
      { start: '2026-01-13T17:00:00Z', end: '2026-01-13T18:00:00Z', people: ['ben'] },
    ]);
  });

  test('of a turn beyond all calendars does not keep the rota from answering', () => {
    const overrides = swapOf(
      { layer: 'weekly', turn: 20_000_000, person: 'ada' },
      { layer: 'weekly', turn: 1, person: 'ben' },
    );
    const plan = planOf(rotaOf({}, { overrides }));
    expect(onCallAt(plan, at('2026-01-20T00:00Z')).people).toEqual(['ada']);
  });
});

describe('overrides', () => {
  const day = { from: '2026-01-07T00:00', to: '2026-01-08T00:00' };
  const cover = (id: string, person: string, by: string, created?: string) => ({
    ...day,
    ...(created && { created }),
    id,
    kind: 'cover',
    person,
    by,
  });
  const noon = at('2026-01-07T11:00Z');

  test.each([
    [
      'by created, not by id',
      [cover('b', 'ada', 'ben', '2026-01-01T10:00Z'), cover('a', 'ben', 'cho', '2026-01-02T10:00Z')],
      'cho',
    ],
    [
      'by created, not by id',
      [cover('b', 'ada', 'ben', '2026-01-02T10:00Z'), cover('a', 'ben', 'cho', '2026-01-01T10:00Z')],
      'ben',
    ],
    ['those without created first', [cover('a', 'ben', 'cho', '2026-01-01T10:00Z'), cover('b', 'ada', 'ben')], 'cho'],
    [
      'a local created read in the zone',
      [cover('b', 'ada', 'ben', '2026-01-01T10:00'), cover('a', 'ben', 'cho', '2026-01-01T09:30Z')],
      'cho',
    ],
    [
      'by id where created is equal',
      [cover('b', 'ben', 'cho', '2026-01-01T10:00'), cover('a', 'ada', 'ben', '2026-01-01T09:00Z')],
      'cho',
    ],
    ['by id where created is absent', [cover('b', 'ada', 'ben'), cover('a', 'ben', 'cho')], 'ben'],
    ['by id, digits first', [cover('a', 'ben', 'cho'), cover('2026-01-07', 'ada', 'ben')], 'cho'],
    ['by id, hyphens before digits', [cover('a0', 'ben', 'cho'), cover('a-b', 'ada', 'ben')], 'cho'],
  ])('apply in order: %s', (_, overrides, expected) => {
    expect(onCallAt(planOf(rotaOf({}, { overrides })), noon).people).toEqual([expected]);
  });
});

describe('the shifts of a calendar', () => {
  test('reach beyond what was asked', () => {
    const plan = planOf(rotaOf({}));
    expect(calendarShiftsOf(plan, at('2026-01-11T00:00Z'), at('2026-01-13T00:00Z')).map(written)).toEqual([
      { person: 'ada', start: '2026-01-05T08:00:00Z', end: '2026-01-12T08:00:00Z' },
      { person: 'ben', start: '2026-01-12T08:00:00Z', end: '2026-01-19T08:00:00Z' },
    ]);
  });

  test('of a person who goes on from one turn to the next are split at the handover', () => {
    const plan = planOf(rotaOf({ turns: ['ada'] }));
    const asked = [at('2026-01-05T08:00Z'), at('2026-01-19T08:00Z')] as const;
    expect(calendarShiftsOf(plan, ...asked).map(written)).toEqual([
      { person: 'ada', start: '2026-01-05T08:00:00Z', end: '2026-01-12T08:00:00Z' },
      { person: 'ada', start: '2026-01-12T08:00:00Z', end: '2026-01-19T08:00:00Z' },
    ]);
    expect(shiftsOf(plan, 'ada', ...asked).map(written)).toEqual([
      { start: '2026-01-05T08:00:00Z', end: '2026-01-19T08:00:00Z' },
    ]);
  });

  test('of a turn that lasts longer than anybody looks are whole', () => {
    const plan = planOf(rotaOf({ every: '60 months' }));
    expect(calendarShiftsOf(plan, at('2028-06-01T00:00Z'), at('2028-06-02T00:00Z')).map(written)).toEqual([
      { person: 'ada', start: '2026-01-05T08:00:00Z', end: '2031-01-05T08:00:00Z' },
    ]);
  });

  test('of a person who always stands in two overlapping turns come to an end', () => {
    const layers = [
      { ...weekly, id: 'from-monday', turns: ['ada'], priority: 1 },
      { ...weekly, id: 'from-thursday', turns: ['ada'], priority: 1, start: '2026-01-08T09:00' },
    ];
    const plan = planOf(rotaOf({}, { rota: { layers } }));
    const now = calendarShiftsOf(plan, at('2026-02-02T00:00Z'), at('2026-02-16T00:00Z'));
    const aWeekLater = calendarShiftsOf(plan, at('2026-02-09T00:00Z'), at('2026-02-23T00:00Z'));
    expect(aWeekLater.filter(({ start }) => start < at('2026-02-16T00:00Z'))).toEqual(
      now.filter(({ end }) => end > at('2026-02-09T00:00Z')),
    );
  });

  test('are not cut where somebody is added or where others change', () => {
    const overrides = [{ id: 'help', kind: 'add', from: '2026-01-07T09:00', to: '2026-01-08T09:00', by: 'cho' }];
    const plan = planOf(rotaOf({}, { overrides }));
    expect(calendarShiftsOf(plan, at('2026-01-07T00:00Z'), at('2026-01-09T00:00Z')).map(written)).toEqual([
      { person: 'ada', start: '2026-01-05T08:00:00Z', end: '2026-01-12T08:00:00Z' },
      { person: 'cho', start: '2026-01-07T08:00:00Z', end: '2026-01-08T08:00:00Z' },
    ]);
  });

  test('of somebody added twice in a row are one', () => {
    const overrides = [
      { id: 'one', kind: 'add', from: '2026-01-07T09:00', to: '2026-01-07T12:00', by: 'cho' },
      { id: 'two', kind: 'add', from: '2026-01-07T12:00', to: '2026-01-07T15:00', by: 'cho' },
    ];
    const plan = planOf(rotaOf({}, { overrides }));
    expect(calendarShiftsOf(plan, at('2026-01-07T00:00Z'), at('2026-01-08T00:00Z'), 'cho').map(written)).toEqual([
      { person: 'cho', start: '2026-01-07T08:00:00Z', end: '2026-01-07T14:00:00Z' },
    ]);
  });

  test('are told apart by person at the same start, in the order of their ids', () => {
    const plan = planOf(rotaOf({ turns: [['cho', 'ada']] }));
    const people = calendarShiftsOf(plan, at('2026-01-05T08:00Z'), at('2026-01-13T00:00Z')).map(({ person }) => person);
    expect(people).toEqual(['ada', 'cho', 'ada', 'cho']);
  });
});

describe('the gaps of a rota', () => {
  const nights = { hours: [{ from: '17:00', to: '09:00' }] };
  const days = { from: '08:00', to: '18:00' };
  const oneDay = [at('2026-01-07T00:00Z'), at('2026-01-08T00:00Z')] as const;

  test.each([
    ['always', [['2026-01-07T08:00:00Z', '2026-01-07T16:00:00Z']]],
    ['none', []],
    [[days], [['2026-01-07T08:00:00Z', '2026-01-07T16:00:00Z']]],
    [
      [
        { from: '12:00', to: '12:30' },
        { from: '12:30', to: '14:00' },
      ],
      [['2026-01-07T11:00:00Z', '2026-01-07T13:00:00Z']],
    ],
    [[{ days: ['thu'], ...days }], []],
    [
      [
        { from: '08:00', to: '10:00' },
        { from: '16:00', to: '18:00' },
      ],
      [
        ['2026-01-07T08:00:00Z', '2026-01-07T09:00:00Z'],
        ['2026-01-07T15:00:00Z', '2026-01-07T16:00:00Z'],
      ],
    ],
  ])('with coverage %j are counted inside it', (coverage, expected) => {
    const plan = planOf(rotaOf({}, { rota: { coverage, layers: [{ ...weekly, ...nights }] } }));
    expect(gapsOf(plan, ...oneDay).map(written)).toEqual(expected.map(([start, end]) => ({ start, end })));
  });
});
