import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readRunbook } from '../../../electron/runbooks/read-runbook.ts';
import { openSearchIndex } from '../../../electron/runbooks/search-index.ts';
import { temporaryFolder } from '../temporary-book.ts';

const texts = {
  'kubernetes/KubePodCrashLooping.md': '# Pods\n\nA pod dies.\n\n## Mitigation\n\nLook at the memory.\n',
  'disk.md': '---\ntags: [storage]\n---\n# Disk full\n\nDelete the logs of the pod.\n',
  'łódź.md': '# Biuro Łódź\n\nZażółć gęślą jaźń. Straße.\n',
};

async function opened(file = join(temporaryFolder(), 'cache', 'index.db')) {
  const index = await openSearchIndex(file);
  onTestFinished(() => {
    try {
      index.close();
    } catch {
      // Closed by the test.
    }
  });
  const put = (path: string, text: string, version = '1') => index.put([{ read: readRunbook(path, text), version }]);
  const found = (text: string, within?: readonly string[]) =>
    index.search(text, 10, within).map(({ path, heading }) => [path, heading ?? ''].join(' '));
  return { file, index, put, found };
}

async function filled() {
  const made = await opened();
  for (const [path, text] of Object.entries(texts)) made.put(path, text);
  return made;
}

describe('a search', () => {
  test.each([
    ['pod crash', ['kubernetes/KubePodCrashLooping.md Pods']],
    ['KubePodCrash', ['kubernetes/KubePodCrashLooping.md Pods']],
    ['memory', ['kubernetes/KubePodCrashLooping.md Mitigation']],
    ['pods memory', ['kubernetes/KubePodCrashLooping.md Mitigation']],
    ['stor', ['disk.md Disk full']],
    ['lodz zazolc', ['łódź.md Biuro Łódź']],
    ['STRASSE', ['łódź.md Biuro Łódź']],
    ['nowhere', []],
    ['', []],
    ['" OR * NOT (', []],
  ])('for "%s"', async (text, paths) => {
    expect((await filled()).found(text)).toEqual(paths);
  });

  test('finds what is in a title before what is in a text', async () => {
    expect((await filled()).found('pod')).toEqual(['kubernetes/KubePodCrashLooping.md Pods', 'disk.md Disk full']);
  });

  test.each(['memroy', 'disc full', 'crash loping', 'storagee'])('forgives a slip: %s', async (text) => {
    expect(await (await filled()).found(text)).toHaveLength(1);
  });

  test('does not guess where something is found as it is written', async () => {
    const { put, found } = await opened();
    put('a.md', 'logs');
    put('b.md', 'lots');
    expect(found('logs')).toEqual(['a.md ']);
  });

  test('prefers words that stand near each other', async () => {
    const { put, found } = await opened();
    const between = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
    put('far.md', `connection ${between} pool ${between} connection ${between} pool`);
    put('near.md', `${between} the connection pool ${between} ${between}`);
    expect(found('connection pool')).toEqual(['near.md ', 'far.md ']);
  });

  test('takes what has any of the words where none has all, the rarest first', async () => {
    const { put, found } = await opened();
    put('ferry.md', 'who calls the ferry office');
    put('a.md', 'who is it');
    put('b.md', 'who was it');
    expect(found('who ferry nobody')[0]).toBe('ferry.md ');
  });

  test('looks only where it may', async () => {
    const { found } = await filled();
    expect(found('pod', ['disk.md'])).toEqual(['disk.md Disk full']);
    expect(found('pod', [])).toEqual([]);
  });

  test('with a single letter is for titles and alerts', async () => {
    const { put, found } = await filled();
    put('x.md', '# Other\n\nkeys\n');
    expect(found('k')).toEqual(['kubernetes/KubePodCrashLooping.md Pods']);
    // Where none is called so, all others.
    expect(found('z')).toEqual(['łódź.md Biuro Łódź']);
  });

  test('for a word that is nearly everywhere begins with titles, then headings, and ends soon', async () => {
    const { index, put, found } = await opened();
    const many = Array.from({ length: 900 }, (_, i) => ({
      read: readRunbook(`r/${i}.md`, 'the word is here'),
      version: '1',
    }));
    index.put(many);
    put('in-heading.md', '# Other\n\n## A word\n\ntext\n');
    put('called-word.md', '# The word\n\ntext\n');
    const all = found('word');
    expect(all.slice(0, 2)).toEqual(['called-word.md The word', 'in-heading.md A word']);
    expect(all).toHaveLength(10);
  });
});

describe('the index', () => {
  test('is kept, with what it knows', async () => {
    const first = await filled();
    first.index.close();
    const second = await opened(first.file);
    expect(second.found('memory')).toEqual(['kubernetes/KubePodCrashLooping.md Mitigation']);
    expect([...second.index.known()].sort()).toEqual(
      Object.keys(texts)
        .map((path) => [path, '1'])
        .sort(),
    );
  });

  test('forgets what was changed or removed', async () => {
    const { index, put, found } = await filled();
    put('disk.md', '# Disk full\n\nBuy another.\n', '2');
    expect([found('logs'), found('buy')]).toEqual([[], ['disk.md Disk full']]);
    expect(index.known().get('disk.md')).toBe('2');
    index.remove(['disk.md']);
    expect([found('buy'), index.known().has('disk.md')]).toEqual([[], false]);
  });

  test('knows runbooks without a word', async () => {
    const { index, put } = await opened();
    put('empty.md', '');
    expect(index.known().get('empty.md')).toBe('1');
    expect(index.search('empty', 5)).toHaveLength(1);
  });

  test('of another release is begun anew', async () => {
    const first = await filled();
    first.index.close();
    const database = new DatabaseSync(first.file);
    database.exec('PRAGMA user_version = 999; DROP TABLE section');
    database.close();
    const second = await opened(first.file);
    expect([...second.index.known()]).toEqual([]);
    second.put('a.md', '# Again\n');
    expect(second.found('again')).toEqual(['a.md Again']);
  });

  test('is none where its file is broken, for whoever opens it to throw away', async () => {
    const file = join(temporaryFolder(), 'index.db');
    writeFileSync(file, 'this is no database at all, but long enough to look like one to somebody in a hurry');
    await expect(openSearchIndex(file)).rejects.toThrow('not a database');
  });
});
