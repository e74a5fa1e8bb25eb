import { describe, expect, test } from 'vitest';
import { type Fairness, fairnessOf, type PersonShare } from '../../../shared/fairness/index.ts';
import { fairness } from '../../../shared/fairness/schema.ts';
import type { HolidaysOf } from '../../../shared/people-pages/index.ts';
import { DAY, HOUR } from '../../../shared/time/index.ts';
import { bookOf, rota, type WrittenBook } from '../people-pages/written-book.ts';
import { at } from '../rota/cases.ts';

/** Two weeks of Warsaw without a clock change, from a Monday morning on. */
const FROM = '2026-03-02T08:00Z';
const TO = '2026-03-16T08:00Z';

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly rotas?: readonly string[];
  readonly people?: readonly string[];
  readonly holidaysOf?: HolidaysOf;
}

function asked(
  book: WrittenBook,
  { from = FROM, to = TO, rotas, people, holidaysOf = () => [] }: Asked = {},
): Fairness {
  return fairnessOf(bookOf(book), { period: { start: at(from), end: at(to) }, rotas, people }, holidaysOf);
}

function of({ people }: Fairness, id: string): PersonShare {
  const found = people.find(({ person }) => person === id);
  if (!found) throw new Error(`${id} is not in the group`);
  return found;
}

/** In hours, by person. */
function sharesOf(told: Fairness) {
  return Object.fromEntries(told.people.map(({ person, share }) => [person, share / HOUR]));
}

/** What is not nothing, in hours. */
function hoursOf({ hours }: Pick<PersonShare, 'hours'>) {
  return Object.fromEntries(Object.entries(hours).flatMap(([kind, length]) => (length ? [[kind, length / HOUR]] : [])));
}

const team = { ada: { name: 'Ada Nowak' }, ben: {}, cho: {} };
const weekly = { payments: rota(['ada', 'ben']) };

describe('what a person carries', () => {
  test('is what the schema promises, for everybody of the group', () => {
    const told = asked({ people: team, rotas: weekly });
    expect(fairness.output.parse(told)).toEqual(told);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told.people.map(({ person }) => person)).toEqual(['ada', 'ben']);
  });

  test('is hours, each once, and how many nights, weekends and holidays they touch', () => {
    const holidaysOf: HolidaysOf = () => [
      { date: '2026-03-04', name: 'Wednesday' },
      { date: '2026-03-05', name: 'Thursday' },
      { date: '2026-03-07', name: 'Saturday' },
    ];
    const book = { people: { ...team, ada: { holidays: 'PL' } }, rotas: weekly };
    const ada = of(asked(book, { holidaysOf }), 'ada');
    // The nights of Monday and Tuesday, of Thursday's from Friday 00:00 on, of Friday until Saturday, and after Sunday.
    expect(hoursOf(ada)).toEqual({ total: 168, holiday: 72, weekend: 24, night: 8 + 2 + 6 + 2 + 6, ordinary: 48 });
    expect(ada.counts).toEqual({ shifts: 1, nights: 5, weekends: 1, holidays: 3 });
  });

  test('a weekend that is all holidays is none, and a night that a holiday cuts is still one', () => {
    const holidaysOf: HolidaysOf = () => [
      { date: '2026-03-07', name: 'Saturday' },
      { date: '2026-03-08', name: 'Sunday' },
    ];
    const book = { settings: { holidays: 'PL' }, people: team, rotas: weekly };
    const { counts, hours } = of(asked(book, { holidaysOf }), 'ada');
    expect(counts).toEqual({ shifts: 1, nights: 6, weekends: 0, holidays: 2 });
    expect(hours.weekend).toBe(0);
  });

  test('is weighted as the book says, and every hour alike where it says nothing', () => {
    const book = { people: team, rotas: weekly };
    const ada = of(asked({ ...book, settings: { fairness: { night: 1.5, weekend: 2 } } }), 'ada');
    expect(ada.weighted / HOUR).toBe(80 + 40 * 1.5 + 48 * 2);
    expect(of(asked(book), 'ada').weighted / HOUR).toBe(168);
    expect(of(asked({ ...book, settings: { fairness: { weekend: 0 } } }), 'ada').weighted / HOUR).toBe(120);
  });

  test('is told where the person is: noon of Warsaw is night in Los Angeles', () => {
    const hours = [{ from: '12:00', to: '14:00' }];
    const book = {
      people: { ada: {}, ben: { timeZone: 'America/Los_Angeles', holidays: 'US' } },
      rotas: { desk: rota([['ada', 'ben']], '1 day', { hours }) },
    };
    const holidaysOf: HolidaysOf = (calendar) => (calendar === 'US' ? [{ date: '2026-03-03', name: 'A Tuesday' }] : []);
    const told = asked(book, { to: '2026-03-07T00:00Z', holidaysOf });
    expect(hoursOf(of(told, 'ada'))).toEqual({ total: 10, ordinary: 10 });
    expect(hoursOf(of(told, 'ben'))).toEqual({ total: 10, night: 8, holiday: 2 });
    expect(of(told, 'ben').timeZone).toBe('America/Los_Angeles');
  });

  test.each([
    ['go forward', '2026-03-23T08:00Z', '2026-03-30T07:00Z', { total: 167, weekend: 47, night: 40, ordinary: 80 }],
    ['go back', '2026-10-19T07:00Z', '2026-10-26T08:00Z', { total: 169, weekend: 49, night: 40, ordinary: 80 }],
  ])('a week in which the clocks %s is as long as it was', (_, from, to, expected) => {
    const told = asked({ people: team, rotas: { payments: rota(['ada']) } }, { from, to });
    expect(hoursOf(of(told, 'ada'))).toEqual(expected);
  });

  test('time in two rotas at once counts once, with the shift that began first', () => {
    const rotas = {
      desk: rota(['ada'], '1 day', { hours: [{ from: '06:00', to: '12:00' }] }),
      payments: rota(['ada', 'ben']),
    };
    const ada = of(asked({ people: team, rotas }, { from: '2026-03-02T00:00Z', to: '2026-03-03T12:00Z' }), 'ada');
    expect(ada.hours.total / HOUR).toBe(28 + 3);
    expect(ada.counts.shifts).toBe(3);
    expect(ada.shifts.map(({ rota, hours }) => [rota, hours.total / HOUR])).toEqual([
      ['desk', 6],
      ['payments', 25],
      ['desk', 0],
    ]);
  });

  test('in only one of the rotas is all that counts where only that is chosen', () => {
    const rotas = { ...weekly, second: rota(['ben', 'ada']) };
    const told = asked({ people: team, rotas }, { rotas: ['second'] });
    expect(of(told, 'ada').shifts).toMatchObject([{ rota: 'second', start: at('2026-03-09T08:00Z') }]);
    expect(told.group.total / HOUR).toBe(336);
    expect(asked({ people: team, rotas }).group.total / HOUR).toBe(672);
  });
});

describe('the group', () => {
  const later = { id: 'later', start: '2026-06-01T09:00', every: '1 week', turns: ['dee'] };
  const overrides = {
    payments: {
      taken: { kind: 'add', from: '2026-03-03T09:00', to: '2026-03-03T10:00', by: 'cho' },
      sought: { kind: 'add', from: '2026-03-04T09:00', to: '2026-03-04T10:00', by: 'eve', status: 'requested' },
      over: { kind: 'add', from: '2026-02-03T09:00', to: '2026-02-03T10:00', by: 'fay' },
    },
  };
  const payments = {
    layers: [{ id: 'now', start: '2026-01-05T09:00', every: '1 week', turns: ['ada', 'ben'] }, later],
  };
  const people = { ada: {}, ben: {}, cho: {}, dee: {}, eve: {}, fay: {}, gil: {} };

  test('is everybody whom turns name, or accepted overrides put on call, in the period', () => {
    const told = asked({ people, rotas: { payments }, overrides });
    expect(told.people.map(({ person }) => person).sort()).toEqual(['ada', 'ben', 'cho']);
  });

  test('has nobody who is not in the team at any time of it, but those on leave', () => {
    const book = {
      people: { ...team, ben: { until: '2026-03-01' }, cho: { timeOff: [{ from: '2026-03-01', to: '2026-03-31' }] } },
      rotas: { payments: rota(['ada', 'ben', 'cho']) },
    };
    const told = asked(book);
    expect(told.people.map(({ person }) => person).sort()).toEqual(['ada', 'cho']);
  });

  test('is whoever is chosen, and only their hours are shared out', () => {
    const told = asked({ people, rotas: { payments }, overrides }, { people: ['ben', 'gil', 'ben'] });
    expect(sharesOf(told)).toEqual({ ben: 84, gil: 84 });
    expect(told.group.weighted / HOUR).toBe(168);
    expect(of(told, 'gil').difference / HOUR).toBe(-84);
  });

  test('people without a file are in it, all the time', () => {
    const told = asked({ people: { ada: {} }, rotas: { payments: rota(['ada', 'zoe']) } });
    expect(of(told, 'zoe')).toMatchObject({ presence: 14 * DAY, timeZone: 'Europe/Warsaw', difference: 0 });
  });

  test('may be empty', () => {
    expect(asked({ people: team })).toMatchObject({ people: [], group: { total: 0, weighted: 0, presence: 0 } });
  });

  test('is sorted by who carries most above the fair share', () => {
    const told = asked({ people, rotas: { payments: rota(['ada', 'ben', 'ben']) } }, { to: '2026-03-23T08:00Z' });
    expect(told.people.map(({ person, difference }) => [person, difference / HOUR])).toEqual([
      ['ben', 84],
      ['ada', -84],
    ]);
  });
});

describe('the fair share', () => {
  const whole = { from: '2026-03-01T23:00Z', to: '2026-03-15T23:00Z' };
  const away = (from: string, to: string) => ({ timeOff: [{ from, to }] });

  test.each([
    ['somebody on leave for half of the time has half of it', { ben: away('2026-03-02', '2026-03-08') }, [224, 112]],
    ['it does not matter which half', { ben: away('2026-03-09', '2026-03-15') }, [224, 112]],
    ['so has somebody who joins in the middle', { ben: { from: '2026-03-09' } }, [224, 112]],
    ['and somebody who leaves there', { ben: { until: '2026-03-08' } }, [224, 112]],
    [
      'leave outside of the days in the team takes nothing more',
      { ben: { from: '2026-03-09', ...away('2026-03-02', '2026-03-08') } },
      [224, 112],
    ],
    [
      'leave that is written twice counts once',
      {
        ben: {
          timeOff: [
            { from: '2026-03-02', to: '2026-03-08' },
            { from: '2026-03-05', to: '2026-03-06' },
          ],
        },
      },
      [224, 112],
    ],
    ['leave outside of the period takes nothing', { ben: away('2026-02-02', '2026-03-01') }, [168, 168]],
    [
      'hours away count as hours',
      { ben: away('2026-03-03T09:00', '2026-03-03T15:00') },
      [336 * (336 / 666), 336 * (330 / 666)],
    ],
    ['who is never there has none', { ben: away('2026-03-01', '2026-03-20') }, [336, 0]],
    [
      'a time in which nobody is there is shared out all the same',
      { ada: away('2026-03-02', '2026-03-08'), ben: away('2026-03-02', '2026-03-08') },
      [168, 168],
    ],
    [
      'where nobody was ever there nobody has any',
      { ada: away('2026-03-01', '2026-03-20'), ben: away('2026-03-01', '2026-03-20') },
      [0, 0],
    ],
  ])('%s', (_, people, [ada, ben]) => {
    // All hours are cho's, who is on leave: the others share them out.
    const book = {
      people: { ...team, cho: away('2026-03-01', '2026-03-20'), ...people },
      rotas: { payments: rota(['cho']) },
    };
    const told = asked(book, { ...whole, people: ['ada', 'ben', 'cho'] });
    expect(of(told, 'ada').share / HOUR).toBeCloseTo(ada ?? 0, 9);
    expect(of(told, 'ben').share / HOUR).toBeCloseTo(ben ?? 0, 9);
    expect(of(told, 'cho')).toMatchObject({ share: 0, percent: null, difference: 336 * HOUR });
  });

  test('days off are those of where the person is', () => {
    const tokyo = { timeZone: 'Asia/Tokyo', ...away('2026-03-03', '2026-03-03') };
    const told = asked({ people: { ...team, ben: tokyo }, rotas: weekly }, whole);
    expect(of(told, 'ben')).toMatchObject({
      presence: 13 * DAY,
      away: [{ start: at('2026-03-02T15:00Z'), end: at('2026-03-03T15:00Z'), why: 'time off' }],
    });
  });

  test('what took somebody away is told, cut to the period', () => {
    const ben = {
      from: '2026-03-04',
      until: '2026-03-12',
      timeOff: [{ from: '2026-03-11', to: '2026-03-20', kind: 'leave' }],
    };
    const told = asked({ people: { ...team, ben }, rotas: weekly }, whole);
    expect(of(told, 'ben').away.map(({ start, end, why }) => [(end - start) / DAY, why])).toEqual([
      [2, 'not in the team'],
      [2, 'leave'],
      [3, 'not in the team'],
    ]);
    expect(of(told, 'ben').presence).toBe(7 * DAY);
  });

  test('the difference is told in hours and in percent of it', () => {
    const told = asked(
      { people: team, rotas: { payments: rota(['ada', 'ben', 'ben', 'ben']) } },
      { from: '2026-03-02T08:00Z', to: '2026-03-30T07:00Z' },
    );
    const { share, difference, percent, weighted } = of(told, 'ada');
    expect(difference).toBe(weighted - share);
    expect(percent).toBeCloseTo(-50, 0);
  });
});
