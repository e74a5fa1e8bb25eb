import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShelf } from '../../../electron/runbooks/index.ts';
import { temporaryBook, writeBook } from '../temporary-book.ts';

const files = {
  'runbooks/disk-full.md': '# Disk full\n',
  'runbooks/kubernetes/KubePodCrashLooping.md': '# Pod\n',
  'runbooks/kubernetes/deep/er.markdown': 'text\n',
  'runbooks/kubernetes/notes.txt': 'none\n',
  'runbooks/.runs/2026/run.md': 'none\n',
  'people/secret.md': '# Secret\n',
};

function opened() {
  const { folder } = temporaryBook(files);
  return { folder, shelf: openShelf(folder), path: (below: string) => join(folder, 'runbooks', below) };
}
const titles = async ({ shelf }: ReturnType<typeof opened>) =>
  (await shelf.list()).map(({ path, title }) => `${path}: ${title}`);

describe('the runbooks of a book', () => {
  test('are its Markdown files, hidden ones left alone', async () => {
    expect(await titles(opened())).toEqual([
      'disk-full.md: Disk full',
      'kubernetes/KubePodCrashLooping.md: Pod',
      'kubernetes/deep/er.markdown: er',
    ]);
  });

  test('are as they are now: changed, new and gone ones', async () => {
    const here = opened();
    await here.shelf.list();
    writeFileSync(here.path('disk-full.md'), '# Disk is full\n');
    writeFileSync(here.path('new.md'), '# New\n');
    rmSync(here.path('kubernetes'), { recursive: true });
    expect(await titles(here)).toEqual(['disk-full.md: Disk is full', 'new.md: New']);
  });

  test('are read again only where they have changed', async () => {
    const here = opened();
    await here.shelf.list();
    const time = new Date('2026-01-01');
    utimesSync(here.path('disk-full.md'), time, time);
    await here.shelf.list();
    // The same time and length: nobody can have changed it.
    writeFileSync(here.path('disk-full.md'), '# Disk fuLL\n');
    utimesSync(here.path('disk-full.md'), time, time);
    expect((await titles(here))[0]).toBe('disk-full.md: Disk full');
  });

  test('are none where there is no folder', async () => {
    const { folder } = temporaryBook({});
    expect(await openShelf(folder).list()).toEqual([]);
  });
});

describe('a path that leads out', () => {
  test.each([
    '../people/secret.md',
    '/etc/passwd.md',
    'kubernetes/../../people/secret.md',
    'kubernetes',
    'notes.txt',
    '',
  ])('is no runbook: %s', async (path) => {
    expect(await opened().shelf.read(path)).toBeUndefined();
  });

  test('by a link is none either', async () => {
    const here = opened();
    symlinkSync(join(here.folder, 'people'), here.path('people'));
    symlinkSync(join(here.folder, 'people/secret.md'), here.path('secret.md'));
    expect(await here.shelf.read('people/secret.md')).toBeUndefined();
    expect(await here.shelf.read('secret.md')).toBeUndefined();
    expect((await here.shelf.list()).map(({ title }) => title)).not.toContain('Secret');
  });
});

describe('a picture', () => {
  test('is told with its kind', async () => {
    const here = opened();
    mkdirSync(here.path('img'));
    writeFileSync(here.path('img/a.PNG'), Buffer.from([1, 2, 3]));
    expect(await here.shelf.picture('img/a.PNG')).toEqual({ type: 'image/png', bytes: Buffer.from([1, 2, 3]) });
  });

  test.each(['../people/secret.png', 'disk-full.md', 'gone.png', 'constructor'])('is none: %s', async (path) => {
    const { folder, shelf } = opened();
    writeBook(folder, { 'people/secret.png': 'x' });
    expect(await shelf.picture(path)).toBeUndefined();
  });
});
