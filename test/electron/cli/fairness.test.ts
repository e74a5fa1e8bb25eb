import { describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook } from '../temporary-book.ts';
import { call } from './call.ts';

/** Ada and Ben in turns, weekly; Cho covers a Sunday; an hour of a weekend counts twice. */
const book: BookFiles = {
  ...goodBook,
  'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nfairness: { night: 1.25, weekend: 2 }\n',
  'people/cho.yaml': 'name: Cho Tanaka\nfrom: 2026-03-08\n',
  'rotas/payments/2026-03-08-cover.yaml':
    'kind: cover\nfrom: 2026-03-08T08:00\nto: 2026-03-08T18:20\nperson: ada\nby: cho\n',
  'rotas/desk.yaml':
    'name: Desk\ntimeZone: America/New_York\nlayers:\n  - { id: days, start: 2026-03-01T09:00, every: 1 day, turns: [ben], hours: [{ from: "09:00", to: "10:00" }] }\n',
};
const weeks = ['--from', '2026-03-02T09:00', '--to', '2026-03-16T09:00'];

function onBook(files = book) {
  const { folder, dataFolder } = temporaryBook(files);
  return (words: readonly string[]) => call(['fairness', ...words, '--book', folder, '--data', dataFolder]);
}

describe('fairness', () => {
  test('in JSON tells hours as numbers with two decimals at most, and the shifts behind them', async () => {
    const { status, out, err } = await onBook()([...weeks, '--rota', 'payments', '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual(['from', 'to', 'rotas', 'weights', 'group', 'people']);
    expect(told).toMatchObject({
      from: '2026-03-02T08:00:00Z',
      to: '2026-03-16T08:00:00Z',
      rotas: ['payments'],
      weights: { night: 1.25, weekend: 2, holiday: 1 },
      group: { hours: 336, weighted: 452 },
    });
    expect(told.people.map(({ person }: { person: string }) => person)).toEqual(['ben', 'ada', 'cho']);
    expect(told.people[2]).toEqual({
      person: 'cho',
      timeZone: 'Europe/Warsaw',
      hours: { total: 10.33, ordinary: 0, night: 0, weekend: 10.33, holiday: 0 },
      counts: { shifts: 1, nights: 0, weekends: 1, holidays: 0 },
      weighted: 20.67,
      presentDays: 8.38,
      share: 104.07,
      difference: -83.4,
      percent: -80.14,
      shifts: [
        {
          rota: 'payments',
          start: '2026-03-08T07:00:00Z',
          end: '2026-03-08T17:20:00Z',
          hours: { total: 10.33, ordinary: 0, night: 0, weekend: 10.33, holiday: 0 },
        },
      ],
    });
  });

  test('for people stands in columns, who carries most above the fair share first', async () => {
    const { out } = await onBook()([...weeks, '--rota', 'payments']);
    expect(out).toBe(`Test · Mon 2026-03-02 09:00 – Mon 2026-03-16 09:00 Europe/Warsaw

            hours  shifts    nights  weekends  holidays  weighted  fair share  difference
Ben Okoro   172.0       2  40.0 (6)  48.0 (1)   0.0 (0)     230.0       174.0       +56.0  +32 %
Ada Nowak   153.7       3  40.0 (6)  37.7 (1)   0.0 (0)     201.3       174.0       +27.4  +16 %
Cho Tanaka   10.3       1   0.0 (0)  10.3 (1)   0.0 (0)      20.7       104.1       -83.4  -80 %

Hours, and in brackets how many. An hour of a night counts 1.25, of a weekend 2, of a holiday 1: "fairness" in watchbill.yaml.
`);
  });

  test('over all rotas counts time in two of them once', async () => {
    const { out } = await onBook()([...weeks, '--json', '--person', 'ben']);
    const { rotas, group, people } = JSON.parse(out);
    expect(rotas).toEqual(['desk', 'payments']);
    // Seven of the fourteen hours at the desk lie in his week.
    expect(group.hours).toBe(172 + 7);
    expect(people).toMatchObject([{ person: 'ben', share: group.weighted, difference: 0, percent: 0 }]);
  });

  test('is asked of chosen people, and of several rotas in the zone of the book', async () => {
    const words = ['--rota', 'desk', '--rota', 'payments', '--person', 'cho', '--person', 'ada', '--json'];
    const { out } = await onBook()([...weeks, ...words]);
    const { from, people } = JSON.parse(out);
    expect(from).toBe('2026-03-02T08:00:00Z');
    expect(people.map(({ person }: { person: string }) => person).sort()).toEqual(['ada', 'cho']);
  });

  test('reads a local time in the zone of the one rota', async () => {
    const { out } = await onBook()([...weeks, '--rota', 'desk', '--json']);
    expect(JSON.parse(out)).toMatchObject({ from: '2026-03-02T14:00:00Z', group: { hours: 14 } });
  });

  test('says so where nobody shares the rotas', async () => {
    const { status, out } = await onBook({ 'watchbill.yaml': 'format: 1\nname: New\ntimeZone: UTC\n' })(weeks);
    expect(status).toBe(0);
    expect(out).toContain('Nobody shares these rotas in this time.');
  });

  test.each([
    [['--rota', 'paymentz'], 1, /there is no rota "paymentz": did you mean "payments"\?/],
    [['--person', 'adda'], 1, /nobody is called "adda": did you mean "ada"\?/],
  ])('refuses %j', async (words, expected, message) => {
    const { status, out, err } = await onBook()([...weeks, ...words]);
    expect({ status, out }).toEqual({ status: expected, out: '' });
    expect(err).toMatch(message);
  });

  test('wants a period, the right way round', async () => {
    expect(await onBook()(['--from', '2026-03-02'])).toMatchObject({ status: 2, err: expect.stringMatching(/--to/) });
    const { status, err } = await onBook()(['--from', '2026-03-02', '--to', '2026-03-01']);
    expect(status).toBe(2);
    expect(err).toContain('must be later than --from');
  });
});
