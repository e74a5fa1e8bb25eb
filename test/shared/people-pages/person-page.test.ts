import { describe, expect, test } from 'vitest';
import { type HolidaysOf, type PersonPage, personPageOf } from '../../../shared/people-pages/index.ts';
import { personPage } from '../../../shared/people-pages/schema.ts';
import { HOUR } from '../../../shared/time/index.ts';
import { at } from '../rota/cases.ts';
import { bookOf, rota, type WrittenBook } from './written-book.ts';

/** Noon of Wednesday 2026-03-04 in Warsaw, where ada has the week from Monday 09:00. */
const NOON = '2026-03-04T11:00Z';
const team = { ada: { name: 'Ada Nowak' }, ben: {}, cho: {} };
const none: HolidaysOf = () => [];

function pageOf(book: WrittenBook, id = 'ada', time = NOON, holidaysOf = none): PersonPage {
  const page = personPageOf(bookOf(book), id, at(time), holidaysOf);
  if (!page) throw new Error(`there is nobody called ${id}`);
  return page;
}

/** `payments 2026-03-02T08:00:00Z 2026-03-09T08:00:00Z`. */
function written({ rota, start, end }: PersonPage['next'][number]): string {
  const time = (instant: number) => new Date(instant).toISOString().replace('.000', '');
  return [rota.id, time(start), end === null ? 'open' : time(end)].join(' ');
}

/** The parts of some hours, those of nothing left out. */
function parts(hours: PersonPage['month']['hours']) {
  return Object.fromEntries(Object.entries(hours).flatMap(([kind, length]) => (length ? [[kind, length / HOUR]] : [])));
}

describe('the page of a person', () => {
  test('is what its schema promises, with everything that a file can say and with nothing', () => {
    const full = {
      name: 'Ada Nowak',
      email: 'ada@example.org',
      phone: '+48 600 000 001',
      timeZone: 'America/New_York',
      holidays: 'US',
      roles: ['engineer', 'lead'],
      skills: ['postgres'],
      from: '2026-01-01',
      until: '2026-12-31',
      timeOff: [{ from: '2026-07-06', to: '2026-07-17', kind: 'leave', note: 'Summer' }],
    };
    const book = { people: { ...team, ada: full }, rotas: { payments: rota(['ada', 'ben', 'cho']) } };
    for (const page of [pageOf(book), pageOf(book, 'ben')]) {
      expect(personPage.output.parse(page)).toEqual(page);
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    }
    expect(pageOf(book)).toMatchObject({
      id: 'ada',
      name: 'Ada Nowak',
      email: 'ada@example.org',
      phone: '+48 600 000 001',
      timeZone: 'America/New_York',
      holidays: 'US',
      roles: ['engineer', 'lead'],
      skills: ['postgres'],
      team: { from: '2026-01-01', until: '2026-12-31', now: true },
    });
    expect(pageOf(book, 'ben')).toMatchObject({
      name: 'ben',
      email: null,
      phone: null,
      timeZone: 'Europe/Warsaw',
      holidays: null,
      roles: [],
      team: { from: null, until: null, now: true },
    });
  });

  test('is there for people with a file only', () => {
    const book = bookOf({ people: team, rotas: { payments: rota(['zoe']) } });
    expect(personPageOf(book, 'zoe', at(NOON), none)).toBeUndefined();
  });

  test.each([
    ['2026-03-03T22:59Z', false],
    ['2026-03-03T23:00Z', true],
    ['2026-03-05T22:59Z', true],
    ['2026-03-05T23:00Z', false],
  ])('at %s, by the days of the book, says in the team: %s', (time, now) => {
    const ada = { timeZone: 'America/New_York', from: '2026-03-04', until: '2026-03-05' };
    expect(pageOf({ people: { ada } }, 'ada', time).team).toEqual({ from: '2026-03-04', until: '2026-03-05', now });
  });
});

describe('the shifts of a person', () => {
  test('are the running one, whole, and the next ten of all rotas', () => {
    const page = pageOf({
      people: team,
      rotas: { payments: rota(['ben', 'cho', 'ada', 'ben']), second: rota(['cho', 'ada'], '1 day') },
    });
    // Week 8 of payments is turn 0 again, ben's; the third day of it in second is ada's.
    expect(page.onCall.map(written)).toEqual([]);
    expect(page.next.slice(0, 3).map(written)).toEqual([
      'second 2026-03-05T08:00:00Z 2026-03-06T08:00:00Z',
      'second 2026-03-07T08:00:00Z 2026-03-08T08:00:00Z',
      'second 2026-03-09T08:00:00Z 2026-03-10T08:00:00Z',
    ]);
    expect(page.next.map(written)).toContain('payments 2026-03-16T08:00:00Z 2026-03-23T08:00:00Z');
    expect(page.next).toHaveLength(10);
  });

  test('that run began where they began, however long ago, also across turns of their own', () => {
    const rotas = { payments: rota(['ada', 'ada', 'ben']), always: rota(['ada']), later: rota(['cho', 'ada']) };
    const page = pageOf({ people: team, rotas }, 'ada', '2026-03-04T11:00Z');
    expect(page.onCall.map(written)).toEqual(['always 2026-01-05T08:00:00Z open']);
    const friday = pageOf({ people: team, rotas }, 'ada', '2026-03-20T11:00Z');
    expect(friday.onCall.map(written)).toEqual([
      'always 2026-01-05T08:00:00Z open',
      'payments 2026-03-09T08:00:00Z 2026-03-23T08:00:00Z',
    ]);
  });

  test('that run for more than a year end in the open, and are found from years away', () => {
    const page = pageOf({ people: team, rotas: { always: rota(['ada'], '1 day') } }, 'ada', '2036-03-04T11:00Z');
    expect(page.onCall.map(written)).toEqual(['always 2026-01-05T08:00:00Z open']);
    expect(page.next).toEqual([]);
  });

  test('begin at their first instant and are over at their end', () => {
    const book = { people: team, rotas: { payments: rota(['ada', 'ben']) } };
    expect(pageOf(book, 'ada', '2026-03-02T08:00Z').onCall.map(written)).toEqual([
      'payments 2026-03-02T08:00:00Z 2026-03-09T08:00:00Z',
    ]);
    expect(pageOf(book, 'ada', '2026-03-09T08:00Z').onCall).toEqual([]);
    expect(pageOf(book, 'ada', '2026-03-02T07:59Z').next[0]).toEqual(
      pageOf(book, 'ada', '2026-03-02T08:00Z').onCall[0],
    );
  });

  test('know covers', () => {
    const page = pageOf(
      {
        people: team,
        rotas: { payments: rota(['ada', 'ben']) },
        overrides: {
          payments: {
            dentist: { kind: 'cover', from: '2026-03-03T09:00', to: '2026-03-03T13:00', person: 'ada', by: 'ben' },
            school: { kind: 'cover', from: '2026-03-10T09:00', to: '2026-03-10T13:00', person: 'ben', by: 'ada' },
          },
        },
      },
      'ada',
    );
    expect(page.onCall.map(written)).toEqual(['payments 2026-03-03T12:00:00Z 2026-03-09T08:00:00Z']);
    expect(page.next.slice(0, 1).map(written)).toEqual(['payments 2026-03-10T08:00:00Z 2026-03-10T12:00:00Z']);
  });
});

describe('the hours on call of a person', () => {
  const always = { payments: rota(['ada'], '1 week') };

  test('are those of the whole month and quarter where the person is, with what is behind', () => {
    const page = pageOf({ people: team, rotas: always });
    // March 2026 in Warsaw has 31 days less an hour, 9 days of weekend less an hour, and 22 working days.
    expect(parts(page.month.hours)).toEqual({ total: 743, night: 22 * 8, weekend: 9 * 24 - 1, ordinary: 22 * 16 });
    expect(page.month.behind / HOUR).toBe(3 * 24 + 12);
    expect(page.month).toMatchObject({ start: at('2026-02-28T23:00Z'), end: at('2026-03-31T22:00Z') });
    expect(page.quarter).toMatchObject({ start: at('2025-12-31T23:00Z'), end: at('2026-03-31T22:00Z') });
    // The rota begins on January 5 at 09:00: 86 days later, less nine hours and the one of the clock change.
    expect(page.quarter.hours.total / HOUR).toBe(86 * 24 - 10);
    expect(page.quarter.behind / HOUR).toBe(58 * 24 + 3);
  });

  test('of December know the quarter that ends with the year, and its holidays', () => {
    const asked: unknown[] = [];
    const holidaysOf: HolidaysOf = (...question) => {
      asked.push(question);
      return [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2026-12-26', name: 'Boxing Day' },
      ];
    };
    const people = { ada: { holidays: 'GB' } };
    const page = pageOf(
      { settings: { holidays: 'PL' }, people, rotas: always },
      'ada',
      '2026-12-31T12:00Z',
      holidaysOf,
    );
    expect(asked).toEqual([
      ['GB', 2026, 2026],
      ['GB', 2026, 2027],
    ]);
    expect(page.holidays).toBe('GB');
    expect(parts(page.month.hours)).toEqual({ total: 744, holiday: 48, weekend: 7 * 24, night: 22 * 8, ordinary: 352 });
    expect(page.quarter).toMatchObject({ start: at('2026-09-30T22:00Z'), end: at('2026-12-31T23:00Z') });
  });

  test("go by the book's calendar where the person names none", () => {
    const asked: string[] = [];
    const holidaysOf: HolidaysOf = (calendar) => {
      asked.push(calendar);
      return [];
    };
    expect(pageOf({ settings: { holidays: 'PL' }, people: team }, 'ada', NOON, holidaysOf).holidays).toBe('PL');
    expect(pageOf({ people: team }, 'ada', NOON, holidaysOf).holidays).toBeNull();
    expect(new Set(asked)).toEqual(new Set(['PL']));
  });

  test('are counted once in all and in each rota where two rotas overlap', () => {
    const hours = (from: string, to: string) => ({ hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from, to }] });
    const page = pageOf({
      people: team,
      rotas: {
        early: { name: 'Early', ...rota(['ada'], '1 week', hours('08:00', '14:00')) },
        late: { name: 'Late', ...rota(['ada'], '1 week', hours('12:00', '23:00')) },
        others: rota(['ben']),
      },
    });
    expect(parts(page.month.hours)).toEqual({ total: 22 * 15, ordinary: 22 * 14, night: 22 });
    expect(page.month.rotas.map(({ rota, hours }) => [rota.name, parts(hours)])).toEqual([
      ['Early', { total: 22 * 6, ordinary: 22 * 6 }],
      ['Late', { total: 22 * 11, ordinary: 22 * 10, night: 22 }],
    ]);
    expect(page.month.behind / HOUR).toBe(2 * 15 + 4);
  });

  test('of somebody who is never on call are none', () => {
    const { month } = pageOf({ people: team, rotas: always }, 'ben');
    expect([parts(month.hours), month.behind, month.rotas]).toEqual([{}, 0, []]);
  });

  test("lie in the night where the person lives, not where the rota's clock is", () => {
    const { month } = pageOf({
      people: { ada: { timeZone: 'Asia/Tokyo' } },
      rotas: { desk: rota(['ada'], '1 week', { hours: [{ days: ['wed'], from: '14:00', to: '22:00' }] }) },
    });
    // In winter 14:00 to 22:00 in Warsaw is 22:00 to 06:00 in Tokyo; March has four Wednesdays before the clock change.
    expect(parts(month.hours)).toEqual({ total: 32, night: 32 });
  });
});

describe('the time off of a person', () => {
  test('is that of the past year and to come, by start, in the days of the person', () => {
    const { timeOff } = pageOf({
      people: {
        ada: {
          timeZone: 'America/New_York',
          timeOff: [
            { from: '2026-07-06', to: '2026-07-17', kind: 'leave', note: 'Summer' },
            { from: '2026-03-05T22:00', to: '2026-03-06T02:00', note: 'Move' },
            { from: '2025-02-01', to: '2025-03-03' },
            { from: '2025-02-01', to: '2025-03-04' },
          ],
        },
      },
    });
    expect(
      timeOff.map(({ firstDay, lastDay, wholeDays, kind, note }) => [firstDay, lastDay, wholeDays, kind, note]),
    ).toEqual([
      ['2025-02-01', '2025-03-04', true, null, null],
      ['2026-03-05', '2026-03-06', false, null, 'Move'],
      ['2026-07-06', '2026-07-17', true, 'leave', 'Summer'],
    ]);
    expect(timeOff[2]).toMatchObject({ start: at('2026-07-06T04:00Z'), end: at('2026-07-18T04:00Z') });
    expect(timeOff[1]).toMatchObject({ start: at('2026-03-06T03:00Z'), end: at('2026-03-06T07:00Z') });
  });

  test('names the shifts that fall into it, of all rotas, from now on', () => {
    const clashesOf = (timeOff: Readonly<Record<string, unknown>>) =>
      pageOf({
        people: { ...team, ada: { timeOff: [timeOff] } },
        rotas: { payments: rota(['ada', 'ben']), desk: rota(['cho', 'ada'], '1 day') },
        // Ben has Ada's Saturday.
        overrides: {
          payments: {
            saturday: { kind: 'cover', person: 'ada', by: 'ben', from: '2026-03-07T09:00', to: '2026-03-08T09:00' },
          },
        },
      }).timeOff.flatMap(({ clashes }) => clashes.map(written));
    // From noon of Wednesday: Ada's day at the desk is Tuesday and Thursday.
    expect(clashesOf({ from: '2026-03-03', to: '2026-03-08' })).toEqual([
      'desk 2026-03-05T08:00:00Z 2026-03-06T08:00:00Z',
      'desk 2026-03-07T08:00:00Z 2026-03-08T08:00:00Z',
      'payments 2026-03-04T11:00:00Z 2026-03-07T08:00:00Z',
      'payments 2026-03-08T08:00:00Z 2026-03-08T23:00:00Z',
    ]);
    expect(clashesOf({ from: '2026-03-01', to: '2026-03-03' })).toEqual([]);
  });
});

test('the next holidays of a person are those of their own calendar from today on, where they live, five at most', () => {
  const asked: string[] = [];
  const holidaysOf: HolidaysOf = (calendar, from, to) => {
    asked.push(`${calendar} ${from} ${to}`);
    return [
      '2026-01-01',
      '2026-03-03',
      '2026-03-04',
      '2026-05-01',
      '2026-05-03',
      '2026-12-25',
      '2027-01-01',
      '2027-01-06',
    ]
      .filter((date) => date >= `${from}` && date < `${to + 1}`)
      .map((date) => ({ date, name: `of ${date}` }));
  };
  const dates = (person: Readonly<Record<string, unknown>>, time: string) =>
    pageOf({ settings: { holidays: 'PL' }, people: { ada: person } }, 'ada', time, holidaysOf).nextHolidays.map(
      ({ date }) => date,
    );
  expect(dates({}, NOON)).toEqual(['2026-03-04', '2026-05-01', '2026-05-03', '2026-12-25', '2027-01-01']);
  expect(new Set(asked)).toEqual(new Set(['PL 2026 2026', 'PL 2026 2027']));
  // Late in the evening in Warsaw it is still the day before in New York.
  const late = '2026-03-04T23:30Z';
  expect(dates({}, late)[0]).toBe('2026-05-01');
  expect(dates({ timeZone: 'America/New_York', holidays: 'US' }, late)[0]).toBe('2026-03-04');
  expect(asked).toContain('US 2026 2027');
});
