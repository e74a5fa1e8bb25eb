import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeBook, openBook, undoChange } from '../../../electron/book/index.ts';
import { goodBook, temporaryBook, temporaryFolder } from '../temporary-book.ts';

const dentist = 'rotas/payments/2026-03-03-dentist.yaml';

async function opened() {
  const { folder, dataFolder } = temporaryBook();
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { folder, dataFolder, open, read };
}

describe('a change of the book', () => {
  test('edits, adds and removes files together, gives the new snapshot, and can be taken back', async () => {
    const { open, read } = await opened();
    const before = open.book;
    const result = await changeBook(open, [
      { path: 'rotas/payments.yaml', edits: [{ op: 'insert', path: ['layers', 0, 'turns', 2], value: 'cho' }] },
      { path: 'people/cho.yaml', record: { name: 'Cho' } },
      { path: dentist, remove: true },
    ]);
    if (!result.ok) throw new Error(result.error.message);
    expect(read('rotas/payments.yaml')).toBe(
      String(goodBook['rotas/payments.yaml']).replace('[ada, ben]', '[ada, ben, cho]'),
    );
    expect(result.book).toBe(open.book);
    expect(open.book.people.get('cho')?.name).toBe('Cho');
    expect(open.book.rotas.get('payments')?.layers[0]?.turns).toEqual([['ada'], ['ben'], ['cho']]);
    expect(open.book.overrides.size).toBe(0);
    expect(before.people.has('cho')).toBe(false);

    expect(await undoChange(open, result.undo)).toMatchObject({ ok: true });
    for (const path of ['rotas/payments.yaml', dentist]) expect(read(path)).toBe(goodBook[path]);
    expect(open.book.people.has('cho')).toBe(false);
    expect(open.book.overrides.get('payments')).toHaveLength(1);
  });

  test('is refused as a whole where one of its files was edited since it was read', async () => {
    const { folder, open, read } = await opened();
    writeFileSync(join(folder, 'people/ada.yaml'), 'name: Ada Lovelace\n');
    const result = await changeBook(open, [
      { path: 'people/ben.yaml', edits: [{ op: 'set', path: ['name'], value: 'Benjamin' }] },
      { path: 'people/ada.yaml', edits: [{ op: 'set', path: ['name'], value: 'Ada Byron' }] },
    ]);
    expect(result).toMatchObject({ ok: false, error: { code: 'changed', file: 'people/ada.yaml' } });
    expect(read('people/ben.yaml')).toBe(goodBook['people/ben.yaml']);
    expect(read('people/ada.yaml')).toBe('name: Ada Lovelace\n');
  });

  test('cannot be taken back once somebody has edited on', async () => {
    const { folder, open, read } = await opened();
    const result = await changeBook(open, [
      { path: 'people/ben.yaml', edits: [{ op: 'set', path: ['name'], value: 'Benjamin' }] },
    ]);
    if (!result.ok) throw new Error(result.error.message);
    writeFileSync(join(folder, 'people/ben.yaml'), 'name: Benny\n');
    expect(await undoChange(open, result.undo)).toMatchObject({
      ok: false,
      error: { code: 'changed', file: 'people/ben.yaml' },
    });
    expect(read('people/ben.yaml')).toBe('name: Benny\n');
  });

  test('names the place in the file that it does not find', async () => {
    const { open } = await opened();
    const result = await changeBook(open, [
      { path: 'rotas/payments.yaml', edits: [{ op: 'set', path: ['layers', 4, 'name'], value: 'x' }] },
    ]);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found', file: 'rotas/payments.yaml' } });
  });

  test('does not write over a new file that somebody else has put there', async () => {
    const { folder, open, read } = await opened();
    writeFileSync(join(folder, 'people/cho.yaml'), 'name: Cho One\n');
    const result = await changeBook(open, [{ path: 'people/cho.yaml', record: { name: 'Cho Two' } }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'exists', file: 'people/cho.yaml' } });
    expect(read('people/cho.yaml')).toBe('name: Cho One\n');
  });

  test.each(['../outside.yaml', 'people/../../outside.yaml', 'people/Ada.yaml', 'notes.yaml', 'people/no.yaml'])(
    'stays inside the book and its names: %s is refused',
    async (path) => {
      const { open } = await opened();
      const result = await changeBook(open, [{ path, record: { name: 'X' } }]);
      expect(result).toMatchObject({ ok: false, error: { code: 'not-in-book', file: path } });
    },
  );

  test('does not follow a folder that leads out of the book', async () => {
    const { folder, open } = await opened();
    const outside = temporaryFolder();
    symlinkSync(outside, join(folder, 'rotas/desk'), 'dir');
    const result = await changeBook(open, [{ path: 'rotas/desk/x.yaml', record: { kind: 'add' } }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'link-outside' } });
  });
});

describe('a change that a crash broke off', () => {
  test('is undone when the book is opened again', async () => {
    const { folder, dataFolder, open } = await opened();
    const journal = {
      version: 1,
      process: 2 ** 22 + 1,
      started: new Date(0).toISOString(),
      files: [
        {
          path: join(folder, 'people/ada.yaml'),
          temporary: null,
          mode: null,
          before: goodBook['people/ada.yaml'],
          after: 'name: Ada Half\n',
        },
      ],
    };
    mkdirSync(open.journalFolder, { recursive: true });
    writeFileSync(join(open.journalFolder, 'broken-off.journal.json'), JSON.stringify(journal));
    writeFileSync(join(folder, 'people/ada.yaml'), 'name: Ada Half\n');
    const again = await openBook({ folder, dataFolder, clock: Date.now });
    expect(again.book.people.get('ada')?.name).toBe('Ada Nowak');
    expect(again.book.problems).toMatchObject([
      { code: 'interrupted-change', file: 'people/ada.yaml', severity: 'warning' },
    ]);
    expect((await openBook({ folder, dataFolder, clock: Date.now })).book.problems).toEqual([]);
  });
});
