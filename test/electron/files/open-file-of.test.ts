import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import { openFileOf, showFileOf } from '../../../electron/files/index.ts';
import { temporaryBook } from '../temporary-book.ts';

/** An open book beside a file and a folder that are none of its, and what was opened. */
async function setUp() {
  const { folder, dataFolder } = temporaryBook();
  const book = await openBook({ folder, dataFolder, clock: Date.now });
  const outside = join(folder, '../secret.yaml');
  writeFileSync(outside, 'secret');
  mkdirSync(join(folder, '../book-of-others'));
  writeFileSync(join(folder, '../book-of-others/secret.yaml'), 'secret');
  const opened: string[] = [];
  const open = (file: string) =>
    openFileOf(book, file, async (path) => {
      opened.push(path);
      return undefined;
    });
  return { folder, outside, opened, open };
}

describe('a file of the book', () => {
  test('is opened by its full path', async () => {
    const { folder, opened, open } = await setUp();
    expect(await open('rotas/payments.yaml')).toEqual({ ok: true, value: {} });
    expect(opened).toEqual([join(folder, 'rotas/payments.yaml')]);
  });

  test('is opened by its real path where a link inside the book leads to it', async () => {
    const { folder, opened, open } = await setUp();
    symlinkSync(join(folder, 'rotas/payments.yaml'), join(folder, 'rotas/linked.yaml'));
    expect(await open('rotas/linked.yaml')).toMatchObject({ ok: true });
    expect(opened).toEqual([join(folder, 'rotas/payments.yaml')]);
  });

  test('that cannot be opened is told as the program told it', async () => {
    const { folder, dataFolder } = temporaryBook();
    const book = await openBook({ folder, dataFolder, clock: Date.now });
    const failure = { code: 'not-opened', message: 'no program', hint: 'open it by hand' };
    expect(await openFileOf(book, 'watchbill.yaml', async () => failure)).toEqual({ ok: false, error: failure });
  });
});

describe('nothing outside of the book is opened', () => {
  test.each([
    ['by ..', () => '../secret.yaml'],
    ['by .. in the middle', () => 'rotas/../../secret.yaml'],
    ['by .. and back to a folder whose name begins alike', () => '../book-of-others/secret.yaml'],
    ['by a full path', (outside: string) => outside],
    ['the folder around', () => '..'],
    ['the book itself', () => '.'],
    ['by an empty path', () => ''],
    ['by a path with a zero byte', () => 'rotas/payments.yaml\0'],
    ['a file that is missing', () => 'rotas/missing.yaml'],
  ])('%s', async (_, fileOf) => {
    const { outside, opened, open } = await setUp();
    expect(await open(fileOf(outside))).toMatchObject({
      ok: false,
      error: { code: 'no-such-file', hint: expect.stringContaining('look at the list again') },
    });
    expect(opened).toEqual([]);
  });

  test.each(['file', 'folder'])('by a link to a %s', async (what) => {
    const { folder, outside, opened, open } = await setUp();
    const link = what === 'file' ? 'linked.yaml' : 'linked';
    symlinkSync(what === 'file' ? outside : join(folder, '../book-of-others'), join(folder, link));
    expect(await open(what === 'file' ? link : 'linked/secret.yaml')).toMatchObject({ ok: false });
    expect(opened).toEqual([]);
  });

  test.each(['run.bat', 'run.desktop', 'run.sh', 'run'])(
    'nor is a program that came along with the book: %s',
    async (name) => {
      const { folder, opened, open } = await setUp();
      writeFileSync(join(folder, name), 'echo', { mode: 0o755 });
      symlinkSync(join(folder, name), join(folder, 'people/zoe.yaml'));
      for (const file of [name, 'people/zoe.yaml']) expect(await open(file)).toMatchObject({ ok: false });
      expect(opened).toEqual([]);
    },
  );

  test('without a book', async () => {
    expect(await openFileOf(undefined, 'watchbill.yaml', async () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'no-such-file' },
    });
  });
});

describe('a file that is shown in its folder', () => {
  const shown = async (file: (outside: string) => string) => {
    const { folder, outside } = await setUp();
    const { dataFolder } = temporaryBook();
    const book = await openBook({ folder, dataFolder, clock: Date.now });
    writeFileSync(join(folder, 'sheet.pdf'), 'pdf');
    symlinkSync(outside, join(folder, 'linked.pdf'));
    const paths: string[] = [];
    const reply = await showFileOf(book, file(outside), async (path) => {
      paths.push(path);
      return undefined;
    });
    return { reply, paths: paths.map((path) => path.slice(folder.length + 1)) };
  };

  test('may be of any kind: nothing is done with it', async () => {
    expect(await shown(() => 'sheet.pdf')).toEqual({ reply: { ok: true, value: {} }, paths: ['sheet.pdf'] });
  });

  test.each([
    ['outside', () => '../secret.yaml'],
    ['behind a link that leads out', () => 'linked.pdf'],
    ['by a full path', (outside: string) => outside],
    ['missing', () => 'none.pdf'],
  ])('is not one %s', async (_, file) => {
    expect(await shown(file)).toMatchObject({ reply: { ok: false, error: { code: 'no-such-file' } }, paths: [] });
  });
});
