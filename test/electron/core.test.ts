import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Core, createCore } from '../../electron/core.ts';
import { sampleBook } from '../../electron/sample/index.ts';
import { type CoreEvent, commands, queries, type Reply } from '../../shared/contract.ts';
import { type BookFiles, goodBook, temporaryBook, temporaryFolder, writeBook } from './temporary-book.ts';

const book: BookFiles = {
  'runbooks/checkout/slow.md': '---\nreviewed: 2026-01-01\n---\n# Slow\n',
  'runbooks/checkout/graph.png': 'a picture',
  'runbooks/folder.md/inside.md': '# Inside\n',
  ...goodBook,
  'rotas/payments.yaml': `${goodBook['rotas/payments.yaml']}next: second\nafter: 15 minutes\n`,
  'rotas/second.yaml': `name: Second line
role: secondary
next: payments
coverage: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]
layers:
  - id: days
    start: 2026-01-05T00:00
    every: 1 day
    turns: [ben]
    hours: [{ days: [tue, thu], from: "09:00", to: "17:00" }]
`,
};

/** A host that opens no files and has no sample team. */
const host = {
  files: { open: async () => undefined, show: async () => undefined },
  sample: {
    isIn: () => false,
    layOut: async () => ({ ok: false as const, error: { code: 'no-sample', message: 'no sample', hint: 'none' } }),
  },
};

/** A core over a book of its own, at noon of Wednesday 2026-03-04 in Warsaw, and what it logged. */
async function core(files: BookFiles = book) {
  const { folder, dataFolder } = temporaryBook(files);
  const logged: string[] = [];
  const made = await createCore({
    ...host,
    dataFolder,
    book: folder,
    clock: () => Date.parse('2026-03-04T11:00:00Z'),
    log: (line) => logged.push(line),
  });
  onTestFinished(() => made.close());
  return { core: made, folder, dataFolder, logged };
}

async function value(asked: Promise<Reply>): Promise<unknown> {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

const ask = (made: Core, query: string, input: unknown = {}) => made.answer({ query, input });

const march = { from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-04-01T00:00:00Z') };
/** For the queries that want to know more. */
const removal = { kind: 'override.remove', rota: 'payments', id: '2026-03-03-dentist' };

const inputs: Readonly<Record<string, unknown>> = {
  'timeline.rota': { rota: 'payments', ...march },
  'timeline.team': march,
  'shift.details': { rota: 'payments', at: Date.parse('2026-03-03T10:00:00Z') },
  'shift.calendar': { rota: 'payments', at: Date.parse('2026-03-03T10:00:00Z') },
  person: { person: 'ada' },
  fairness: march,
  notices: { after: 0 },
  folders: { folder: null },
  'rota.draft': { rota: 'payments' },
  runbook: { path: 'checkout/slow.md' },
  'runbook.picture': { path: 'checkout/graph.png' },
  'runbooks.search': { text: 'slow', limit: 10 },
  'runbooks.for': { labels: { alertname: 'Slow' }, annotations: {} },
  'runbooks.import.preview': { folder: join(import.meta.dirname, '../../docs'), into: '' },
  'picture.remote': { url: 'https://pictures.test/a.png' },
  'runbook.source': { path: 'checkout/slow.md' },
  'runbook.draft': { template: 'alert', title: 'New', folder: '', alert: { labels: {}, annotations: {} } },
  run: { id: '2026-03-04-1100-slow' },
  'runs.of': { runbook: 'checkout/slow.md' },
  requests: { person: 'ada' },
  'turns.coming': { rota: 'payments' },
  'cover.candidates': { rota: 'payments', person: 'ada', ...march },
  'edit.preview': { edit: removal },
  'edit.timeline': { edit: removal, rota: 'payments', ...march },
};

test('an edit that begins later than in 90 days is looked at from where it begins', async () => {
  const { core: made } = await core();
  // Ben's week at the end of the year.
  const [from, to] = ['2026-12-28T08:00:00Z', '2026-12-29T08:00:00Z'].map((time) => Date.parse(time));
  const cover = { kind: 'cover', person: 'ben', by: 'ada', from, to };
  const edit = { kind: 'override.add', rota: 'payments', override: cover };
  expect(await value(ask(made, 'edit.preview', { edit, from }))).toMatchObject({
    consequences: { gained: [{ person: 'ada', start: from, end: to }] },
  });
});

describe('the contract', () => {
  test.each(Object.keys(queries))('the answer to %s is what its schema promises', async (name) => {
    const { core: made } = await core();
    await value(made.answer({ command: 'run.start', input: { runbook: 'checkout/slow.md', alert: {} } }));
    const schema = Object.entries(queries).find(([query]) => query === name)?.[1].output;
    expect(schema?.safeParse(await value(ask(made, name, inputs[name]))).error).toBeUndefined();
  });

  test.each([
    ['nothing', undefined, 'invalid-message'],
    ['text', 'now', 'invalid-message'],
    ['a query and a command at once', { query: 'now', command: 'now', input: {} }, 'invalid-message'],
    ['an unknown query', { query: 'nowadays', input: {} }, 'unknown-query'],
    ['a name of the language', { query: 'constructor', input: {} }, 'unknown-query'],
    ['an unknown command', { command: '__proto__', input: {} }, 'unknown-command'],
    ['input that does not fit', { query: 'now', input: { at: 1 } }, 'invalid-input'],
    ['a value that is not allowed', { command: 'settings.change', input: { theme: 'pink' } }, 'invalid-input'],
  ])('%s is refused with an error value, and logged', async (_, message, code) => {
    const { core: made, logged } = await core();
    expect(await made.answer(message)).toMatchObject({ ok: false, error: { code, hint: expect.any(String) } });
    expect(logged).toEqual([expect.stringContaining(code)]);
  });

  test('1,000 messages at once are all answered', async () => {
    const { core: made } = await core();
    const replies = await Promise.all(Array.from({ length: 1000 }, () => ask(made, 'now')));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1000);
  });

  test('every command has a schema for what goes in and what comes out', () => {
    for (const { input, output } of Object.values(commands))
      expect([input.safeParse(7).success, output.safeParse(7).success]).toEqual([false, false]);
  });
});

describe('now', () => {
  test('says who is on call in every rota, and where there is a gap', async () => {
    const { core: made } = await core();
    expect(await value(ask(made, 'now'))).toMatchObject({
      at: Date.parse('2026-03-04T11:00:00Z'),
      me: null,
      rotas: [
        {
          id: 'payments',
          people: [{ id: 'ada', name: 'Ada Nowak', phone: '+48 600 000 001' }],
          until: Date.parse('2026-03-09T08:00:00Z'),
          next: { people: [{ id: 'ben' }] },
          gap: false,
        },
        { id: 'second', people: [], gap: true, next: { at: Date.parse('2026-03-05T08:00:00Z') } },
      ],
    });
  });

  test('tells me where I am on call and when my next shift is', async () => {
    const { core: made } = await core();
    await value(made.answer({ command: 'settings.change', input: { me: 'ben' } }));
    expect(await value(ask(made, 'now'))).toMatchObject({
      me: {
        person: { id: 'ben' },
        onCall: [],
        nextShift: {
          rota: 'second',
          start: Date.parse('2026-03-05T08:00:00Z'),
          end: Date.parse('2026-03-05T16:00:00Z'),
        },
      },
    });
    await value(made.answer({ command: 'settings.change', input: { me: 'ada' } }));
    expect(await value(ask(made, 'now'))).toMatchObject({ me: { onCall: ['payments'] } });
  });

  test('tells the end of my own shift, although others come and go in it', async () => {
    const { core: made } = await core({
      ...book,
      'rotas/payments/2026-03-04-sale.yaml':
        'kind: add\nfrom: 2026-03-04T09:00\nto: 2026-03-04T18:00\nby: ben\nreason: Sale\n',
    });
    await value(made.answer({ command: 'settings.change', input: { me: 'ada' } }));
    const until = Date.parse('2026-03-09T08:00:00Z');
    expect(await value(ask(made, 'now'))).toMatchObject({
      rotas: [{ id: 'payments', until: Date.parse('2026-03-04T17:00:00Z') }, { id: 'second' }],
      me: { onCall: ['payments'], shift: { until, next: { at: until, people: [{ id: 'ben' }] } } },
    });
  });

  test('follows the chain of whom to call, and stops where it bites its tail', async () => {
    const { core: made } = await core();
    expect(await value(ask(made, 'now'))).toMatchObject({
      escalation: [
        { rota: 'payments', people: [{ id: 'ada' }], after: 0 },
        { rota: 'second', people: [], after: 15 * 60_000 },
      ],
    });
  });

  test('whoever is second in line sees who is first', async () => {
    const files = {
      ...book,
      'rotas/second.yaml': book['rotas/second.yaml']?.toString().replace('next: payments\n', '') ?? '',
    };
    const { core: made } = await core({
      ...files,
      'rotas/second.yaml': files['rotas/second.yaml'].replace('[tue, thu]', '[wed]'),
    });
    await value(made.answer({ command: 'settings.change', input: { me: 'ben' } }));
    expect(await value(ask(made, 'now'))).toMatchObject({
      me: { onCall: ['second'] },
      escalation: [
        { rota: 'payments', people: [{ id: 'ada' }], after: 0 },
        { rota: 'second', people: [{ id: 'ben' }], after: 15 * 60_000 },
      ],
    });
  });

  test('off duty, whom to call begins with a rota that somebody is meant to be on call in', async () => {
    const idle = `name: A, outside of its hours
coverage: [{ days: [sun], from: "09:00", to: "17:00" }]
layers: [{ id: sundays, start: 2026-01-05T00:00, every: 1 week, turns: [ben], hours: [{ days: [sun], from: "09:00", to: "17:00" }] }]
`;
    const { core: made } = await core({ ...book, 'rotas/a-idle.yaml': idle });
    await value(made.answer({ command: 'settings.change', input: { me: 'ben' } }));
    expect(await value(ask(made, 'now'))).toMatchObject({ me: { onCall: [] }, escalation: [{ rota: 'payments' }, {}] });
  });

  test('a person who is not in the book is nobody', async () => {
    const { core: made } = await core();
    await value(made.answer({ command: 'settings.change', input: { me: 'zoe' } }));
    expect(await value(ask(made, 'now'))).toMatchObject({ me: null });
  });
});

describe('a change', () => {
  test('of a file is told, and the next answer knows it', async () => {
    const { core: made, folder } = await core();
    const told = new Promise<CoreEvent>((resolve) => made.subscribe(resolve));
    writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n' });
    expect(await told).toEqual({ changed: ['book'] });
    expect(await value(ask(made, 'now'))).toMatchObject({ rotas: [{ people: [{ name: 'Ada Lovelace' }] }, {}] });
  });

  test('of the settings is told once for many that come together, and survives a restart', async () => {
    const { core: made, folder, dataFolder } = await core();
    const events: CoreEvent[] = [];
    const told = new Promise<void>((resolve) =>
      made.subscribe((event) => {
        events.push(event);
        resolve();
      }),
    );
    const change = (theme: string) => value(made.answer({ command: 'settings.change', input: { theme } }));
    await Promise.all(['light', 'system', 'dark'].map(change));
    await told;
    expect(events).toEqual([{ changed: ['settings'] }]);
    expect(JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark' });
    const again = await createCore({ ...host, dataFolder, book: folder, clock: Date.now, log: () => {} });
    onTestFinished(() => again.close());
    expect(await value(ask(again, 'session'))).toMatchObject({ settings: { theme: 'dark' } });
  });
});

describe('a change of my shifts', () => {
  const day = '2026-03-05';
  const dentist = `kind: cover\nfrom: ${day}T09:00\nto: ${day}T13:00\nperson: ada\nby: ben\n`;

  async function noticesAfterACover(me: string): Promise<unknown> {
    const { core: made, folder } = await core();
    await value(made.answer({ command: 'settings.change', input: { me } }));
    const told = new Promise<void>((resolve) => {
      made.subscribe(({ changed }) => {
        if (changed.includes('book')) resolve();
      });
    });
    writeBook(folder, { 'rotas/payments/2026-03-05-dentist.yaml': dentist });
    await told;
    return value(ask(made, 'notices', { after: Date.parse('2026-03-04T10:59:00Z') }));
  }

  const times = { start: Date.parse(`${day}T08:00:00Z`), end: Date.parse(`${day}T12:00:00Z`) };

  test.each([
    ['ada', 'off-duty', 'Ben Okoro'],
    ['ben', 'on-call', 'Ada Nowak'],
  ])('is told to %s, who is %s', async (me, now, other) => {
    expect(await noticesAfterACover(me)).toMatchObject([
      { kind: 'changed', at: Date.parse('2026-03-04T11:00:00Z'), ...times, now, others: [other], cover: true },
    ]);
  });
});

test('what a page names wrongly cannot steer the terminal of the log', async () => {
  const { core: made, logged } = await core();
  await ask(made, 'now\u001b[2J\u0007');
  expect(logged).toEqual(['unknown-query: there is no query "now?[2J?"']);
});

describe('choosing a book', () => {
  const now = Date.parse('2026-11-21T09:00:00Z');

  async function newDevice() {
    const dataFolder = temporaryFolder();
    const options = { ...host, dataFolder, clock: () => now, log: () => {}, sample: sampleBook(dataFolder, () => now) };
    const made = await createCore(options);
    onTestFinished(() => made.close());
    return { made, options };
  }

  test('a new device shows the sample team, and nothing is chosen yet', async () => {
    const { made } = await newDevice();
    expect(await value(ask(made, 'session'))).toMatchObject({
      settings: { book: null },
      book: { name: 'Harbour Operations', sample: true, errors: 0 },
    });
  });

  test('the sample team that was chosen is there again at the next start', async () => {
    const { made, options } = await newDevice();
    await value(made.answer({ command: 'book.openSample', input: {} }));
    await value(made.answer({ command: 'settings.change', input: { me: 'ada' } }));
    const again = await createCore(options);
    onTestFinished(() => again.close());
    expect(await value(ask(again, 'session'))).toMatchObject({
      settings: { book: expect.stringContaining('sample-book'), me: 'ada' },
      book: { sample: true },
    });
  });

  test('another book takes its place and is followed; nobody looks at it yet', async () => {
    const { made } = await newDevice();
    await value(made.answer({ command: 'settings.change', input: { me: 'ada' } }));
    await value(made.answer({ command: 'book.openSample', input: {} }));
    const { folder } = temporaryBook(book);
    const settings = await value(made.answer({ command: 'book.open', input: { folder } }));
    expect(settings).toMatchObject({ book: folder, me: null });
    expect(await value(ask(made, 'session'))).toMatchObject({ book: { name: 'Test', sample: false } });
    await new Promise(setImmediate);
    const told = new Promise<CoreEvent>((resolve) => made.subscribe(resolve));
    writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n' });
    expect(await told).toEqual({ changed: ['book'] });
    expect(await value(ask(made, 'session'))).toMatchObject({
      people: [expect.objectContaining({ name: 'Ada Lovelace' }), expect.anything()],
    });
  });

  test.each([
    ['a folder without a book', () => temporaryFolder()],
    ['a folder that is not there', () => join(temporaryFolder(), 'gone')],
  ])('%s is refused, and the book that was open stays', async (_, folder) => {
    const { made } = await newDevice();
    expect(await made.answer({ command: 'book.open', input: { folder: folder() } })).toMatchObject({
      ok: false,
      error: { code: 'not-a-book' },
    });
    expect(await value(ask(made, 'session'))).toMatchObject({ book: { sample: true }, settings: { book: null } });
  });

  test('a chosen book that is gone at the start is said to be, and another can be opened', async () => {
    const { made, options } = await newDevice();
    const { folder } = temporaryBook(book);
    await value(made.answer({ command: 'book.open', input: { folder } }));
    rmSync(folder, { recursive: true });
    const again = await createCore(options);
    onTestFinished(() => again.close());
    expect(await value(ask(again, 'session'))).toMatchObject({ book: null, bookFailure: { code: 'not-a-book' } });
    await value(again.answer({ command: 'book.openSample', input: {} }));
    expect(await value(ask(again, 'session'))).toMatchObject({ book: { sample: true }, bookFailure: null });
  });

  test('folders are looked into, those that are books marked', async () => {
    const { made } = await newDevice();
    const { folder } = temporaryBook(book);
    const parent = join(folder, '..');
    expect(await value(ask(made, 'folders', { folder: parent }))).toMatchObject({
      folder: join(parent),
      isBook: false,
      folders: [{ name: 'book', folder, isBook: true }],
    });
    for (const path of ['relative', join(parent, 'gone'), join(folder, 'watchbill.yaml')])
      expect(await ask(made, 'folders', { folder: path })).toMatchObject({ ok: false, error: { code: 'no-folder' } });
  });
});

describe('the rota', () => {
  test.each([
    ['timeline.rota', { rota: 'none', from: 0, to: 1 }, 'unknown-rota'],
    ['timeline.rota', { rota: 'payments', from: 1, to: 0 }, 'invalid-input'],
    ['timeline.rota', { rota: 'payments', from: 0, to: 1e12 }, 'invalid-input'],
    ['timeline.team', { from: 0, to: Number.POSITIVE_INFINITY }, 'invalid-input'],
    ['shift.details', { rota: 'none', at: 0 }, 'unknown-rota'],
    ['shift.details', { rota: 'payments', at: 0, layer: 'none' }, 'unknown-rota'],
    ['shift.calendar', { rota: 'none', at: 0 }, 'unknown-rota'],
    ['person', { person: 'none' }, 'unknown-person'],
    ['runbook', { path: 'none.md' }, 'unknown-runbook'],
    ['runbook', { path: '../people/ada.yaml' }, 'unknown-runbook'],
    ['runbook', { path: 'folder.md' }, 'runbook-unreadable'],
    ['runbooks.search', { text: 'slow', limit: 0 }, 'invalid-input'],
    ['fairness', { ...march, rotas: ['payments', 'none'] }, 'unknown-rota'],
    ['fairness', { ...march, people: ['ada', 'none'] }, 'unknown-person'],
    ['fairness', { from: 1, to: 1 }, 'invalid-input'],
    ['fairness', { from: 0, to: 1e12 }, 'invalid-input'],
  ])('%s of %j is refused', async (query, input, code) => {
    const { core: made } = await core();
    expect(await ask(made, query, input)).toMatchObject({ ok: false, error: { code } });
  });

  test('comes with the holidays of the book', async () => {
    const { core: made } = await core();
    const november = { from: Date.parse('2026-10-31T23:00:00Z'), to: Date.parse('2026-11-30T23:00:00Z') };
    const { holidays } = queries['timeline.rota'].output.parse(
      await value(ask(made, 'timeline.rota', { rota: 'payments', ...november })),
    );
    expect(holidays.map(({ date }) => date)).toEqual(['2026-11-01', '2026-11-11']);
  });

  test('tells of a shift whose it is, why, what comes after, and what clashes', async () => {
    const files = {
      ...book,
      'people/ben.yaml': 'name: Ben Okoro\ntimeOff: [{ from: 2026-03-03, to: 2026-03-03, kind: leave }]\n',
    };
    const { core: made } = await core(files);
    expect(await value(ask(made, 'shift.details', inputs['shift.details']))).toEqual({
      rota: { id: 'payments', name: 'Payments primary', timeZone: 'Europe/Warsaw' },
      layer: null,
      people: ['ben'],
      start: Date.parse('2026-03-03T08:00:00Z'),
      end: Date.parse('2026-03-03T12:00:00Z'),
      night: 0,
      reasons: [
        {
          start: Date.parse('2026-03-03T08:00:00Z'),
          end: Date.parse('2026-03-03T12:00:00Z'),
          turns: [{ layer: 'weekly', number: 8, people: ['ada'] }],
          changes: [
            {
              id: '2026-03-03-dentist',
              kind: 'cover',
              before: ['ada'],
              after: ['ben'],
              reason: null,
              by: null,
              created: null,
              whole: {
                id: '2026-03-03-dentist',
                kind: 'cover',
                from: Date.parse('2026-03-03T08:00:00Z'),
                to: Date.parse('2026-03-03T12:00:00Z'),
                person: 'ada',
                people: ['ben'],
                reason: null,
              },
              file: 'rotas/payments/2026-03-03-dentist.yaml',
            },
          ],
          people: ['ben'],
        },
      ],
      after: { at: Date.parse('2026-03-03T12:00:00Z'), people: ['ada'] },
      clashes: [
        {
          person: 'Ben Okoro',
          what: 'Second line',
          start: Date.parse('2026-03-03T08:00:00Z'),
          end: Date.parse('2026-03-03T12:00:00Z'),
        },
        {
          person: 'Ben Okoro',
          what: 'leave',
          start: Date.parse('2026-03-03T08:00:00Z'),
          end: Date.parse('2026-03-03T12:00:00Z'),
        },
      ],
    });
  });
});

test('a shift without end is explained by what holds now, not by how it began', async () => {
  const solo = 'layers: [{ id: only, start: 2020-01-06T09:00, every: 1 week, turns: [ada] }]\n';
  const { core: made } = await core({
    ...book,
    'rotas/solo.yaml': `name: Solo\n${solo}`,
    'rotas/solo-too.yaml': `name: Solo too\n${solo}`,
  });
  const now = Date.parse('2026-03-04T11:00:00Z');
  expect(await value(ask(made, 'shift.details', { rota: 'solo', at: now }))).toMatchObject({
    start: Date.parse('2020-01-06T08:00:00Z'),
    end: null,
    reasons: [{ start: now, turns: [{ number: 321 }] }],
    clashes: expect.arrayContaining([expect.objectContaining({ what: 'Solo too', start: now })]),
  });
});

describe('faults', () => {
  test('without a book there is a session, and nothing to show', async () => {
    const dataFolder = temporaryFolder();
    const made = await createCore({ ...host, dataFolder, clock: Date.now, log: () => {} });
    onTestFinished(() => made.close());
    expect(await value(ask(made, 'session'))).toMatchObject({
      book: null,
      bookFailure: { code: 'no-sample' },
      people: [],
    });
    expect(await value(ask(made, 'now'))).toMatchObject({ rotas: [], escalation: [] });
    expect(await value(ask(made, 'problems'))).toEqual([]);
  });

  test('broken settings are set aside with a word, and defaults are used', async () => {
    const dataFolder = temporaryFolder();
    const path = join(dataFolder, 'settings.json');
    writeFileSync(path, '{ "theme": ');
    const logged: string[] = [];
    const made = await createCore({ ...host, dataFolder, clock: Date.now, log: (line) => logged.push(line) });
    onTestFinished(() => made.close());
    expect(await value(ask(made, 'session'))).toMatchObject({
      settings: { theme: 'system', clock: '24h' },
      notice: { code: 'settings-broken' },
    });
    expect(logged).toContainEqual(expect.stringContaining(`${path}.broken`));
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe('{ "theme": ');
  });

  test('settings that cannot be saved are said so, and hold all the same', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    writeFileSync(dataFolder, 'a file where the folder should be');
    const made = await createCore({ ...host, dataFolder, clock: Date.now, log: () => {} });
    onTestFinished(() => made.close());
    expect(await made.answer({ command: 'settings.change', input: { theme: 'dark' } })).toMatchObject({
      ok: false,
      error: { code: 'settings-not-saved', hint: expect.stringContaining('hold until Watchbill ends') },
    });
    expect(await value(ask(made, 'session'))).toMatchObject({ settings: { theme: 'dark' } });
  });

  test('a broken file shows in the state of the book', async () => {
    const { core: made, folder } = await core();
    const told = new Promise<CoreEvent>((resolve) => made.subscribe(resolve));
    writeBook(folder, { 'rotas/second.yaml': 'name: [\n' });
    await told;
    expect(await value(ask(made, 'session'))).toMatchObject({ book: { errors: 1, outdated: ['rotas/second.yaml'] } });
    expect(await value(ask(made, 'problems'))).toContainEqual(
      expect.objectContaining({ file: 'rotas/second.yaml', line: 2, severity: 'error' }),
    );
  });
});
