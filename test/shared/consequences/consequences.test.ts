import { describe, expect, test } from 'vitest';
import { type Consequences, consequences, consequencesOf } from '../../../shared/consequences/index.ts';
import type { HolidaysOf } from '../../../shared/people-pages/index.ts';
import { formatLocal, HOUR, instant, toWall, zoneOf } from '../../../shared/time/index.ts';
import { bookOf, rota, type WrittenBook } from '../people-pages/written-book.ts';
import { at } from '../rota/cases.ts';

const people = { ada: {}, ben: {}, cho: {} };
/** Monday 2026-03-02 at 09:00 in Warsaw, when a week of ada begins, and four weeks of turns on from there. */
const MONDAY = '2026-03-02T08:00Z';
const FOUR_WEEKS_ON = '2026-03-30T07:00Z';

interface Period {
  readonly from?: string;
  readonly to?: string;
  readonly holidaysOf?: HolidaysOf;
}

function compare(
  before: Partial<WrittenBook>,
  after: Partial<WrittenBook>,
  { from = MONDAY, to = FOUR_WEEKS_ON, holidaysOf = () => [] }: Period = {},
): Consequences {
  return consequencesOf(bookOf({ people, ...before }), bookOf({ people, ...after }), {
    from: at(from),
    to: at(to),
    holidaysOf,
  });
}

const payments = (turns: readonly unknown[], every = '1 week', layer = {}, more = {}) => ({
  rotas: { payments: { ...rota(turns, every, layer), ...more } },
});

/** `03-02 09:00 – 03-09 09:00`, in Warsaw. */
function times({ start, end }: { readonly start: number; readonly end: number }): string {
  const local = (time: number) =>
    formatLocal(toWall(zoneOf('Europe/Warsaw'), instant(time)))
      .slice(5)
      .replace('T', ' ');
  return `${local(start)} – ${local(end)}`;
}

const gained = ({ gained }: Consequences) =>
  gained.map((part) => `${part.person} ${part.rota} ${times(part)} from ${part.from.join('+') || 'nobody'}`);
const lost = ({ lost }: Consequences) =>
  lost.map((part) => `${part.person} ${part.rota} ${times(part)} to ${part.to.join('+') || 'nobody'}`);
const rests = (list: Consequences['rests']['arisen']) => list.map((rest) => `${rest.person} ${times(rest)}`);
const clashes = (list: Consequences['clashes']['arisen']) =>
  list.map((clash) =>
    [clash.person, clash.rota, times(clash), clash.kind === 'two-rotas' ? clash.other : clash.note].join(' '),
  );

const cover = (person: string, by: string, from: string, to: string) => ({ kind: 'cover', person, by, from, to });

describe('shifts', () => {
  test('with a third person in the turns: who takes over from whom', () => {
    const change = compare(payments(['ada', 'ben']), payments(['ada', 'ben', 'cho']));
    expect(gained(change)).toEqual([
      'cho payments 03-02 09:00 – 03-09 09:00 from ada',
      'ada payments 03-09 09:00 – 03-16 09:00 from ben',
      'ben payments 03-16 09:00 – 03-23 09:00 from ada',
      'cho payments 03-23 09:00 – 03-30 09:00 from ben',
    ]);
    expect(lost(change)).toEqual([
      'ada payments 03-02 09:00 – 03-09 09:00 to cho',
      'ben payments 03-09 09:00 – 03-16 09:00 to ada',
      'ada payments 03-16 09:00 – 03-23 09:00 to ben',
      'ben payments 03-23 09:00 – 03-30 09:00 to cho',
    ]);
    expect(change.rotas).toEqual([{ id: 'payments', name: 'payments', timeZone: 'Europe/Warsaw' }]);
    expect(consequences.parse(change)).toEqual(change);
  });

  test('with a cover go from one to the other; of two covers of one time in two parts', () => {
    const overrides = {
      dentist: cover('ada', 'ben', '2026-03-03T09:00', '2026-03-03T13:00'),
      school: cover('ada', 'cho', '2026-03-03T13:00', '2026-03-03T15:00'),
    };
    const change = compare(payments(['ada']), { ...payments(['ada']), overrides: { payments: overrides } });
    expect(gained(change)).toEqual([
      'ben payments 03-03 09:00 – 03-03 13:00 from ada',
      'cho payments 03-03 13:00 – 03-03 15:00 from ada',
    ]);
    expect(lost(change)).toEqual([
      'ada payments 03-03 09:00 – 03-03 13:00 to ben',
      'ada payments 03-03 13:00 – 03-03 15:00 to cho',
    ]);
  });

  test('of somebody who is added are gained from nobody, of whoever leaves the team lost to nobody', () => {
    const added = compare(payments(['ada']), payments([['ada', 'ben']]), { to: '2026-03-02T10:00Z' });
    expect(gained(added)).toEqual(['ben payments 03-02 09:00 – 03-02 11:00 from nobody']);
    expect(lost(added)).toEqual([]);
    const left = compare(payments(['ada']), {
      people: { ...people, ada: { until: '2026-03-27' } },
      ...payments(['ada']),
    });
    expect(lost(left)).toEqual(['ada payments 03-28 00:00 – 03-30 09:00 to nobody']);
  });

  test('cross the clock change with the hour that is missing', () => {
    const daily = { from: '2026-03-28T08:00Z', to: '2026-03-29T07:00Z' };
    const change = compare(payments(['ada']), payments(['ben']), daily);
    expect(gained(change)).toEqual(['ben payments 03-28 09:00 – 03-29 09:00 from ada']);
    expect(change.hours.map(({ person, before, after }) => [person, before.total / HOUR, after.total / HOUR])).toEqual([
      ['ada', 23, 0],
      ['ben', 0, 23],
    ]);
  });

  test('of rotas that come and go', () => {
    const two = { rotas: { payments: rota(['ada']), second: rota(['ben']) } };
    const week = { to: '2026-03-09T08:00Z' };
    expect(gained(compare(payments(['ada']), two, week))).toEqual(['ben second 03-02 09:00 – 03-09 09:00 from nobody']);
    const gone = compare(two, payments(['ada']), week);
    expect(lost(gone)).toEqual(['ben second 03-02 09:00 – 03-09 09:00 to nobody']);
    expect(gone.rotas.map(({ id }) => id)).toEqual(['second']);
  });

  test('in the zone of the book move with it', () => {
    const moved = compare(
      payments(['ada', 'ben']),
      { ...payments(['ada', 'ben']), settings: { timeZone: 'Europe/London' } },
      { to: '2026-03-10T00:00Z' },
    );
    expect(gained(moved)).toEqual([
      'ben payments 03-02 09:00 – 03-02 10:00 from ada',
      'ada payments 03-09 09:00 – 03-09 10:00 from ben',
    ]);
  });
});

describe('gaps', () => {
  const weekdays = { hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] };
  const covered = { coverage: weekdays.hours };

  test.each([
    ['a turn of nobody', payments(['ada', 'nobody']), ['03-09 09:00 – 03-16 09:00', '03-23 09:00 – 03-30 09:00']],
    ['a layer that ends', payments(['ada'], '1 week', { end: '2026-03-23T09:00' }), ['03-23 09:00 – 03-30 09:00']],
    ['nobody outside of the coverage', payments(['ada'], '1 week', weekdays, covered), []],
  ])('%s', (_, after, opened) => {
    const change = compare(payments(['ada']), after);
    expect(change.gaps.opened.map(times)).toEqual(opened);
    expect(change.gaps.closed).toEqual([]);
    expect(compare(after, payments(['ada'])).gaps.closed.map(times)).toEqual(opened);
  });

  test('of a new rota are opened, of one that is gone closed', () => {
    const one = payments(['ada']);
    const two = { rotas: { ...one.rotas, second: rota(['ada'], '1 week', { end: '2026-03-09T09:00' }) } };
    expect(compare(one, two).gaps.opened.map(times)).toEqual(['03-09 09:00 – 03-30 09:00']);
    expect(compare(two, one).gaps.closed.map(times)).toEqual(['03-09 09:00 – 03-30 09:00']);
  });

  test('come of a coverage that asks for more, without anybody gaining or losing', () => {
    const change = compare(
      payments(['ada'], '1 week', weekdays, covered),
      payments(['ada'], '1 week', weekdays, { coverage: 'always' }),
      { to: '2026-03-03T08:00Z' },
    );
    expect(change.gaps.opened.map(times)).toEqual(['03-02 17:00 – 03-03 09:00']);
    expect([change.gained, change.lost, change.hours]).toEqual([[], [], []]);
  });
});

describe('hours', () => {
  const week = { to: '2026-03-09T08:00Z' };

  test('are of those whose shifts change, in all their rotas, two at once counted once', () => {
    const second = rota(['cho']);
    const change = compare(
      { rotas: { payments: rota(['ada']), second } },
      { rotas: { payments: rota(['cho']), second } },
      week,
    );
    expect(change.hours.map(({ person, before, after }) => [person, before.total / HOUR, after.total / HOUR])).toEqual([
      ['ada', 168, 0],
      ['cho', 168, 168],
    ]);
    expect(change.others).toEqual({ people: 0, total: 0 });
  });

  test('of everybody else are only summed', () => {
    const second = rota(['ben']);
    const change = compare(
      { rotas: { payments: rota(['ada']), second } },
      { rotas: { payments: rota(['cho']), second } },
      week,
    );
    expect(change.others).toEqual({ people: 1, total: 168 * HOUR });
  });

  test('are by the clock and the holidays of each person', () => {
    const asked: unknown[] = [];
    const change = compare(
      { people: { ...people, ada: { timeZone: 'Asia/Tokyo', holidays: 'JP' } }, ...payments(['ben']) },
      { people: { ...people, ada: { timeZone: 'Asia/Tokyo', holidays: 'JP' } }, ...payments(['ada']) },
      {
        // Tuesday 22:00 to Wednesday 06:00 in Tokyo; in Warsaw an afternoon.
        from: '2026-03-03T13:00Z',
        to: '2026-03-03T21:00Z',
        holidaysOf: (...question) => {
          asked.push(question);
          return [{ date: '2026-03-04', name: 'A holiday' }];
        },
      },
    );
    const [ada, ben] = change.hours;
    expect(ada?.after).toEqual({ total: 8 * HOUR, night: 2 * HOUR, weekend: 0, holiday: 6 * HOUR, ordinary: 0 });
    expect(ben?.before).toEqual({ total: 8 * HOUR, night: 0, weekend: 0, holiday: 0, ordinary: 8 * HOUR });
    expect(asked).toEqual([['JP', 2026, 2026]]);
  });

  test('change with a move to another zone, although no shift does', () => {
    const change = compare(
      payments(['ada']),
      { people: { ...people, ada: { timeZone: 'Asia/Tokyo' } }, ...payments(['ada']) },
      { from: '2026-03-03T13:00Z', to: '2026-03-03T21:00Z' },
    );
    expect(change.gained).toEqual([]);
    expect(change.hours.map(({ before, after }) => [before.night, after.night])).toEqual([[0, 8 * HOUR]]);
  });
});

describe('clashes', () => {
  const away = (timeOff: readonly unknown[]) => ({ ...people, ben: { timeOff } });
  const skiing = away([{ from: '2026-03-04', to: '2026-03-05', kind: 'leave', note: 'Skiing' }]);

  test('with time off are those that a change brings, and those that it takes away', () => {
    const [ada, ben] = [
      { people: skiing, ...payments(['ada']) },
      { people: skiing, ...payments(['ben']) },
    ];
    const expected = ['ben payments 03-04 00:00 – 03-06 00:00 Skiing'];
    expect(clashes(compare(ada, ben).clashes.arisen)).toEqual(expected);
    expect(clashes(compare(ada, ben).clashes.resolved)).toEqual([]);
    expect(clashes(compare(ben, ada).clashes.resolved)).toEqual(expected);
    expect(compare(ben, { ...ben, rotas: payments(['ben', 'ben']).rotas }).clashes).toEqual({
      arisen: [],
      resolved: [],
    });
  });

  test('come of time off, too', () => {
    const change = compare(payments(['ben']), { people: skiing, ...payments(['ben']) });
    expect(clashes(change.clashes.arisen)).toEqual(['ben payments 03-04 00:00 – 03-06 00:00 Skiing']);
    expect([change.gained, change.hours]).toEqual([[], []]);
  });

  test.each([
    ['primary', ['ada payments 03-02 09:00 – 03-09 09:00 second']],
    ['secondary', []],
  ])('of two rotas at once, the other one %s', (role, expected) => {
    const second = { ...rota(['ada']), role };
    const change = compare(
      { rotas: { payments: rota(['ben']), second } },
      { rotas: { payments: rota(['ada', 'ben']), second } },
      { to: '2026-03-16T08:00Z' },
    );
    expect(clashes(change.clashes.arisen)).toEqual(expected);
  });

  test('come of a rota that becomes a primary one', () => {
    const rotas = (role: string) => ({ rotas: { payments: rota(['ada']), second: { ...rota(['ada']), role } } });
    const change = compare(rotas('secondary'), rotas('primary'), { to: '2026-03-09T08:00Z' });
    expect(clashes(change.clashes.arisen)).toEqual(['ada payments 03-02 09:00 – 03-09 09:00 second']);
    expect(change.rotas.map(({ id }) => id)).toEqual(['payments', 'second']);
  });
});

describe('short rests', () => {
  const day = (from: string, to: string) => ({ hours: [{ days: ['mon', 'tue'], from, to }] });
  const weekOf = (person: string, from: string, to: string) => payments([person], '1 week', day(from, to));

  test.each([
    ['of less than eleven hours between two stretches', '08:00', '22:00', ['ben 03-02 22:00 – 03-03 08:00']],
    ['but not of eleven hours', '09:00', '22:00', []],
  ])('%s', (_, from, to, expected) => {
    const change = compare(weekOf('ada', from, to), weekOf('ben', from, to), { to: '2026-03-05T00:00Z' });
    expect(rests(change.rests.arisen)).toEqual(expected);
    expect(rests(change.rests.resolved)).toEqual(expected.map((text) => text.replace('ben', 'ada')));
  });

  test('between duties in two rotas', () => {
    const second = { ...rota(['ada'], '1 week', { hours: [{ days: ['mon'], from: '22:00', to: '06:00' }] }) };
    const hours = { hours: [{ days: ['tue'], from: '09:00', to: '17:00' }] };
    const change = compare(
      { rotas: { payments: rota(['ben'], '1 week', hours), second } },
      { rotas: { payments: rota(['ada'], '1 week', hours), second } },
      { to: '2026-03-05T00:00Z' },
    );
    expect(rests(change.rests.arisen)).toEqual(['ada 03-03 06:00 – 03-03 09:00']);
  });

  test('that become shorter are new, those that become longer are not', () => {
    const [long, short] = [weekOf('ada', '08:00', '22:00'), weekOf('ada', '08:00', '23:00')];
    const period = { to: '2026-03-05T00:00Z' };
    expect(rests(compare(long, short, period).rests.arisen)).toEqual(['ada 03-02 23:00 – 03-03 08:00']);
    expect(compare(long, short, period).rests.resolved).toEqual([]);
    expect(compare(short, long, period).rests.arisen).toEqual([]);
  });

  test('in the night in which the clocks go forward are an hour shorter', () => {
    const hours = { hours: [{ days: ['sat', 'sun'], from: '09:30', to: '22:30' }] };
    const period = { from: '2026-03-21T00:00Z', to: '2026-03-30T00:00Z' };
    const change = compare(payments(['ada'], '1 week', hours), payments(['ben'], '1 week', hours), period);
    expect(rests(change.rests.arisen)).toEqual(['ben 03-28 22:30 – 03-29 09:30']);
  });

  test('around the beginning of the period are whole', () => {
    const [ada, ben] = [weekOf('ada', '08:00', '22:00'), weekOf('ben', '08:00', '22:00')];
    const change = compare(ada, ben, { from: '2026-03-03T00:00Z', to: '2026-03-05T00:00Z' });
    expect(rests(change.rests.arisen)).toEqual(['ben 03-02 22:00 – 03-03 08:00']);
  });
});

describe('swaps', () => {
  const weekend = {
    kind: 'swap',
    give: { layer: 'only', turn: 8, person: 'ada' },
    take: { layer: 'only', turn: 9, person: 'ben' },
  };
  const swapped = (turns: readonly unknown[], more = {}) => ({
    ...payments(turns),
    overrides: { payments: { weekend: { ...weekend, ...more } } },
  });

  test.each(['accepted', 'requested'])('%s that held and hold no more are named, with the reason', (status) => {
    const change = compare(swapped(['ada', 'ben'], { status }), swapped(['ada', 'cho'], { status }));
    expect(change.swaps).toEqual([
      {
        rota: 'payments',
        id: 'weekend',
        status,
        give: weekend.give,
        take: weekend.take,
        reason: 'turn 9 of layer only is held by cho, not by ben',
      },
    ]);
  });

  test.each([
    ['were void before', swapped(['cho']), swapped(['ada', 'cho'])],
    ['still hold', swapped(['ada', 'ben']), swapped(['ada', 'ben', 'cho', 'cho'])],
    ['were declined', swapped(['ada', 'ben'], { status: 'declined' }), swapped(['cho'], { status: 'declined' })],
    ['are removed', swapped(['ada', 'ben']), payments(['cho'])],
  ])('that %s are not', (_, before, after) => {
    expect(compare(before, after).swaps).toEqual([]);
  });

  test('of a rota that is gone are void', () => {
    const change = compare(swapped(['ada', 'ben']), { overrides: swapped([]).overrides });
    expect(change.swaps.map(({ reason }) => reason)).toEqual(['there is no rota payments']);
  });
});
