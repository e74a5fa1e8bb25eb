import { describe, expect, test } from 'vitest';
import { gapsOf, scheduleOf, shiftsOf } from '../../../shared/rota/index.ts';
import { at, planOf, type RotaCase, written } from './cases.ts';

/** Warsaw: 02:00 to 03:00 is skipped at 2026-03-29T01:00Z, and repeated from 2026-10-25T01:00Z on. */
function warsaw(rota: Readonly<Record<string, unknown>>): RotaCase {
  return {
    name: 'clock changes',
    timeZone: 'Europe/Warsaw',
    people: ['ada', 'ben', 'cho'],
    rota,
    from: '2026-03-28T00:00Z',
    to: '2026-03-30T00:00Z',
    expected: [],
  };
}

describe('when the clocks go back', () => {
  const night = { id: 'night', start: '2026-10-01T00:00', every: '1 month', turns: ['ada'] };
  const untilHalfPastTwo = planOf(warsaw({ layers: [{ ...night, hours: [{ from: '01:00', to: '02:30' }] }] }));

  test('a window until 02:30 lasts until the second 02:30', () => {
    const day = [at('2026-10-24T22:00Z'), at('2026-10-25T12:00Z')] as const;
    expect(shiftsOf(untilHalfPastTwo, 'ada', ...day).map(written)).toEqual([
      { start: '2026-10-24T23:00:00Z', end: '2026-10-25T01:30:00Z' },
    ]);
  });

  test.each(['2026-10-25T00:45Z', '2026-10-25T00:59Z'])('whoever asks from %s on is still in it', (from) => {
    // The clocks show a time after 02:30, for the first time.
    expect(shiftsOf(untilHalfPastTwo, 'ada', at(from), at('2026-10-25T12:00Z')).map(written)).toEqual([
      { start: from.replace('Z', ':00Z'), end: '2026-10-25T01:30:00Z' },
    ]);
  });

  test('a turn from 02:00 to 03:00 lasts two hours, one from 02:30 on begins at the first 02:30', () => {
    const hourly = { ...night, start: '2026-10-25T01:00', every: '1 hour', turns: ['ada', 'ben', 'cho'] };
    const halves = { ...hourly, every: '30 minutes' };
    const ask = (layer: object) =>
      scheduleOf(planOf(warsaw({ layers: [layer] })), at('2026-10-24T23:00Z'), at('2026-10-25T02:30Z')).map(written);
    expect(ask(hourly)).toEqual([
      { start: '2026-10-24T23:00:00Z', end: '2026-10-25T00:00:00Z', people: ['ada'] },
      { start: '2026-10-25T00:00:00Z', end: '2026-10-25T02:00:00Z', people: ['ben'] },
      { start: '2026-10-25T02:00:00Z', end: '2026-10-25T02:30:00Z', people: ['cho'] },
    ]);
    expect(ask(halves)).toEqual([
      { start: '2026-10-24T23:00:00Z', end: '2026-10-24T23:30:00Z', people: ['ada'] },
      { start: '2026-10-24T23:30:00Z', end: '2026-10-25T00:00:00Z', people: ['ben'] },
      { start: '2026-10-25T00:00:00Z', end: '2026-10-25T00:30:00Z', people: ['cho'] },
      { start: '2026-10-25T00:30:00Z', end: '2026-10-25T02:00:00Z', people: ['ada'] },
      { start: '2026-10-25T02:00:00Z', end: '2026-10-25T02:30:00Z', people: ['ben'] },
    ]);
  });

  test('turns that lie in the hours only because the hour repeats count as on duty', () => {
    // Hours until 02:15: on the wall the turns from 02:15, 02:30 and 02:45 on have none, but the second 02:15 is later.
    const hours = [{ from: '01:00', to: '02:15' }];
    const quarters = { ...night, start: '2026-10-25T02:00', every: '15 minutes', turns: ['ada', 'ben', 'cho'] };
    const plan = planOf(warsaw({ layers: [{ ...quarters, advance: 'on-duty', hours }] }));
    const segments = [
      { start: '2026-10-25T00:00:00Z', end: '2026-10-25T00:15:00Z', people: ['ada'] },
      { start: '2026-10-25T00:15:00Z', end: '2026-10-25T00:30:00Z', people: ['ben'] },
      { start: '2026-10-25T00:30:00Z', end: '2026-10-25T00:45:00Z', people: ['cho'] },
      { start: '2026-10-25T00:45:00Z', end: '2026-10-25T01:15:00Z', people: ['ada'] },
      { start: '2026-10-25T01:15:00Z', end: '2026-10-26T00:00:00Z', people: [] },
      { start: '2026-10-26T00:00:00Z', end: '2026-10-26T00:15:00Z', people: ['ben'] },
    ];
    expect(scheduleOf(plan, at('2026-10-25T00:00Z'), at('2026-10-26T00:15:00Z')).map(written)).toEqual(segments);
  });

  test('whoever asks in the second pass finds the turn that began in the first', () => {
    const halves = { ...night, start: '2026-10-25T01:00', every: '30 minutes', turns: ['ada', 'ben', 'cho'] };
    const plan = planOf(warsaw({ layers: [halves] }));
    // 02:00 for the second time; the turn from the first 02:30 on, the fourth, lasts until 03:00.
    expect(scheduleOf(plan, at('2026-10-25T01:00Z'), at('2026-10-25T02:15Z')).map(written)).toEqual([
      { start: '2026-10-25T01:00:00Z', end: '2026-10-25T02:00:00Z', people: ['ada'] },
      { start: '2026-10-25T02:00:00Z', end: '2026-10-25T02:15:00Z', people: ['ben'] },
    ]);
  });
});

describe('when the clocks go forward', () => {
  const spring = { id: 'spring', start: '2026-03-28T00:00', every: '1 day', turns: ['ada', 'ben', 'cho'] };
  const days = [at('2026-03-27T23:00Z'), at('2026-03-30T22:00Z')] as const;

  test('hours that lie in the skipped hour are not there', () => {
    const plan = planOf(warsaw({ layers: [{ ...spring, hours: [{ from: '02:00', to: '03:00' }] }] }));
    expect(scheduleOf(plan, ...days).map(written)).toEqual([
      { start: '2026-03-27T23:00:00Z', end: '2026-03-28T01:00:00Z', people: [] },
      { start: '2026-03-28T01:00:00Z', end: '2026-03-28T02:00:00Z', people: ['ada'] },
      { start: '2026-03-28T02:00:00Z', end: '2026-03-30T00:00:00Z', people: [] },
      { start: '2026-03-30T00:00:00Z', end: '2026-03-30T01:00:00Z', people: ['cho'] },
      { start: '2026-03-30T01:00:00Z', end: '2026-03-30T22:00:00Z', people: [] },
    ]);
  });

  test('a turn whose only hours are skipped does not advance the rotation', () => {
    const hours = [{ from: '02:00', to: '03:00' }];
    const plan = planOf(warsaw({ layers: [{ ...spring, advance: 'on-duty', hours }] }));
    const onCall = scheduleOf(plan, ...days).flatMap(({ people }) => people);
    expect(onCall).toEqual(['ada', 'ben']);
  });

  test.each([
    ['on-duty', ['ada', 'ben']],
    ['always', ['cho', 'ada']],
  ])('a layer that starts at 02:30, and advances %s, gives 03:00 to %j', (advance, expected) => {
    // The turns of 02:30 and 02:45 are swallowed; only always do they use up their places.
    const quarters = { ...spring, start: '2026-03-29T02:30', every: '15 minutes', advance };
    const plan = planOf(warsaw({ layers: [quarters] }));
    const segments = scheduleOf(plan, at('2026-03-29T01:00Z'), at('2026-03-29T01:30Z'));
    expect(segments.flatMap(({ people }) => people)).toEqual(expected);
  });

  test('windows that the skipped hour keeps apart on the wall touch, and join', () => {
    const coverage = [
      { from: '01:00', to: '02:00' },
      { from: '03:00', to: '04:00' },
    ];
    const plan = planOf(warsaw({ coverage, layers: [] }));
    expect(gapsOf(plan, ...days).map(written)).toEqual([
      { start: '2026-03-28T00:00:00Z', end: '2026-03-28T01:00:00Z' },
      { start: '2026-03-28T02:00:00Z', end: '2026-03-28T03:00:00Z' },
      { start: '2026-03-29T00:00:00Z', end: '2026-03-29T02:00:00Z' },
      { start: '2026-03-29T23:00:00Z', end: '2026-03-30T00:00:00Z' },
      { start: '2026-03-30T01:00:00Z', end: '2026-03-30T02:00:00Z' },
    ]);
  });

  test('an override inside the skipped hour has no length', () => {
    const overrides = [
      { id: 'lost', kind: 'set', from: '2026-03-29T02:10', to: '2026-03-29T02:50', people: ['cho'] },
      { id: 'short', kind: 'set', from: '2026-03-29T02:10', to: '2026-03-29T03:15', people: ['ben'] },
    ];
    const plan = planOf({ ...warsaw({ layers: [{ ...spring, turns: ['ada'] }] }), overrides });
    expect(scheduleOf(plan, at('2026-03-29T00:00Z'), at('2026-03-29T03:00Z')).map(written)).toEqual([
      { start: '2026-03-29T00:00:00Z', end: '2026-03-29T01:00:00Z', people: ['ada'] },
      { start: '2026-03-29T01:00:00Z', end: '2026-03-29T01:15:00Z', people: ['ben'] },
      { start: '2026-03-29T01:15:00Z', end: '2026-03-29T03:00:00Z', people: ['ada'] },
    ]);
  });
});

describe('where a whole day is skipped', () => {
  // Apia went from the end of Thursday 2011-12-29 to Saturday 2011-12-31, at 2011-12-30T10:00Z.
  const apia = (layer: Readonly<Record<string, unknown>>): RotaCase => ({
    ...warsaw({
      layers: [{ id: 'apia', start: '2011-12-28T00:00', every: '1 day', turns: ['ada', 'ben', 'cho'], ...layer }],
    }),
    timeZone: 'Pacific/Apia',
  });
  const days = [at('2011-12-28T10:00Z'), at('2012-01-01T10:00Z')] as const;

  test('its turn is swallowed and still uses up its place', () => {
    expect(scheduleOf(planOf(apia({})), ...days).map(written)).toEqual([
      { start: '2011-12-28T10:00:00Z', end: '2011-12-29T10:00:00Z', people: ['ada'] },
      { start: '2011-12-29T10:00:00Z', end: '2011-12-30T10:00:00Z', people: ['ben'] },
      { start: '2011-12-30T10:00:00Z', end: '2011-12-31T10:00:00Z', people: ['ada'] },
      { start: '2011-12-31T10:00:00Z', end: '2012-01-01T10:00:00Z', people: ['ben'] },
    ]);
  });

  test('its turn does not advance a rotation that advances on duty', () => {
    const people = scheduleOf(planOf(apia({ advance: 'on-duty' })), ...days).map((segment) => segment.people);
    expect(people).toEqual([['ada'], ['ben'], ['cho'], ['ada']]);
  });

  test('the night window that began on it still reaches into the next day', () => {
    const hours = [{ days: ['fri'], from: '22:00', to: '06:00' }];
    expect(shiftsOf(planOf(apia({ turns: ['ada'], hours })), 'ada', ...days).map(written)).toEqual([
      { start: '2011-12-30T10:00:00Z', end: '2011-12-30T16:00:00Z' },
    ]);
  });
});
