import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../../electron/book/index.ts';
import { removeLeftOver } from '../../../../electron/book/write/index.ts';
import { temporaryPath } from '../../../../electron/book/write/temporary-file.ts';
import { temporaryBook } from '../../temporary-book.ts';
import { namesIn } from './look-at-files.ts';
import { testFolder } from './test-folder.ts';

/** The name of a temporary file as another writer would have made it: one who had another number, or was another session. */
function byOther(path: string, { process: number = process.pid, session = 'abcdef' } = {}): string {
  return temporaryPath(path).replace(/-(\d+)-[0-9a-f]{6}-/, `-${number}-${session}-`);
}

const gone = { isRunning: () => false };
const running = { isRunning: () => true };

describe('a temporary file', () => {
  test.each([
    ['of a process that is gone', { process: 1 }, gone, 'removed'],
    ['of an earlier process that had the same number as this one', {}, running, 'removed'],
    ['of a process that is running', { process: 1 }, running, 'left'],
  ])('%s is %s', async (_, writer, surroundings, expected) => {
    const folder = await testFolder();
    const path = byOther(join(folder, 'a.yaml'), writer);
    await writeFile(path, 'name: a');
    await removeLeftOver([path], undefined, surroundings);
    expect(await namesIn(folder)).toHaveLength(expected === 'left' ? 1 : 0);
  });

  test('of this process is left: it is in the middle of writing it', async () => {
    const folder = await testFolder();
    const path = temporaryPath(join(folder, 'a.yaml'));
    await writeFile(path, 'name: a');
    await removeLeftOver([path], undefined, gone);
    expect(await namesIn(folder)).toHaveLength(1);
  });

  test('of another computer, in a folder that both share, is removed once nobody can be writing it any more', async () => {
    const folder = await testFolder();
    const path = temporaryPath(join(folder, 'a.yaml')).replace(/\.[0-9a-f]{6}-/, '.zzzzzz-');
    await writeFile(path, 'name: a');
    await removeLeftOver([path], undefined, gone);
    expect(await namesIn(folder)).toHaveLength(1);
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(path, longAgo, longAgo);
    await removeLeftOver([path], undefined, gone);
    expect(await namesIn(folder)).toEqual([]);
  });

  test('is never taken for one by its looks alone', async () => {
    const folder = await testFolder();
    const path = join(folder, 'payments.yaml');
    await writeFile(path, 'name: a');
    await removeLeftOver([path], undefined, gone);
    expect(await namesIn(folder)).toEqual(['payments.yaml']);
  });
});

test('opening a book removes what writers that died have left in any of its folders', async () => {
  const { folder, dataFolder } = temporaryBook();
  for (const path of [
    'watchbill.yaml',
    'people/ada.yaml',
    'rotas/payments.yaml',
    'rotas/payments/2026-03-03-dentist.yaml',
  ]) {
    await writeFile(byOther(join(folder, path)), 'half of a fi');
  }
  const { book } = await openBook({ folder, dataFolder, clock: Date.now });
  expect(book.problems).toEqual([]);
  const names = await Promise.all(
    ['.', 'people', 'rotas', 'rotas/payments'].map((path) => namesIn(join(folder, path))),
  );
  expect(names.flat().filter((name) => name.startsWith('.'))).toEqual([]);
  expect(names.flat()).toContain('2026-03-03-dentist.yaml');
});
