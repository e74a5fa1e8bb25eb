import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../../electron/runbooks/watch-folder.ts';
import { temporaryFolder, writeBook } from '../temporary-book.ts';

/** A watch on runbooks/ of a folder, and what it told: paths, or `*` for anything. */
async function watched(files: Readonly<Record<string, string>>) {
  const parent = temporaryFolder();
  writeBook(parent, files);
  const told: (readonly string[])[] = [];
  const watch = watchFolder(parent, 'runbooks', (paths) => told.push(paths.length === 0 ? ['*'] : paths));
  onTestFinished(() => watch.close());
  await watch.ready;
  return { parent, told, all: () => new Set(told.flat()) };
}

const seen = (all: () => ReadonlySet<string>, path: string) =>
  expect.poll(() => all().has(path) || all().has('*')).toBe(true);

test('a file that is written, changed or removed anywhere below is told', async () => {
  const { parent, all, told } = await watched({ 'runbooks/a.md': 'a', 'runbooks/deep/er/b.md': 'b' });
  writeFileSync(join(parent, 'runbooks/a.md'), 'changed');
  await seen(all, 'a.md');
  writeFileSync(join(parent, 'runbooks/deep/er/b.md'), 'changed');
  await seen(all, 'deep/er/b.md');
  told.length = 0;
  rmSync(join(parent, 'runbooks/deep/er/b.md'));
  await seen(all, 'deep/er/b.md');
});

test('what comes in a new folder is told, and what changes in it later', async () => {
  const { parent, all, told } = await watched({ 'runbooks/a.md': 'a' });
  mkdirSync(join(parent, 'runbooks/new/er'), { recursive: true });
  writeFileSync(join(parent, 'runbooks/new/er/c.md'), 'c');
  await expect.poll(() => told.length).toBeGreaterThan(0);
  await expect
    .poll(() => {
      writeFileSync(join(parent, 'runbooks/new/er/c.md'), `${Math.random()}`);
      return all().has('new/er/c.md');
    })
    .toBe(true);
});

test('the folder itself may come later, go, and come back', async () => {
  const { parent, told } = await watched({ 'other.md': 'x' });
  const changed = async (work: () => void) => {
    told.length = 0;
    work();
    await expect.poll(() => told.length).toBeGreaterThan(0);
  };
  await changed(() => writeBook(parent, { 'runbooks/a.md': 'a' }));
  await changed(() => rmSync(join(parent, 'runbooks'), { recursive: true }));
  await changed(() => writeBook(parent, { 'runbooks/b.md': 'b' }));
  await expect
    .poll(() => {
      writeFileSync(join(parent, 'runbooks/b.md'), `${Math.random()}`);
      return told.flat().includes('b.md');
    })
    .toBe(true);
});

test('a burst of a hundred files is told a few times, not a hundred', async () => {
  const { parent, told, all } = await watched({ 'runbooks/0.md': '0' });
  for (let file = 0; file < 100; file++) {
    writeFileSync(join(parent, `runbooks/${file}.md.tmp`), 'x');
    renameSync(join(parent, `runbooks/${file}.md.tmp`), join(parent, `runbooks/${file}.md`));
  }
  await seen(all, '99.md');
  expect(told.length).toBeLessThan(20);
});

test('nothing is told any more once it is closed', async () => {
  const parent = temporaryFolder();
  writeBook(parent, { 'runbooks/a.md': 'a' });
  const told: unknown[] = [];
  const other: unknown[] = [];
  const watch = watchFolder(parent, 'runbooks', (paths) => told.push(paths));
  const second = watchFolder(parent, 'runbooks', (paths) => other.push(paths));
  onTestFinished(() => second.close());
  await Promise.all([watch.ready, second.ready]);
  watch.close();
  writeFileSync(join(parent, 'runbooks/a.md'), 'changed');
  await expect.poll(() => other.length).toBeGreaterThan(0);
  expect(told).toEqual([]);
});

test('folders with a dot in their name are watched, also those that come later', async () => {
  const { parent, all } = await watched({ 'runbooks/a.md': 'a' });
  for (const folder of ['.runs/2026', 'v1.2']) {
    mkdirSync(join(parent, 'runbooks', folder), { recursive: true });
    const file = `${folder}/later.yaml`;
    await expect
      .poll(() => {
        writeFileSync(join(parent, 'runbooks', file), `${Math.random()}`);
        return all().has(file);
      })
      .toBe(true);
  }
});

test('a folder that is taken away and put back is watched on', async () => {
  const { parent, told } = await watched({ 'runbooks/shop/a.md': 'a' });
  rmSync(join(parent, 'runbooks/shop'), { recursive: true });
  mkdirSync(join(parent, 'runbooks/shop'));
  await expect.poll(() => told.length).toBeGreaterThan(0);
  await expect
    .poll(() => {
      writeFileSync(join(parent, 'runbooks/shop/b.md'), `${Math.random()}`);
      return told.flat().includes('shop/b.md');
    })
    .toBe(true);
});
