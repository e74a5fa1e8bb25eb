import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openShelf, runbookSearch } from '../../../electron/runbooks/index.ts';
import { temporaryBook, temporaryFolder, writeBook } from '../temporary-book.ts';

const files = {
  'runbooks/disk.md': '# Disk full\n\nFirst.\n\n## Clean up\n\nDelete the `logs` first.\n',
  'runbooks/kubernetes/pod.md': '# Pod\n',
};

function opened(indexFile = join(temporaryFolder(), 'index.db')) {
  const { folder } = temporaryBook(files);
  let now = 0;
  const search = runbookSearch({ shelf: openShelf(folder), indexFile, clock: () => now });
  onTestFinished(() => search.close());
  return {
    folder,
    indexFile,
    search: (text: string) => search.search(text, 10),
    catchUp: () => search.catchUp(),
    changed: search.changed,
    later: () => {
      now += 10_000;
    },
  };
}

describe('the search of runbooks', () => {
  test('finds the section, with its words around it', async () => {
    const [hit, ...others] = await opened().search('log');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ path: 'disk.md', title: 'Disk full', heading: 'Clean up', slug: 'clean-up' });
    expect(hit?.snippet).toEqual([
      { text: 'Delete the ', hit: false },
      { text: 'logs', hit: true },
      { text: ' first.', hit: false },
    ]);
  });

  test('shows the first words below a title that has none of its own', async () => {
    const { folder, search } = opened();
    writeBook(folder, { 'runbooks/gateway.md': '# Gateway\n\n## Why\n\nNo money comes in.\n' });
    const [hit] = await search('gateway');
    expect(hit?.snippet.map(({ text }) => text).join('')).toBe('No money comes in.');
  });

  test('follows the files', async () => {
    const { folder, search, later, catchUp } = opened();
    expect(await search('disk')).toHaveLength(1);
    writeBook(folder, { 'runbooks/new.md': '# Certificate\n' });
    rmSync(join(folder, 'runbooks/disk.md'));
    later();
    await search('certificate');
    await catchUp();
    expect((await search('certificate')).map(({ path }) => path)).toEqual(['new.md']);
    expect(await search('disk')).toEqual([]);
  });

  test('finds again what was edited, in every file and by searching alone', async () => {
    const { folder, search, later, catchUp } = opened();
    await search('disk');
    for (const word of ['certificate', 'gateway', 'mailer']) {
      writeBook(folder, {
        'runbooks/disk.md': `# Disk full\n\nA ${word}.\n`,
        'runbooks/kubernetes/pod.md': `# ${word}\n`,
      });
      later();
      await search('disk');
      await expect
        .poll(async () => (await search(word)).map(({ path }) => path).sort())
        .toEqual(['disk.md', 'kubernetes/pod.md']);
    }
    expect(await search('certificate')).toEqual([]);
    await catchUp();
  });

  test('puts in what it is told has changed', async () => {
    const { folder, search, changed } = opened();
    await search('disk');
    writeBook(folder, { 'runbooks/disk.md': '# Disk full\n\nMailer.\n', 'runbooks/new/one.md': '# Mailer\n' });
    changed(['disk.md']);
    await expect.poll(async () => (await search('mailer')).map(({ path }) => path)).toEqual(['disk.md']);
    // A folder that came may hold anything.
    changed(['new']);
    await expect
      .poll(async () => (await search('mailer')).map(({ path }) => path).sort())
      .toEqual(['disk.md', 'new/one.md']);
    rmSync(join(folder, 'runbooks/new'), { recursive: true });
    changed(['new/one.md']);
    await expect.poll(async () => (await search('mailer')).map(({ path }) => path)).toEqual(['disk.md']);
  });

  test('answers from an index of an earlier start, and mends one that is broken', async () => {
    const first = opened();
    await first.search('disk');
    const second = opened(first.indexFile);
    expect(await second.search('disk')).toHaveLength(1);
    writeFileSync(first.indexFile, 'broken');
    expect(await opened(first.indexFile).search('disk')).toHaveLength(1);
  });

  test('asked while it is being closed answers nothing, and begins no index anew', async () => {
    const { folder } = temporaryBook(files);
    const indexFile = join(temporaryFolder(), 'index.db');
    const search = runbookSearch({ shelf: openShelf(folder), indexFile, clock: () => 0 });
    await search.search('disk', 10);
    search.close();
    const before = statSync(indexFile).ino;
    expect(await search.search('disk', 10)).toEqual([]);
    await search.catchUp();
    expect(statSync(indexFile).ino).toBe(before);
  });

  test('works where no index can be kept, and asked by many at once', async () => {
    const file = join(temporaryFolder(), 'taken');
    writeFileSync(file, 'a file where the folder should be');
    const { search } = opened(join(file, 'index.db'));
    const found = await Promise.all(Array.from({ length: 5 }, () => search('disk')));
    expect(found.map((hits) => hits.map(({ path }) => path))).toEqual(Array.from({ length: 5 }, () => ['disk.md']));
  });

  test('finds the others where one cannot be read', async () => {
    const { folder } = temporaryBook(files);
    const shelf = openShelf(folder);
    const search = runbookSearch({
      shelf: {
        ...shelf,
        read: (path) => (path === 'disk.md' ? Promise.reject(new Error('EACCES')) : shelf.read(path)),
      },
      indexFile: join(temporaryFolder(), 'index.db'),
      clock: () => 0,
    });
    onTestFinished(() => search.close());
    expect((await search.search('pod', 10)).map(({ path }) => path)).toEqual(['kubernetes/pod.md']);
    expect(await search.search('disk', 10)).toEqual([]);
  });

  test('finds nothing where there are no runbooks', async () => {
    const { folder } = temporaryBook({});
    const search = runbookSearch({
      shelf: openShelf(folder),
      indexFile: join(temporaryFolder(), 'index.db'),
      clock: () => 0,
    });
    onTestFinished(() => search.close());
    expect(await search.search('disk', 10)).toEqual([]);
  });
});
