import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook, temporaryFolder } from '../temporary-book.ts';
import { call } from './call.ts';

const withDesk: BookFiles = {
  ...goodBook,
  'rotas/desk.yaml': `name: Desk
timeZone: America/New_York
role: other
coverage: none
layers:
  - id: days
    start: 2026-01-05T00:00
    every: 1 day
    turns: [ben]
    hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]
`,
};

/** The command line on a book of its own. */
function onBook(files = withDesk) {
  const { folder, dataFolder } = temporaryBook(files);
  return (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    call([...words, '--book', folder, '--data', dataFolder], environment);
}

describe('who', () => {
  test('answers for every rota, in JSON as the interface promises', async () => {
    const { status, out, err } = await onBook()(['who', '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      {
        rota: 'desk',
        at: '2026-03-04T12:00:00Z',
        people: [],
        since: '2026-03-03T22:00:00Z',
        until: '2026-03-04T14:00:00Z',
        next: { at: '2026-03-04T14:00:00Z', people: ['ben'] },
      },
      {
        rota: 'payments',
        at: '2026-03-04T12:00:00Z',
        people: ['ada'],
        since: '2026-03-03T12:00:00Z',
        until: '2026-03-09T08:00:00Z',
        next: { at: '2026-03-09T08:00:00Z', people: ['ben'] },
      },
    ]);
  });

  test('says it in words', async () => {
    const { out } = await onBook()(['who']);
    expect(out).toBe(`Test · Wed 2026-03-04 13:00 Europe/Warsaw

desk      Desk              nobody     until 09:00 America/New_York (2 h), then Ben Okoro
payments  Payments primary  Ada Nowak  until Mon 2026-03-09 09:00 (4 d 20 h), then Ben Okoro
`);
  });

  test.each([
    ['an instant', '2026-03-03T09:30Z', ['ben']],
    ["a local time in the rota's zone", '2026-03-03T10:30', ['ben']],
    ['a local time after the cover', '2026-03-03T13:00', ['ada']],
    ['a time as JSON prints it', '2026-03-10T00:00:00Z', ['ben']],
    ['a whole day: its first instant', '2026-03-10', ['ben']],
    ['a time as JavaScript writes it', '2026-03-10T00:00:00.123Z', ['ben']],
    ['now', 'now', ['ada']],
  ])('takes %s', async (_, at, people) => {
    const { out } = await onBook()(['who', '--rota', 'payments', '--at', at, '--json']);
    expect(JSON.parse(out)).toMatchObject([{ people }]);
  });

  test('a local time is read in the zone of the one rota that is named, else in the book’s', async () => {
    const ask = onBook();
    const one = await ask(['who', '--rota', 'desk', '--at', '2026-03-04T09:00', '--json']);
    const two = await ask(['who', '--rota', 'desk', '--rota', 'payments', '--at', '2026-03-04T09:00', '--json']);
    expect(JSON.parse(one.out)).toMatchObject([{ rota: 'desk', at: '2026-03-04T14:00:00Z', people: ['ben'] }]);
    expect(JSON.parse(two.out)).toMatchObject([
      { rota: 'desk', at: '2026-03-04T08:00:00Z', people: [] },
      { rota: 'payments' },
    ]);
  });

  test('nobody and nothing ahead is said with nulls', async () => {
    const ended = onBook({
      ...goodBook,
      'rotas/payments.yaml': `name: Payments primary
layers:
  - { id: a, start: 2026-01-05T09:00, end: 2026-01-12T09:00, every: 1 week, turns: [ada] }
`,
    });
    const after = await ended(['who', '--json']);
    expect(JSON.parse(after.out)).toMatchObject([
      { people: [], since: '2026-01-12T08:00:00Z', until: null, next: null },
    ]);
    const before = await ended(['who', '--json', '--at', '2025-06-01T00:00Z']);
    expect(JSON.parse(before.out)).toMatchObject([{ people: [], since: null, until: '2026-01-05T08:00:00Z' }]);
  });

  test('an empty book has no rotas, and that is no error', async () => {
    const ask = onBook({ 'watchbill.yaml': 'format: 1\nname: New\ntimeZone: UTC\n' });
    expect(await ask(['who', '--json'])).toEqual({ status: 0, out: '[]\n', err: '' });
    expect((await ask(['who'])).out).toContain('No rotas yet');
  });

  test('errors elsewhere in the book are a warning on standard error', async () => {
    const { status, out, err } = await onBook({ ...withDesk, 'people/cho.yaml': 'name: [\n', 'people/dee.yaml': '' })([
      'who',
      '--rota',
      'payments',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toMatch(/^watchbill: warning: people\/cho.yaml:2:1: .*\(and 1 more: see watchbill check\)\n$/);
  });

  test('a rota that cannot be read is not there, and its error is told', async () => {
    const { status, out, err } = await onBook({ ...withDesk, 'rotas/desk.yaml': 'name: Desk\nlayers: none\n' })([
      'who',
      '--rota',
      'desk',
    ]);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('watchbill: rota desk cannot be read: rotas/desk.yaml:2:9: "layers" must be a list');
  });
});

describe('schedule', () => {
  test('gives the segments of a rota, gaps included', async () => {
    const { out } = await onBook()([
      'schedule',
      ...['--rota', 'desk', '--from', '2026-03-06T00:00', '--to', '2026-03-09T17:00', '--json'],
    ]);
    expect(JSON.parse(out)).toEqual({
      rota: 'desk',
      from: '2026-03-06T05:00:00Z',
      to: '2026-03-09T21:00:00Z',
      segments: [
        { start: '2026-03-06T05:00:00Z', end: '2026-03-06T14:00:00Z', people: [] },
        { start: '2026-03-06T14:00:00Z', end: '2026-03-06T22:00:00Z', people: ['ben'] },
        { start: '2026-03-06T22:00:00Z', end: '2026-03-09T13:00:00Z', people: [] },
        { start: '2026-03-09T13:00:00Z', end: '2026-03-09T21:00:00Z', people: ['ben'] },
      ],
    });
  });

  test('of one layer knows no overrides', async () => {
    const words = [
      'schedule',
      '--rota',
      'payments',
      '--from',
      '2026-03-03T00:00',
      '--to',
      '2026-03-04T00:00',
      '--json',
    ];
    const ask = onBook();
    expect(JSON.parse((await ask(words)).out).segments).toHaveLength(3);
    expect(JSON.parse((await ask([...words, '--layer', 'weekly'])).out).segments).toHaveLength(1);
  });

  test('in words stands in columns, on the rota’s clock', async () => {
    const words = ['schedule', '--rota', 'payments', '--from', '2026-03-03', '--to', '2026-03-04'];
    expect((await onBook()(words)).out).toBe(`Payments primary · times in Europe/Warsaw

Tue 2026-03-03 00:00  Tue 2026-03-03 09:00  9 h   Ada Nowak
Tue 2026-03-03 09:00  Tue 2026-03-03 13:00  4 h   Ben Okoro
Tue 2026-03-03 13:00  Wed 2026-03-04 00:00  11 h  Ada Nowak
`);
  });
});

describe('shifts', () => {
  const interval = ['--from', '2026-03-02T00:00', '--to', '2026-03-06T00:00'];

  test('of a person, in all rotas, by start', async () => {
    const { out } = await onBook()(['shifts', '--person', 'ben', ...interval, '--json']);
    expect(JSON.parse(out)).toEqual([
      { rota: 'payments', start: '2026-03-01T23:00:00Z', end: '2026-03-02T08:00:00Z' },
      { rota: 'desk', start: '2026-03-02T14:00:00Z', end: '2026-03-02T22:00:00Z' },
      { rota: 'payments', start: '2026-03-03T08:00:00Z', end: '2026-03-03T12:00:00Z' },
      { rota: 'desk', start: '2026-03-03T14:00:00Z', end: '2026-03-03T22:00:00Z' },
      { rota: 'desk', start: '2026-03-04T14:00:00Z', end: '2026-03-04T22:00:00Z' },
      { rota: 'desk', start: '2026-03-05T14:00:00Z', end: '2026-03-05T22:00:00Z' },
    ]);
  });

  test('in one rota, with its zone', async () => {
    const { out } = await onBook()(['shifts', '--person', 'ada', '--rota', 'payments', ...interval]);
    expect(out).toContain('Ada Nowak · times in Europe/Warsaw');
    expect(out).toContain('Mon 2026-03-02 09:00  Tue 2026-03-03 09:00  1 d       Payments primary');
  });

  test('of somebody without any say so', async () => {
    const { status, out } = await onBook({ ...withDesk, 'people/cho.yaml': 'name: Cho\n' })([
      'shifts',
      '--person',
      'cho',
      ...interval,
    ]);
    expect(status).toBe(0);
    expect(out).toContain('No shifts in this time.');
  });
});

describe('check', () => {
  test('is quiet about a good book, with status 0', async () => {
    expect(await onBook()(['check'])).toEqual({ status: 0, out: 'No problems.\n', err: '' });
    expect((await onBook()(['check', '--json'])).out).toBe('[]\n');
  });

  test('looks 60 days ahead unless told otherwise', async () => {
    const ending = onBook({
      ...goodBook,
      'rotas/payments.yaml': `name: Payments primary
layers:
  - { id: a, start: 2026-01-05T09:00, end: 2026-05-10T09:00, every: 1 week, turns: [ada, ben] }
`,
    });
    expect((await ending(['check'])).out).toBe('No problems.\n');
    const further = await ending(['check', '--to', '2026-05-11T09:00', '--json']);
    expect(further.status).toBe(0);
    expect(JSON.parse(further.out)).toEqual([
      {
        severity: 'warning',
        code: 'gap',
        file: 'rotas/payments.yaml',
        line: 2,
        column: 1,
        message:
          'nobody is on call in payments from Sun 2026-05-10 09:00 to Mon 2026-05-11 09:00 (Europe/Warsaw): add somebody, or say in "coverage" what must be covered',
      },
    ]);
    expect((await ending(['check', '--from', '2026-05-01'])).out).toContain('0 errors, 1 warning.');
  });

  test('shows file, line, column and severity, as compilers do', async () => {
    const { status, out } = await onBook({ ...goodBook, 'people/ada.yaml': 'name: Ada\nphon: 1\nholidays: ZZ\n' })([
      'check',
    ]);
    expect(status).toBe(1);
    expect(
      out,
    ).toBe(`people/ada.yaml:3:11: error: there is no holiday calendar "ZZ": name a country such as PL, or a part of one such as DE-BY
people/ada.yaml:2:1: warning: unknown key "phon": did you mean "phone"?
1 error, 1 warning.
`);
  });
});

describe('export ics', () => {
  /** The events as another program reads them. */
  const eventsOf = (ics: string) =>
    new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        summary: event.summary,
      };
    });

  test('gives whole shifts, split at handovers and covers', async () => {
    const { status, out } = await onBook()([
      'export',
      'ics',
      ...['--rota', 'payments', '--from', '2026-03-03T12:00', '--to', '2026-03-10'],
    ]);
    expect(status).toBe(0);
    expect(eventsOf(out)).toEqual([
      {
        uid: 'payments.ben.20260303T080000Z@watchbill',
        start: '2026-03-03T08:00:00.000Z',
        end: '2026-03-03T12:00:00.000Z',
        summary: 'Ben Okoro (Payments primary)',
      },
      {
        uid: 'payments.ada.20260303T120000Z@watchbill',
        start: '2026-03-03T12:00:00.000Z',
        end: '2026-03-09T08:00:00.000Z',
        summary: 'Ada Nowak (Payments primary)',
      },
      {
        uid: 'payments.ben.20260309T080000Z@watchbill',
        start: '2026-03-09T08:00:00.000Z',
        end: '2026-03-16T08:00:00.000Z',
        summary: 'Ben Okoro (Payments primary)',
      },
    ]);
  });

  test('somebody who is always on call has an event for every turn', async () => {
    const alone = onBook({
      ...goodBook,
      'rotas/payments.yaml': `name: Alone
layers:
  - { id: weekly, start: 2026-01-05T09:00, every: 1 week, turns: [ada] }
`,
      'rotas/payments/2026-03-03-dentist.yaml':
        'kind: remove\nfrom: 2027-01-01T00:00\nto: 2027-01-02T00:00\nperson: ada\n',
    });
    const { out } = await alone(['export', 'ics', '--person', 'ada', '--from', '2026-03-20', '--to', '2026-04-07']);
    expect(eventsOf(out).map(({ start }) => start)).toEqual([
      '2026-03-16T08:00:00.000Z',
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
      '2026-04-06T07:00:00.000Z',
    ]);
  });

  test('15 days back and 180 forward, with the same UIDs a week later', async () => {
    const ask = onBook();
    const now = eventsOf((await ask(['export', 'ics', '--person', 'ben'])).out);
    const later = eventsOf((await ask(['export', 'ics', '--person', 'ben'], { at: '2026-03-11T12:00:00Z' })).out);
    const last = now.at(-1)?.start ?? '';
    const shared = later.filter(({ start }) => start <= last);
    expect(now[0]?.start).toBe('2026-02-17T14:00:00.000Z');
    expect(last.slice(0, 10)).toBe('2026-08-28');
    expect(shared.length).toBeGreaterThan(100);
    expect(now.filter(({ end }) => end > '2026-02-24T12:00:00.000Z')).toEqual(shared);
    expect(new Set(now.map(({ uid }) => uid)).size).toBe(now.length);
  });

  test('keeps to RFC 5545: CRLF, lines of 75 octets at most, times in UTC', async () => {
    const name = 'Ærøskøbing–Łódź '.repeat(8).trim();
    const { out } = await onBook({ ...goodBook, 'people/ada.yaml': `name: "${name}; a, b"\n` })([
      'export',
      'ics',
      '--rota',
      'payments',
    ]);
    const lines = out.split('\r\n');
    expect(out).not.toMatch(/[^\r]\n/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /^DT(START|END|STAMP)/.test(line)).every((line) => /:\d{8}T\d{6}Z$/.test(line))).toBe(
      true,
    );
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-2)).toBe('END:VCALENDAR');
    expect(eventsOf(out).map(({ summary }) => summary)).toContain(`${name}; a, b (Payments primary)`);
  });
});

describe('wrong usage is told in one sentence, with status 2', () => {
  test.each([
    [['whoo'], 'there is no command "whoo": did you mean "who"?'],
    [['export'], 'export what? Write watchbill export ics'],
    [['export', 'pdf'], 'there is no command "export pdf"'],
    [['--json', 'who'], 'the command comes first'],
    [['who', '--rotta', 'x'], 'there is no option --rotta here: did you mean --rota?'],
    [['who', 'payments'], '"payments" is not expected here'],
    [['who', '--at'], '--at needs a value'],
    [['who', '--rota', '--json'], '--rota needs a value'],
    [['who', '--data='], '--data needs a value'],
    [['constructor'], 'there is no command "constructor"'],
    [['__proto__'], 'there is no command "__proto__"'],
    [['who', '--json=yes'], '--json takes no value'],
    [['who', '--at', 'now', '--at', 'now'], '--at is given twice'],
    [['who', '--at', 'tomorrow'], '--at tomorrow is not a time, or not one that exists: write it as'],
    [['who', '--at', '2026-02-30T09:00'], 'is not a time, or not one that exists'],
    [['schedule', '--from', 'now', '--to', 'now'], '--rota is missing: add it'],
    [['schedule', '--rota', 'payments', '--to', 'now'], '--from is missing: add it'],
    [['schedule', '--rota', 'payments', '--from', 'now', '--to', 'now'], 'must be later than --from'],
    [['shifts', '--from', 'now', '--to', '2027-01-01'], '--person is missing'],
    [['check', '--from', '2026-03-05', '--to', '2026-03-01'], 'must be later than --from'],
    [['serve', '--port', '70000'], '--port 70000 is not a port: give a number from 1 to 65535'],
    [['serve', '--json'], 'prints a link, not JSON'],
    [['export', 'ics'], 'whose shifts? Add --person ID or --rota ID'],
    [['export', 'ics', '--rota', 'payments', '--json'], 'prints iCalendar, not JSON'],
  ])('%j', async (words, sentence) => {
    const { folder } = temporaryBook();
    const { status, out, err } = await call(words, { WATCHBILL_BOOK: folder, WATCHBILL_DATA: `${folder}-data` });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/^watchbill: .*\n$/);
  });
});

describe('what is not there is told in one sentence, with status 1', () => {
  test.each([
    [['who', '--rota', 'paymnts'], 'there is no rota "paymnts": did you mean "payments"?'],
    [['schedule', '--rota', 'x', '--from', 'now', '--to', '2027-01-01'], 'there is no rota "x": the book has payments'],
    [
      ['schedule', '--rota', 'payments', '--from', 'now', '--to', '2027-01-01', '--layer', 'x'],
      'rota payments has no layer "x": it has weekly',
    ],
    [
      ['shifts', '--person', 'zoe', '--from', 'now', '--to', '2027-01-01'],
      'nobody is called "zoe": the book has ada, ben',
    ],
    [['export', 'ics', '--person', 'bem'], 'nobody is called "bem": did you mean "ben"?'],
    [['who', '--book', '/does/not/exist'], '/does/not/exist (from --book) does not exist'],
  ])('%j', async (words, sentence) => {
    const { folder } = temporaryBook();
    const { status, out, err } = await call(words, { WATCHBILL_BOOK: folder, WATCHBILL_DATA: `${folder}-data` });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(sentence);
  });

  test('no book at all', async () => {
    const { status, err } = await call(['who'], { WATCHBILL_DATA: temporaryFolder() });
    expect(status).toBe(1);
    expect(err).toContain('no book here: no folder from / upwards has a watchbill.yaml, and the app has none open');
    expect(err).toContain('--book DIR or WATCHBILL_BOOK');
  });
});

describe('help', () => {
  test('is there in the other ways people ask for it, and the version, too', async () => {
    expect((await call(['help', 'who'])).out).toBe((await call(['who', '--help'])).out);
    expect((await call(['export', '--help'])).out).toContain('watchbill export ics');
    expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('of the program names every command', async () => {
    const { status, out } = await call([]);
    expect(status).toBe(0);
    for (const name of ['who', 'schedule', 'shifts', 'check', 'serve', 'export ics'])
      expect(out).toContain(`watchbill ${name}`);
    expect((await call(['--help'])).out).toBe(out);
  });

  test.each(['who', 'schedule', 'shifts', 'check', 'serve', 'export ics'])('of %s names its options', async (name) => {
    const { status, out } = await call([...name.split(' '), '--help']);
    expect(status).toBe(0);
    const usage = out.split('\n')[0] ?? '';
    expect(usage).toContain(`watchbill ${name}`);
    for (const option of usage.match(/--[a-z]+/g) ?? []) expect(out).toContain(`  ${option}`);
  });
});
