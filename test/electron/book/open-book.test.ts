import { mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import { type Book, positionOf } from '../../../shared/book/index.ts';
import { goodBook, temporaryBook, writeBook } from '../temporary-book.ts';

const clock = () => Date.now() + 60_000;

/** The names of the people, by id. */
const names = (book: Book) => Object.fromEntries([...book.people].map(([id, { name }]) => [id, name]));

describe('an open book', () => {
  test('records carry where they came from', async () => {
    const { folder, dataFolder } = temporaryBook();
    const { book } = await openBook({ folder, dataFolder, clock });
    const source = book.rotas.get('payments')?.source;
    if (!source) throw new Error('no rota');
    expect(source.file).toBe('rotas/payments.yaml');
    expect(positionOf(source, ['name'])).toEqual({ line: 1, column: 7 });
    expect(positionOf(source, ['layers', 0, 'turns', 1])).toEqual({ line: 6, column: 18 });
    expect(positionOf(source, ['layers', 0, 'hours', 3])).toEqual({ line: 3, column: 5 });
  });

  test('a changed file re-reads only itself: every other record is the same object', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    const before = open.book;
    writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n' });
    const after = await open.reread(['people/ada.yaml']);
    expect(names(after)).toEqual({ ada: 'Ada Lovelace', ben: 'Ben Okoro' });
    expect(names(before)).toEqual({ ada: 'Ada Nowak', ben: 'Ben Okoro' });
    expect(after.people.get('ben')).toBe(before.people.get('ben'));
    expect(after.rotas.get('payments')).toBe(before.rotas.get('payments'));
    expect(after.overrides.get('payments')?.[0]).toBe(before.overrides.get('payments')?.[0]);
  });

  test('files that come and go are followed', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    writeBook(folder, { 'people/cho.yaml': 'name: Cho\n' });
    rmSync(join(folder, 'people/ben.yaml'));
    const after = await open.reread([join(folder, 'people/cho.yaml'), 'people/ben.yaml']);
    expect(names(after)).toEqual({ ada: 'Ada Nowak', cho: 'Cho' });
    expect(names(await open.refresh())).toEqual({ ada: 'Ada Nowak', cho: 'Cho' });
  });

  test('an edit that keeps size and time is seen all the same while the file is young', async () => {
    const { folder, dataFolder } = temporaryBook();
    const path = join(folder, 'people/ada.yaml');
    const { mtime } = statSync(path);
    const now = () => mtime.getTime() + 500;
    const open = await openBook({ folder, dataFolder, clock: now });
    writeFileSync(path, String(goodBook['people/ada.yaml']).replace('Nowak', 'Kowal'));
    utimesSync(path, mtime, mtime);
    open.saveCache();
    expect((await openBook({ folder, dataFolder, clock: now })).book.people.get('ada')?.name).toBe('Ada Kowal');
  });

  test('calls one after the other do not forget what the other found', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    writeBook(folder, { 'people/cho.yaml': 'name: Cho\n', 'people/dee.yaml': 'name: Dee\n' });
    await Promise.all([open.reread(['people/cho.yaml']), open.reread(['people/dee.yaml'])]);
    expect(Object.keys(names(open.book)).sort()).toEqual(['ada', 'ben', 'cho', 'dee']);
  });
});

describe('the last good version of a file that broke', () => {
  const broken = { 'people/ada.yaml': 'name: [\n' };

  test('stays in use, with the problem listed and its age told', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    const written = statSync(join(folder, 'people/ada.yaml')).mtimeMs;
    writeBook(folder, broken);
    const book = await open.reread(['people/ada.yaml']);
    expect(book.people.get('ada')).toMatchObject({ name: 'Ada Nowak', source: { lastGood: written } });
    const day = new Date(written).toISOString().slice(0, 16);
    expect(book.problems).toMatchObject([
      { file: 'people/ada.yaml', message: expect.stringContaining(`the version of ${day}Z stays in use`) },
    ]);
  });

  test('stays in use over a restart', async () => {
    const { folder, dataFolder } = temporaryBook();
    (await openBook({ folder, dataFolder, clock })).saveCache();
    writeBook(folder, broken);
    const restarted = await openBook({ folder, dataFolder, clock });
    restarted.saveCache();
    const again = await openBook({ folder, dataFolder, clock });
    for (const { book } of [restarted, again]) {
      expect(book.people.get('ada')?.name).toBe('Ada Nowak');
      expect(book.problems).toMatchObject([{ file: 'people/ada.yaml', code: 'invalid-yaml' }]);
    }
  });

  test('gives way to the mended file', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    writeBook(folder, broken);
    await open.refresh();
    writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n' });
    const book = await open.refresh();
    expect(book.people.get('ada')).toMatchObject({ name: 'Ada Lovelace' });
    expect(book.people.get('ada')?.source.lastGood).toBeUndefined();
    expect(book.problems).toEqual([]);
  });

  test('is not brought back once the file is removed', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    writeBook(folder, broken);
    await open.refresh();
    rmSync(join(folder, 'people/ada.yaml'));
    expect(names(await open.refresh())).toEqual({ ben: 'Ben Okoro' });
  });

  test('of watchbill.yaml is used before what can be saved of the broken one', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    writeBook(folder, { 'watchbill.yaml': 'format: 1\nname: [\ntimeZone: UTC\n' });
    expect((await open.refresh()).settings).toMatchObject({ name: 'Test', timeZone: 'Europe/Warsaw' });
  });
});

describe('the weights of fairness', () => {
  const settings = 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\n';
  test.each([
    ['', { night: 1, weekend: 1, holiday: 1 }],
    ['fairness: {}\n', { night: 1, weekend: 1, holiday: 1 }],
    ['fairness: { weekend: 0 }\n', { night: 1, weekend: 0, holiday: 1 }],
    ['fairness: { night: 1.5, weekend: 2, holiday: 3 }\n', { night: 1.5, weekend: 2, holiday: 3 }],
    // What can be saved of a broken file: the weights that can be read, and 1 for the others.
    ['fairness: { night: -1, weekend: 2, holiday: high }\n', { night: 1, weekend: 2, holiday: 1 }],
    ['fairness: [2]\n', { night: 1, weekend: 1, holiday: 1 }],
  ])('of %j are numbers for every kind of hour', async (text, weights) => {
    const { folder, dataFolder } = temporaryBook({ ...goodBook, 'watchbill.yaml': `${settings}${text}` });
    const open = await openBook({ folder, dataFolder, clock });
    expect(open.book.settings.fairness).toEqual(weights);
    open.saveCache();
    expect((await openBook({ folder, dataFolder, clock })).book.settings.fairness).toEqual(weights);
  });

  test('are even in a book without a watchbill.yaml', async () => {
    const { folder, dataFolder } = temporaryBook({ 'people/ada.yaml': 'name: Ada\n' });
    const { book } = await openBook({ folder, dataFolder, clock });
    expect(book.settings.fairness).toEqual({ night: 1, weekend: 1, holiday: 1 });
  });
});

describe('the book as a whole', () => {
  // Root may read everything: a loop of links stands for a folder that cannot be read.
  test('keeps everybody on call while a folder cannot be read, also over a restart', async () => {
    const { folder, dataFolder } = temporaryBook();
    (await openBook({ folder, dataFolder, clock })).saveCache();
    renameSync(join(folder, 'rotas'), join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'rotas'), join(folder, 'rotas'));
    const first = await openBook({ folder, dataFolder, clock });
    first.saveCache();
    const { book } = await openBook({ folder, dataFolder, clock });
    expect(book.problems).toMatchObject([{ code: 'unreadable', file: 'rotas' }]);
    expect(book.rotas.get('payments')?.source.lastGood).toBeDefined();
    expect(book.overrides.get('payments')).toHaveLength(1);

    rmSync(join(folder, 'rotas'));
    renameSync(join(folder, 'elsewhere'), join(folder, 'rotas'));
    for (const mended of [await first.refresh(), (await openBook({ folder, dataFolder, clock })).book]) {
      expect(mended.problems).toEqual([]);
      expect(mended.rotas.get('payments')?.source.lastGood).toBeUndefined();
    }
  });

  test('forgets a problem once what caused it is gone', async () => {
    const { folder, dataFolder } = temporaryBook({ ...goodBook, 'people/cho.yml': 'name: Cho\n' });
    const open = await openBook({ folder, dataFolder, clock });
    expect(open.book.problems).toHaveLength(1);
    renameSync(join(folder, 'people/cho.yml'), join(folder, 'people/cho.yaml'));
    const book = await open.reread(['people/cho.yaml']);
    expect(book.problems).toEqual([]);
    expect(book.people.has('cho')).toBe(true);
  });

  test('goes on from what was last read when its folder is gone, and says so', async () => {
    const { folder, dataFolder } = temporaryBook();
    const open = await openBook({ folder, dataFolder, clock });
    renameSync(folder, `${folder}-elsewhere`);
    const gone = await open.refresh();
    expect(gone.rotas.has('payments')).toBe(true);
    expect(gone.problems).toMatchObject([{ code: 'no-book-folder', severity: 'error' }]);
    renameSync(`${folder}-elsewhere`, folder);
    expect((await open.refresh()).problems).toEqual([]);
  });

  test('without watchbill.yaml is an error, and rotas are still read', async () => {
    const { folder, dataFolder } = temporaryBook();
    rmSync(join(folder, 'watchbill.yaml'));
    const { book } = await openBook({ folder, dataFolder, clock });
    expect(book.problems).toMatchObject([{ code: 'no-book-file', file: 'watchbill.yaml' }]);
    expect(book.rotas.has('payments')).toBe(true);
  });

  test('leaves alone what it does not know', async () => {
    const { folder, dataFolder } = temporaryBook({
      ...goodBook,
      'notes.txt': 'hello',
      'people/README.md': '# People',
      'people/.ada.yaml.watchbill-tmp': 'name: [',
      'rotas/payments/deep/er.yaml': 'name: [',
      'runbooks/a.yaml': 'a: [',
    });
    const { book } = await openBook({ folder, dataFolder, clock });
    expect(book.problems).toEqual([]);
    expect([...book.overrides.values()].flat()).toHaveLength(1);
  });
});

describe('the cache', () => {
  test('serves the next start: records come from it, not from the files', async () => {
    const { folder, dataFolder } = temporaryBook();
    const first = await openBook({ folder, dataFolder, clock });
    first.saveCache();
    // The same stamp with other bytes: what the cache trusts is not read again.
    const path = join(folder, 'people/ada.yaml');
    const { mtime } = statSync(path);
    utimesSync(path, mtime, mtime);
    const stamped = await openBook({ folder, dataFolder, clock });
    stamped.saveCache();
    writeFileSync(path, String(goodBook['people/ada.yaml']).replace('Nowak', 'Kowal'));
    utimesSync(path, mtime, mtime);
    expect((await openBook({ folder, dataFolder, clock })).book.people.get('ada')?.name).toBe('Ada Nowak');
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with one letter changed', (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('Nowak', 'Kowal'))],
    [
      'of another version',
      (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('watchbill cache', 'watchbill cache 0')),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('%s is thrown away', async (_, damage) => {
    const { folder, dataFolder } = temporaryBook();
    (await openBook({ folder, dataFolder, clock })).saveCache();
    const [name] = readdirSync(join(dataFolder, 'cache'));
    const path = join(dataFolder, 'cache', name ?? '');
    const { readFileSync } = await import('node:fs');
    writeFileSync(path, damage(readFileSync(path)));
    const { book } = await openBook({ folder, dataFolder, clock });
    expect(names(book)).toEqual({ ada: 'Ada Nowak', ben: 'Ben Okoro' });
    expect(book.problems).toEqual([]);
  });

  test('that cannot be written is done without', async () => {
    const { folder, dataFolder } = temporaryBook();
    mkdirSync(dataFolder);
    writeFileSync(join(dataFolder, 'cache'), 'a file where the folder should be');
    const open = await openBook({ folder, dataFolder, clock });
    open.saveCache();
    expect(names(open.book)).toEqual({ ada: 'Ada Nowak', ben: 'Ben Okoro' });
  });
});
