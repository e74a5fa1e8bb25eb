import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem, writeFiles } from '../../../../electron/book/write/index.ts';
import { faultyFiles, systemError } from './faulty-files.ts';
import { namesIn, textOf } from './look-at-files.ts';
import { testFolder } from './test-folder.ts';
import { threeFiles } from './three-files.ts';

describe('one file', () => {
  test('is written, in a folder that is made for it, without a journal', async () => {
    const folder = await testFolder();
    const path = join(folder, 'changes', '2026', 'a.yaml');
    const change = { path, before: null, after: '\ufeffname: żółw\r\n' };
    expect(await writeFiles([change], { journalFolder: join(folder, 'journal') })).toEqual({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('\ufeffname: żółw\r\n');
    expect(await namesIn(folder)).toEqual(['changes']);
    expect(await namesIn(join(folder, 'changes', '2026'))).toEqual(['a.yaml']);
  });

  test('is deleted', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    expect(await writeFiles([{ path, before: 'a', after: null }], { journalFolder: folder })).toEqual({ ok: true });
    expect(await namesIn(folder)).toEqual([]);
  });

  test('is not touched where nothing changes', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    const { ino } = await stat(path);
    expect(await writeFiles([{ path, before: 'a', after: 'a' }], { journalFolder: folder })).toEqual({ ok: true });
    expect((await stat(path)).ino).toBe(ino);
  });

  test.runIf(process.platform !== 'win32').each([0o600, 0o664, 0o755])('keeps its permission bits %o', async (mode) => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    await chmod(path, mode);
    await writeFiles([{ path, before: 'a', after: 'b' }], { journalFolder: folder });
    expect((await stat(path)).mode & 0o777).toBe(mode);
  });

  test.runIf(process.platform !== 'win32')('is written where a symbolic link leads', async () => {
    const folder = await testFolder();
    const real = join(folder, 'elsewhere', 'real.yaml');
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(real, 'a');
    await symlink(real, join(folder, 'link.yaml'));
    await writeFiles([{ path: join(folder, 'link.yaml'), before: 'a', after: 'b' }], { journalFolder: folder });
    expect(await readFile(real, 'utf8')).toBe('b');
    expect(await nodeFileSystem.realPath(join(folder, 'link.yaml'))).toBe(await nodeFileSystem.realPath(real));
  });

  test.each(['EPERM', 'EBUSY', 'EACCES'])('waits for a program that holds it (%s)', async (code) => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    const waited: number[] = [];
    let held = 3;
    const fileSystem = faultyFiles((_step, call) => (call === 'rename' && held-- > 0 ? systemError(code) : undefined));
    const wait = async (time: number) => waited.push(time);
    expect(await writeFiles([{ path, before: 'a', after: 'b' }], { journalFolder: folder, fileSystem, wait })).toEqual({
      ok: true,
    });
    expect(await readFile(path, 'utf8')).toBe('b');
    expect(waited).toEqual([10, 20, 40]);
  });

  test('is given up after two seconds where a program holds it', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    let waited = 0;
    const fileSystem = faultyFiles((_step, call) => (call === 'rename' ? systemError('EBUSY') : undefined));
    const wait = async (time: number) => {
      waited += time;
    };
    const result = await writeFiles([{ path, before: 'a', after: 'b' }], { journalFolder: folder, fileSystem, wait });
    expect(result).toMatchObject({ ok: false, error: { code: 'io', path } });
    expect(waited).toBe(2000);
    expect(await namesIn(folder)).toEqual(['a.yaml']);
    expect(await readFile(path, 'utf8')).toBe('a');
  });
});

describe('refused, with nothing changed,', () => {
  test('is a file that somebody else changed', async () => {
    const book = await threeFiles(await testFolder());
    const [first] = book.changes;
    await writeFile(join(book.folder, 'gone.yaml'), 'name: still here\n');
    const result = await writeFiles(book.changes, { journalFolder: book.journalFolder });
    expect(result).toMatchObject({ ok: false, error: { code: 'changed', path: join(book.folder, 'gone.yaml') } });
    expect(await textOf(first?.path ?? '')).toBe(first?.before);
    expect(await textOf(join(book.folder, 'rota', 'cover.yaml'))).toBe(null);
  });

  test('is a file that somebody else deleted', async () => {
    const path = join(await testFolder(), 'a.yaml');
    const result = await writeFiles([{ path, before: 'a', after: 'b' }], { journalFolder: path });
    expect(result).toMatchObject({ ok: false, error: { code: 'changed', path } });
  });

  test.each([
    ['written', 'b'],
    ['deleted', null],
  ])('is a file that is marked as read-only and would be %s', async (_, after) => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    await chmod(path, 0o444);
    expect(await writeFiles([{ path, before: 'a', after }], { journalFolder: folder })).toEqual({
      ok: false,
      error: { code: 'io', path, message: `${path} is marked as read-only` },
    });
    expect(await readFile(path, 'utf8')).toBe('a');
    expect(await namesIn(folder)).toEqual(['a.yaml']);
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your share of the disk is full'],
    ['EROFS', 'its disk can only be read'],
    ['EACCES', 'you have no permission'],
    ['EIO', 'EIO: made for a test'],
  ])('is what the system refuses, and %s is said in words: %s', async (code, words) => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    const fileSystem = faultyFiles((_step, call) => (call === 'create' ? systemError(code) : undefined));
    const result = await writeFiles([{ path, before: null, after: 'b' }], { journalFolder: folder, fileSystem });
    expect(result).toMatchObject({ ok: false, error: { message: `${path} cannot be written: ${words}` } });
    expect(await namesIn(folder)).toEqual([]);
  });

  test('is a new file whose name is taken', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'mine');
    const result = await writeFiles([{ path, before: null, after: 'b' }], { journalFolder: folder });
    expect(result).toMatchObject({ ok: false, error: { code: 'exists', path } });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test('is a file that is not UTF-8, whose bytes would be lost', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, Buffer.from([0x61, 0xff]));
    const before = await readFile(path, 'utf8');
    expect(await writeFiles([{ path, before, after: 'b' }], { journalFolder: folder })).toMatchObject({ ok: false });
    expect(await readFile(path)).toEqual(Buffer.from([0x61, 0xff]));
  });

  test('is a file that is named twice', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.yaml');
    await writeFile(path, 'a');
    const twice = [
      { path, before: 'a', after: 'b' },
      { path, before: 'a', after: 'c' },
    ];
    expect(await writeFiles(twice, { journalFolder: folder })).toMatchObject({
      ok: false,
      error: { code: 'io', path },
    });
    expect(await readFile(path, 'utf8')).toBe('a');
  });

  test('are all files where somebody changes the last one while the others are being put in place', async () => {
    const book = await threeFiles(await testFolder());
    const fileSystem = faultyFiles(() => undefined);
    const result = await writeFiles(book.changes, {
      journalFolder: book.journalFolder,
      fileSystem: {
        ...fileSystem,
        async rename(from, to) {
          await fileSystem.rename(from, to);
          if (to.endsWith('rota.yaml')) await writeFile(join(book.folder, 'gone.yaml'), 'theirs');
        },
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'changed', path: join(book.folder, 'gone.yaml') } });
    expect(await textOf(join(book.folder, 'rota.yaml'))).toBe('name: old\n');
    expect(await textOf(join(book.folder, 'rota', 'cover.yaml'))).toBe(null);
    expect(await textOf(join(book.folder, 'gone.yaml'))).toBe('theirs');
    expect(await book.leftovers()).toEqual([]);
  });
});
