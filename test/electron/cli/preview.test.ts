import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goodBook, temporaryBook, temporaryFolder } from '../temporary-book.ts';
import { call } from './call.ts';

const changed = String(goodBook['rotas/payments.yaml']).replace('[ada, ben]', '[ada, ada, ben]');

/** The command on the good book, with a file of that name beside it. */
function previewOf(text: string | Uint8Array, name = 'payments.yaml') {
  const { folder, dataFolder } = temporaryBook();
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  const preview = (...more: readonly string[]) =>
    call(['preview', file, '--book', folder, '--data', dataFolder, ...more]);
  return { folder, dataFolder, file, preview };
}

describe('preview', () => {
  test('tells in JSON what a changed file would alter, and leaves the book as it is', async () => {
    const { folder, preview } = previewOf(changed);
    const { status, out, err } = await preview('--to', '2026-03-23T09:00', '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const handed = { rota: 'payments', start: '2026-03-04T12:00:00Z', end: '2026-03-09T08:00:00Z' };
    const second = { rota: 'payments', start: '2026-03-09T08:00:00Z', end: '2026-03-16T08:00:00Z' };
    expect(JSON.parse(out)).toMatchObject({
      rota: 'payments',
      from: '2026-03-04T12:00:00Z',
      to: '2026-03-23T08:00:00Z',
      gained: [
        { person: 'ben', ...handed, from: ['ada'] },
        { person: 'ada', ...second, from: ['ben'] },
      ],
      lost: [
        { person: 'ada', ...handed, to: ['ben'] },
        { person: 'ben', ...second, to: ['ada'] },
      ],
      gaps: { opened: [], closed: [] },
      hours: [
        { person: 'ada', before: { total: 284 }, after: { total: 336 } },
        { person: 'ben', before: { total: 168 }, after: { total: 116 } },
      ],
      others: { people: 0, total: 0 },
      clashes: { arisen: [], resolved: [] },
      rests: { arisen: [], resolved: [] },
      swaps: [],
    });
    expect(readFileSync(join(folder, 'rotas/payments.yaml'), 'utf8')).toBe(goodBook['rotas/payments.yaml']);
  });

  test('says it in words', async () => {
    const { preview } = previewOf(changed);
    const { out } = await preview('--from', '2026-03-09', '--to', '2026-03-10');
    expect(out).toBe(`Payments primary · Mon 2026-03-09 00:00 to Tue 2026-03-10 00:00 · times in Europe/Warsaw

Gained
Mon 2026-03-09 00:00  Mon 2026-03-09 09:00  9 h   Ben Okoro  instead of Ada Nowak
Mon 2026-03-09 09:00  Tue 2026-03-10 00:00  15 h  Ada Nowak  instead of Ben Okoro

Lost
Mon 2026-03-09 00:00  Mon 2026-03-09 09:00  9 h   Ada Nowak  now Ben Okoro
Mon 2026-03-09 09:00  Tue 2026-03-10 00:00  15 h  Ben Okoro  now Ada Nowak

Hours, before and after
           total   night  weekend  holiday  ordinary
Ada Nowak  9 → 15  6 → 2  0        0        3 → 13
Ben Okoro  15 → 9  2 → 6  0        0        13 → 3
`);
  });

  test('looks 90 days ahead where nothing else is said', async () => {
    const { out } = await previewOf(changed).preview('--json');
    expect(JSON.parse(out)).toMatchObject({ from: '2026-03-04T12:00:00Z', to: '2026-06-02T12:00:00Z' });
  });

  test('takes a new rota, and a file of another name for the rota that is named', async () => {
    const added = await previewOf(changed, 'second.yaml').preview('--to', '2026-03-05', '--json');
    expect(JSON.parse(added.out)).toMatchObject({
      rota: 'second',
      gained: [{ person: 'ben', rota: 'second', from: [] }],
      lost: [],
      clashes: { arisen: [] },
    });
    const named = await previewOf(changed, 'draft.yaml').preview('--rota', 'payments', '--to', '2026-03-05', '--json');
    expect(JSON.parse(named.out)).toMatchObject({ rota: 'payments', gained: [{ person: 'ben', from: ['ada'] }] });
  });

  test('of the same rota says that nothing changes', async () => {
    const { status, out, err } = await previewOf(String(goodBook['rotas/payments.yaml'])).preview();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.trimEnd().split('\n').at(-1)).toBe('Nothing changes.');
  });

  test('of a file in the book itself says why nothing changes', async () => {
    const { folder, dataFolder } = temporaryBook();
    const file = join(folder, 'rotas/payments.yaml');
    const { status, err } = await call(['preview', file, '--book', folder, '--data', dataFolder]);
    expect(status).toBe(0);
    expect(err).toBe(
      `watchbill: warning: ${file} is the book's own file, so nothing changes: name the book as it was with --book\n`,
    );
  });

  test('warns of people that the book does not know, and goes on', async () => {
    const { file, preview } = previewOf(changed.replace('ada, ben', 'benn, ben'));
    const { status, err } = await preview('--json');
    expect(status).toBe(0);
    expect(err).toContain(`${file}:6:18: warning: nobody is called "benn"`);
  });

  test.each([
    ['is no YAML', 'name: [', /:1:\d+: error: this is not valid YAML/],
    ['breaks a rule', changed.replace('1 week', '1 wek'), /:5:12: error: /],
    ['is not text', new Uint8Array([0x6e, 0xff, 0xfe]), /:1:2: error: this is not text in UTF-8/],
    ['is too large', '#'.repeat(1024 * 1024 + 1), /:1:1: error: this file has 1 MB/],
  ])('refuses a file that %s, with its place', async (_, text, message) => {
    const { file, preview } = previewOf(text);
    const { status, out, err } = await preview('--json');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.startsWith(file)).toBe(true);
    expect(err.slice(file.length)).toMatch(message);
  });

  test('refuses a file that is not there', async () => {
    const { folder, dataFolder } = temporaryBook();
    const { status, err } = await call(['preview', 'no/payments.yaml', '--book', folder, '--data', dataFolder]);
    expect(status).toBe(1);
    expect(err).toBe(
      'no/payments.yaml:1:1: error: this file cannot be read (ENOENT): check its name and its permissions\n',
    );
  });

  test.each([
    [[], /^watchbill: FILE is missing: watchbill preview FILE/],
    [['a.yaml', 'b.yaml'], /^watchbill: "b.yaml" is not expected here: watchbill preview FILE/],
    [[''], /^watchbill: FILE is empty: watchbill preview FILE/],
    [['My Rota.yaml'], /^watchbill: "My Rota" is no id of a rota: .*; name the rota with --rota ID\n/],
  ])('called with %j is wrong usage', async (words, message) => {
    const { status, err } = await call(['preview', ...words]);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });

  test('explains itself without a file', async () => {
    const { status, out } = await call(['preview', '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(/^watchbill preview FILE/);
  });
});

test('preview says gaps, clashes, short rests and void swaps in words', async () => {
  const files = {
    ...goodBook,
    'people/ben.yaml': 'name: Ben Okoro\ntimeOff:\n  - { from: 2026-03-10, to: 2026-03-10, note: Moving }\n',
    'rotas/payments/2026-03-16-swap.yaml': `kind: swap
give: { layer: weekly, turn: 10, person: ada }
take: { layer: weekly, turn: 11, person: ben }
`,
  };
  const { folder, dataFolder } = temporaryBook(files);
  const file = join(temporaryFolder(), 'payments.yaml');
  const nights = '    hours: [{ days: [mon, tue], from: "08:00", to: "22:00" }]\n';
  writeFileSync(file, String(goodBook['rotas/payments.yaml']).replace('[ada, ben]', '[nobody, ben]') + nights);
  const words = ['--from', '2026-03-08', '--to', '2026-03-11', '--book', folder, '--data', dataFolder];
  const { out } = await call(['preview', file, ...words]);
  expect(out).toContain(`Gaps opened
Sun 2026-03-08 00:00  Mon 2026-03-09 09:00
Mon 2026-03-09 22:00  Tue 2026-03-10 08:00
Tue 2026-03-10 22:00  Wed 2026-03-11 00:00
`);
  expect(out).toContain(`Clashes gone
Tue 2026-03-10 00:00  Tue 2026-03-10 08:00  Ben Okoro  payments, during time off (Moving)
`);
  expect(out).toContain(`New short rests (under 11 h)
Mon 2026-03-09 22:00  Tue 2026-03-10 08:00  10 h  Ben Okoro
`);
  expect(out).toContain(`Swaps that become void
2026-03-16-swap  turn 10 of layer weekly is held by nobody, not by ada
`);
});
