import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../cli/call.ts';
import { type BookFiles, goodBook, temporaryBook, temporaryFolder } from '../temporary-book.ts';

/** A file that is wrong, and what the check says of it. */
interface BadFile {
  readonly what: string;
  readonly files: BookFiles;
  readonly says: {
    readonly severity?: 'warning';
    readonly code: string;
    readonly at: string;
    readonly message: RegExp;
  };
}

const rota = (layer: string, rest = ''): BookFiles => ({
  'rotas/other.yaml': `name: Other\n${rest}layers:\n  - id: weekly\n    start: 2026-01-05T09:00\n${layer}`,
});
const turns = '    every: 1 week\n    turns: [ada, ben]\n';

const lol = Array.from({ length: 9 }, (_, level) => {
  const items = Array.from({ length: 9 }, () => (level === 0 ? 'ha' : `*l${level - 1}`)).join(', ');
  return `l${level}: &l${level} [${items}]`;
}).join('\n');

const badFiles: readonly BadFile[] = [
  {
    what: 'a YAML syntax error',
    files: { 'people/cho.yaml': 'name: Cho\nroles: [engineer\nskills: []\n' },
    says: { code: 'invalid-yaml', at: 'people/cho.yaml:3:1', message: /not valid YAML .*correct this line/ },
  },
  {
    what: 'a tab as indentation',
    files: { 'people/cho.yaml': 'name: Cho\nroles:\n\t- engineer\n' },
    says: { code: 'tab-indentation', at: 'people/cho.yaml:3:1', message: /tab: use spaces/ },
  },
  {
    what: 'a duplicate key',
    files: { 'people/cho.yaml': 'name: Cho\nphone: "1"\nphone: "2"\n' },
    says: { code: 'duplicate-key', at: 'people/cho.yaml:3:1', message: /"phone" is there twice: keep one/ },
  },
  {
    what: 'an unknown person in a turn, one letter off',
    files: rota('    every: 1 week\n    turns:\n      - ada\n      - benn\n'),
    says: {
      code: 'unknown-person',
      at: 'rotas/other.yaml:8:9',
      message: /nobody is called "benn": did you mean "ben"\?/,
    },
  },
  {
    what: 'an unknown person in an override',
    files: {
      'rotas/payments/2026-03-05-x.yaml': 'kind: add\nfrom: 2026-04-05T09:00\nto: 2026-04-05T10:00\nby: zoe\n',
    },
    says: { code: 'unknown-person', at: 'rotas/payments/2026-03-05-x.yaml:4:5', message: /add people\/zoe.yaml/ },
  },
  {
    what: 'an unknown rota to call next',
    files: rota(turns, 'next: paymentz\n'),
    says: { code: 'unknown-rota', at: 'rotas/other.yaml:2:7', message: /no rota "paymentz": did you mean "payments"/ },
  },
  {
    what: 'an override of a rota that does not exist',
    files: { 'rotas/payment/x.yaml': 'kind: add\nfrom: 2026-03-05T09:00\nto: 2026-03-05T10:00\nby: ada\n' },
    says: { code: 'unknown-rota', at: 'rotas/payment/x.yaml:1:1', message: /move it to rotas\/payments\// },
  },
  {
    what: 'an unknown time zone',
    files: rota(turns, 'timeZone: Europe/Warschau\n'),
    says: {
      code: 'unknown-time-zone',
      at: 'rotas/other.yaml:2:11',
      message: /"Europe\/Warschau" is not a time zone: write/,
    },
  },
  {
    what: 'an unknown holiday calendar',
    files: { 'people/cho.yaml': 'name: Cho\nholidays: DE-XX\n' },
    says: {
      code: 'unknown-calendar',
      at: 'people/cho.yaml:2:11',
      message: /no holiday calendar "DE-XX": name a country/,
    },
  },
  {
    what: 'a date that does not exist',
    files: { 'rotas/other.yaml': goodRota('2026-02-30T09:00') },
    says: { code: 'invalid-time', at: 'rotas/other.yaml:4:12', message: /no day 2026-02-30: correct the date/ },
  },
  {
    what: 'a time that does not exist',
    files: { 'rotas/other.yaml': goodRota('2026-02-28T24:00') },
    says: { code: 'invalid-time', at: 'rotas/other.yaml:4:12', message: /hours go to 23/ },
  },
  {
    what: 'a layer that ends before it starts',
    files: rota(`    end: 2026-01-05T08:00\n${turns}`),
    says: { code: 'end-before-start', at: 'rotas/other.yaml:5:10', message: /ends before it starts: correct/ },
  },
  {
    what: 'an override that ends before it starts',
    files: {
      'rotas/payments/x.yaml': 'kind: add\nfrom: 2026-03-05T09:00\nto: 2026-03-05T08:00\nby: ada\n',
    },
    says: { code: 'end-before-start', at: 'rotas/payments/x.yaml:3:5', message: /ends before it starts: correct/ },
  },
  {
    what: 'an override between an instant and a local time that ends before it starts',
    files: {
      'rotas/payments/x.yaml': 'kind: add\nfrom: 2026-03-05T12:00Z\nto: 2026-03-05T12:30\nby: ada\n',
    },
    says: {
      code: 'end-before-start',
      at: 'rotas/payments/x.yaml:3:5',
      message: /ends before it starts in Europe\/Warsaw: correct/,
    },
  },
  {
    what: 'two layers with one id',
    files: rota(`${turns}  - id: weekly\n    start: 2026-01-05T09:00\n${turns}`),
    says: { code: 'duplicate-layer', at: 'rotas/other.yaml:7:9', message: /layer 1 has the id "weekly" already: give/ },
  },
  {
    what: 'turns of no length',
    files: rota('    every: 0 days\n    turns: [ada]\n'),
    says: { code: 'zero-duration', at: 'rotas/other.yaml:5:12', message: /never ends: give at least 1 minute/ },
  },
  {
    what: 'an empty list of turns',
    files: rota('    every: 1 day\n    turns: []\n'),
    says: {
      code: 'empty-turns',
      at: 'rotas/other.yaml:6:5',
      message: /turns is empty: name at least one person, or nobody/,
    },
  },
  {
    what: 'empty hours',
    files: rota(`${turns}    hours: []\n`),
    says: { code: 'empty-hours', at: 'rotas/other.yaml:7:5', message: /hours is empty: add a window, or leave/ },
  },
  {
    what: 'empty days',
    files: rota(`${turns}    hours: [{ days: [], from: "09:00", to: "17:00" }]\n`),
    says: { code: 'empty-days', at: 'rotas/other.yaml:7:15', message: /days is empty: name days, or leave/ },
  },
  {
    what: 'nobody among people',
    files: rota('    every: 1 day\n    turns: [[ada, nobody]]\n'),
    says: { code: 'invalid-id', at: 'rotas/other.yaml:6:19', message: /let it be a turn of its own/ },
  },
  {
    what: 'an unknown key',
    files: { 'people/cho.yaml': 'name: Cho\ntimezone: Asia/Tokyo\n' },
    says: {
      severity: 'warning',
      code: 'unknown-key',
      at: 'people/cho.yaml:2:1',
      message: /"timezone": did you mean "timeZone"\?/,
    },
  },
  {
    what: 'an unknown kind of override',
    files: { 'rotas/payments/x.yaml': 'kind: covr\nfrom: 2026-03-05T09:00\nto: 2026-03-05T10:00\n' },
    says: { code: 'invalid-value', at: 'rotas/payments/x.yaml:1:7', message: /did you mean "cover"/ },
  },
  {
    what: 'an accepted cover that does not say who steps in',
    files: {
      'rotas/payments/x.yaml': 'kind: cover\nfrom: 2026-04-05T09:00\nto: 2026-04-05T10:00\nperson: ada\n',
    },
    says: { code: 'invalid-value', at: 'rotas/payments/x.yaml:1:1', message: /"by" is missing: .*status: requested/ },
  },
  {
    what: 'a missing key',
    files: { 'rotas/payments/x.yaml': 'kind: add\nfrom: 2026-03-05T09:00\nto: 2026-03-05T10:00\n' },
    says: { code: 'invalid-value', at: 'rotas/payments/x.yaml:1:1', message: /"by" is missing: add it/ },
  },
  {
    what: 'a number where text belongs',
    files: { 'people/cho.yaml': 'name: Cho\nphone: 48600000001\n' },
    says: { code: 'invalid-value', at: 'people/cho.yaml:2:8', message: /"phone" must be text.*put it in quotes/ },
  },
  {
    what: 'an empty file',
    files: { 'people/cho.yaml': '' },
    says: { code: 'invalid-value', at: 'people/cho.yaml:1:1', message: /the file must be a map.*empty/ },
  },
  {
    what: 'a newer format',
    files: { 'watchbill.yaml': 'format: 2\nname: Test\ntimeZone: Europe/Warsaw\n' },
    says: { code: 'newer-format', at: 'watchbill.yaml:1:9', message: /format 2 is newer .* update Watchbill/ },
  },
  {
    what: 'a broken watchbill.yaml, whose time zone can still be read',
    files: { 'watchbill.yaml': 'format: 1\nname: [\ntimeZone: Europe/Warsaw\n' },
    says: { code: 'invalid-yaml', at: 'watchbill.yaml:3:1', message: /not valid YAML/ },
  },
  {
    what: 'a weight below nothing',
    files: { 'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nfairness: { night: -1 }\n' },
    says: { code: 'invalid-value', at: 'watchbill.yaml:4:20', message: /"night" is too small: it must be at least 0/ },
  },
  {
    what: 'a weight beyond measure',
    files: { 'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nfairness:\n  weekend: 1001\n' },
    says: {
      code: 'invalid-value',
      at: 'watchbill.yaml:5:12',
      message: /"weekend" is too large: it can be 1000 at most/,
    },
  },
  {
    what: 'a weight in words',
    files: { 'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nfairness: { holiday: double }\n' },
    says: { code: 'invalid-value', at: 'watchbill.yaml:4:22', message: /"holiday" must be a number/ },
  },
  {
    what: 'a single number where weights are expected',
    files: { 'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nfairness: 2\n' },
    says: { code: 'invalid-value', at: 'watchbill.yaml:4:11', message: /"fairness" must be a map/ },
  },
  {
    what: 'a weight of hours that nobody knows, one letter off',
    files: { 'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nfairness: { nigt: 2 }\n' },
    says: { severity: 'warning', code: 'unknown-key', at: 'watchbill.yaml:4:13', message: /did you mean "night"\?/ },
  },
  {
    what: 'a file of 50 MB',
    files: { 'people/cho.yaml': new Uint8Array(50 * 1024 * 1024).fill(0x23) },
    says: { code: 'too-large', at: 'people/cho.yaml:1:1', message: /50 MB.*at most 1: move/ },
  },
  {
    what: 'binary garbage',
    files: { 'people/cho.yaml': Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x20, 0xff, 0xfe, 0x00, 0x01]) },
    says: { code: 'not-text', at: 'people/cho.yaml:2:2', message: /not text in UTF-8: save the file/ },
  },
  {
    what: 'bytes that are not UTF-8',
    files: { 'people/cho.yaml': Buffer.from('name: Zo\xeb\n', 'latin1') },
    says: { code: 'not-text', at: 'people/cho.yaml:1:9', message: /not text in UTF-8: save the file/ },
  },
  {
    what: 'a control character',
    files: { 'people/cho.yaml': 'name: Łódź \u0001\n' },
    says: {
      code: 'not-text',
      at: 'people/cho.yaml:1:12',
      message: /control character \(0x01\) stands here: remove it/,
    },
  },
  {
    what: 'seconds',
    files: { 'rotas/other.yaml': goodRota('2026-02-20T09:00:30') },
    says: { code: 'invalid-time', at: 'rotas/other.yaml:4:12', message: /counts minutes: leave them out/ },
  },
  {
    what: 'a day where a time is needed',
    files: { 'rotas/other.yaml': goodRota('2026-02-20') },
    says: { code: 'invalid-time', at: 'rotas/other.yaml:4:12', message: /add the time, as in 2026-02-20T09:00/ },
  },
  {
    what: 'a number where a length belongs',
    files: rota('    every: 7\n    turns: [ada]\n'),
    says: {
      code: 'invalid-duration',
      at: 'rotas/other.yaml:5:12',
      message: /"7" is not a duration: write it as .* 1 day/,
    },
  },
  {
    what: 'a missing length of turns',
    files: rota('    turns: [ada]\n'),
    says: { code: 'invalid-value', at: 'rotas/other.yaml:3:5', message: /^"every" is missing: add it$/ },
  },
  {
    what: 'an unknown coverage',
    files: rota(turns, 'coverage: sometimes\n'),
    says: { code: 'invalid-value', at: 'rotas/other.yaml:2:11', message: /write always, none, or a list of hours/ },
  },
  {
    what: 'a name of the language where a word is expected',
    files: { 'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nweekStart: constructor\n' },
    says: { code: 'invalid-day', at: 'watchbill.yaml:4:12', message: /not a day of the week/ },
  },
  {
    what: 'time off that ends before it starts, half a day and half a time',
    files: { 'people/cho.yaml': 'name: Cho\ntimeOff: [{ from: 2026-07-06T10:00, to: 2026-07-01 }]\n' },
    says: { code: 'end-before-start', at: 'people/cho.yaml:2:11', message: /ends before it starts in Europe\/Warsaw/ },
  },
  {
    what: '50,000 unknown keys, of which the first are told',
    files: {
      'people/cho.yaml': `name: Cho\n${Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n')}\n`,
    },
    says: {
      severity: 'warning',
      code: 'unknown-key',
      at: 'people/cho.yaml:21:1',
      message: /and 49980 more in this file/,
    },
  },
  {
    what: '100,000 values of the wrong kind',
    files: { 'people/cho.yaml': `name: Cho\nskills: [${'1, '.repeat(100_000)}]\n` },
    says: { code: 'invalid-value', at: 'people/cho.yaml:2:67', message: /item 20 of "skills" .*and 99980 more/ },
  },
  {
    what: '100,000 aliases',
    files: { 'people/cho.yaml': `name: &cho Cho\nskills: [${'*cho , '.repeat(100_000)}]\n` },
    says: { code: 'alias-bomb', at: 'people/cho.yaml:2:70010', message: /unfold to more than 10000 values/ },
  },
  {
    what: 'aliases that explode',
    files: { 'people/cho.yaml': `name: Cho\n${lol}\n` },
    says: {
      code: 'alias-bomb',
      at: 'people/cho.yaml:6:10',
      message: /unfold to more than 10000 values: write the values out/,
    },
  },
  {
    what: '__proto__ as a key',
    files: { 'people/cho.yaml': 'name: Cho\n__proto__: { admin: true }\n' },
    says: { code: 'forbidden-key', at: 'people/cho.yaml:2:1', message: /"__proto__" is not allowed: remove it/ },
  },
  {
    what: 'an id that is none',
    files: { 'people/2cho.yaml': 'name: Cho\n' },
    says: { code: 'invalid-id', at: 'people/2cho.yaml:1:1', message: /"2cho" is not an id .*rename the file/ },
  },
  {
    what: 'an id that means something in YAML',
    files: { 'people/no.yaml': 'name: Noa\n' },
    says: { code: 'invalid-id', at: 'people/no.yaml:1:1', message: /meaning of its own.*rename the file/ },
  },
  {
    what: 'a file with the ending .yml',
    files: { 'people/cho.yml': 'name: Cho\n' },
    says: {
      severity: 'warning',
      code: 'wrong-ending',
      at: 'people/cho.yml:1:1',
      message: /not read: rename it to cho.yaml/,
    },
  },
];

function goodRota(start: string): string {
  return `name: Other\nlayers:\n  - id: weekly\n    start: ${start}\n    every: 1 week\n    turns: [ada, ben]\n`;
}

/** What the check says of a book, apart from what lies ahead. */
async function problemsOf(folder: string, dataFolder: string) {
  const { out, status } = await call(['check', '--book', folder, '--data', dataFolder, '--json']);
  const problems: { severity: string; code: string; file: string; line: number; column: number; message: string }[] =
    JSON.parse(out);
  return { status, problems: problems.map((one) => ({ ...one, at: `${one.file}:${one.line}:${one.column}` })) };
}

/** The rest of the book works: the rota that has no mistake is answered for. */
async function expectTheRestToWork(folder: string, dataFolder: string) {
  const { status, out } = await call(['who', '--rota', 'payments', '--book', folder, '--data', dataFolder, '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    { rota: 'payments', people: ['ada'], since: '2026-03-03T12:00:00Z', until: '2026-03-09T08:00:00Z' },
  ]);
}

describe('a bad file is named with line, column and what to do, and the rest of the book works', () => {
  test('the good book has no problem', async () => {
    const { folder, dataFolder } = temporaryBook();
    expect(await problemsOf(folder, dataFolder)).toEqual({ status: 0, problems: [] });
    await expectTheRestToWork(folder, dataFolder);
  });

  test.each(badFiles)('$what', async ({ files, says }) => {
    const { folder, dataFolder } = temporaryBook({ ...goodBook, ...files });
    const { status, problems } = await problemsOf(folder, dataFolder);
    const severity = says.severity ?? 'error';
    expect(problems).toContainEqual(
      expect.objectContaining({ severity, code: says.code, at: says.at, message: expect.stringMatching(says.message) }),
    );
    expect(status).toBe(severity === 'error' ? 1 : 0);
    await expectTheRestToWork(folder, dataFolder);
  });

  test('a link that leads out of the book is not followed', async () => {
    const { folder, dataFolder } = temporaryBook();
    const outside = join(temporaryFolder(), 'cho.yaml');
    writeFileSync(outside, 'name: Cho\n');
    symlinkSync(outside, join(folder, 'people/cho.yaml'));
    const { problems } = await problemsOf(folder, dataFolder);
    expect(problems).toMatchObject([{ severity: 'error', code: 'link-outside', at: 'people/cho.yaml:1:1' }]);
    await expectTheRestToWork(folder, dataFolder);
  });

  test('a folder that is a link out of the book is not followed', async () => {
    const { folder, dataFolder } = temporaryBook();
    symlinkSync(temporaryFolder(), join(folder, 'rotas/outside'), 'dir');
    const { problems } = await problemsOf(folder, dataFolder);
    expect(problems).toMatchObject([{ code: 'link-outside', at: 'rotas/outside:1:1' }]);
    await expectTheRestToWork(folder, dataFolder);
  });

  test('a link inside the book is followed', async () => {
    const { folder, dataFolder } = temporaryBook();
    const real = join(folder, 'teams/cho.yaml');
    mkdirSync(dirname(real));
    writeFileSync(real, 'name: Cho\n');
    symlinkSync(real, join(folder, 'people/cho.yaml'));
    expect(await problemsOf(folder, dataFolder)).toEqual({ status: 0, problems: [] });
  });

  test('ids that differ only in case', async () => {
    const { folder, dataFolder } = temporaryBook();
    writeFileSync(join(folder, 'people/Ben.yaml'), 'name: Another Ben\n');
    const { status, problems } = await problemsOf(folder, dataFolder);
    expect(status).toBe(1);
    // Where the file system takes both for one file, only the odd name is left to complain about.
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'error', code: expect.stringMatching(/^(ids-differ-in-case|invalid-id)$/) }),
    );
    await expectTheRestToWork(folder, dataFolder);
  });

  test('Windows line ends and a byte order mark are fine', async () => {
    const windows = Object.fromEntries(
      Object.entries(goodBook).map(([path, text]) => [path, `\uFEFF${String(text).replaceAll('\n', '\r\n')}`]),
    );
    const { folder, dataFolder } = temporaryBook(windows);
    expect(await problemsOf(folder, dataFolder)).toEqual({ status: 0, problems: [] });
    await expectTheRestToWork(folder, dataFolder);
  });

  test('positions in a file with a byte order mark are those of an editor', async () => {
    const { folder, dataFolder } = temporaryBook({ ...goodBook, 'people/cho.yaml': '\uFEFFname: Cho\r\nphone: 1\r\n' });
    const { problems } = await problemsOf(folder, dataFolder);
    expect(problems.map(({ at }) => at)).toEqual(['people/cho.yaml:2:8']);
  });
});
