import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { followBook, openBook } from '../../../electron/book/index.ts';
import type { Book } from '../../../shared/book/index.ts';
import { type BookFiles, goodBook, temporaryBook, writeBook } from '../temporary-book.ts';

/** A book that is being followed, and the snapshots that it raised. */
async function followed(files?: BookFiles) {
  const { folder, dataFolder } = temporaryBook(files);
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const raised: Book[] = [];
  let wake: () => void = () => {};
  const watcher = await followBook(
    open,
    (book) => {
      raised.push(book);
      wake();
    },
    (error) => {
      throw error;
    },
  );
  onTestFinished(() => watcher.close());
  /** Resolves with the first snapshot that satisfies the condition. */
  const until = (holds: (book: Book) => boolean) =>
    new Promise<Book>((resolve) => {
      wake = () => {
        const book = raised.at(-1);
        if (book && holds(book)) resolve(book);
      };
      wake();
    });
  return { folder, raised, until };
}

/** People p0, p1, … whose names have a common ending. */
function manyPeople(count: number, ending: string): BookFiles {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`people/p${index}.yaml`, `name: Person ${index} ${ending}\n`]),
  );
}

describe('edits from outside', () => {
  test('a file saved by an editor is seen', async () => {
    const { folder, until } = await followed();
    writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n' });
    const book = await until(({ people }) => people.get('ada')?.name === 'Ada Lovelace');
    expect(book.people.size).toBe(2);
  });

  test('a file replaced by rename is seen, and not taken for removed in between', async () => {
    const { folder, raised, until } = await followed();
    const temporary = join(folder, 'people/.ada.yaml.swp');
    writeFileSync(temporary, 'name: Ada Lovelace\n');
    renameSync(temporary, join(folder, 'people/ada.yaml'));
    await until(({ people }) => people.get('ada')?.name === 'Ada Lovelace');
    expect(raised.every(({ people }) => people.has('ada'))).toBe(true);
  });

  test('a file that was only touched raises nothing', async () => {
    const { folder, raised, until } = await followed();
    const now = new Date();
    utimesSync(join(folder, 'people/ada.yaml'), now, now);
    writeBook(folder, { 'people/ben.yaml': 'name: Ben Two\n' });
    await until(({ people }) => people.get('ben')?.name === 'Ben Two');
    expect(raised).toHaveLength(1);
  });

  test('a folder that comes and goes is seen', async () => {
    const { folder, until } = await followed();
    writeBook(folder, { 'rotas/other/x.yaml': 'kind: add\nfrom: 2026-04-05T09:00\nto: 2026-04-05T10:00\nby: ada\n' });
    await until(({ overrides }) => overrides.has('other'));
    rmSync(join(folder, 'rotas/other'), { recursive: true });
    await until(({ overrides }) => !overrides.has('other'));
  });

  test('a git checkout of 1,000 files raises one event', async () => {
    const { folder, raised, until } = await followed({ ...goodBook, ...manyPeople(1000, 'old') });
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], { cwd: folder });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=old');
    git('checkout', '--quiet', '-b', 'new');
    writeBook(folder, manyPeople(1000, 'new'));
    await until(
      ({ people }) => people.get('p999')?.name === 'Person 999 new' && people.get('p0')?.name === 'Person 0 new',
    );
    git('add', '.');
    git('commit', '--quiet', '--message=new');
    raised.length = 0;
    git('checkout', '--quiet', 'main');
    const book = await until(({ people }) => people.get('p0')?.name === 'Person 0 old');
    expect([...book.people.values()].filter(({ name }) => name.endsWith('old'))).toHaveLength(1000);
    expect(raised).toHaveLength(1);
    expect(readFileSync(join(folder, 'people/p7.yaml'), 'utf8')).toBe('name: Person 7 old\n');
  });
});
