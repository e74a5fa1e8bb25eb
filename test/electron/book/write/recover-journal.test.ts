import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverJournal, writeFiles } from '../../../../electron/book/write/index.ts';
import { Dead, faultyFiles, systemError } from './faulty-files.ts';
import { namesIn, textOf } from './look-at-files.ts';
import { testFolder } from './test-folder.ts';
import { type ThreeFiles, threeFiles } from './three-files.ts';

const nothingDone = { restored: [], changedSince: [], failed: [], damaged: [], inUse: [] };

/** Breaks a change off right before its journal would be deleted: every file is new by then. */
async function brokenOff(): Promise<ThreeFiles> {
  const book = await threeFiles(await testFolder());
  let dead = false;
  const fileSystem = faultyFiles((_step, call, path) => {
    dead ||= call === 'remove' && path.startsWith(book.journalFolder);
    return dead ? new Dead('after the crash') : undefined;
  });
  await writeFiles(book.changes, { journalFolder: book.journalFolder, fileSystem });
  expect(await book.state()).toBe('new');
  return book;
}

async function journalOf({ journalFolder }: ThreeFiles): Promise<string> {
  return join(journalFolder, (await namesIn(journalFolder))[0] ?? '');
}

describe('recovery', () => {
  test('has nothing to do after an orderly end, or where nothing was ever written', async () => {
    const book = await threeFiles(await testFolder());
    expect(await recoverJournal(book.journalFolder)).toEqual(nothingDone);
    await writeFiles(book.changes, { journalFolder: book.journalFolder });
    expect(await recoverJournal(book.journalFolder)).toEqual(nothingDone);
    expect(await book.state()).toBe('new');
  });

  test('puts back every file, names them, and has nothing left to do', async () => {
    const book = await brokenOff();
    const { restored } = await recoverJournal(book.journalFolder);
    expect(restored.toSorted()).toEqual(book.changes.map(({ path }) => path).toSorted());
    expect(await book.state()).toBe('old');
    expect(await book.leftovers()).toEqual([]);
    expect(await recoverJournal(book.journalFolder)).toEqual(nothingDone);
  });

  test('leaves and names a file that somebody changed since', async () => {
    const book = await brokenOff();
    const path = join(book.folder, 'rota.yaml');
    await writeFile(path, 'name: theirs\n');
    const { restored, changedSince } = await recoverJournal(book.journalFolder);
    expect(changedSince).toEqual([path]);
    expect(restored).toHaveLength(2);
    expect(await textOf(path)).toBe('name: theirs\n');
    expect(await book.leftovers()).toEqual([]);
  });

  test('sets a damaged journal aside and goes on with the others', async () => {
    const book = await brokenOff();
    const damaged = join(book.journalFolder, '0.journal.json');
    await writeFile(damaged, '{"version": 1, "files": [');
    await writeFile(
      join(book.journalFolder, '1.journal.json'),
      '{"version":1,"process":1,"started":"","files":[{"path":"rota.yaml"}]}',
    );
    const recovery = await recoverJournal(book.journalFolder);
    expect(recovery.damaged).toEqual([`${damaged}.broken`, join(book.journalFolder, '1.journal.json.broken')]);
    expect(await book.state()).toBe('old');
    expect(await namesIn(book.journalFolder)).toEqual(['0.journal.json.broken', '1.journal.json.broken']);
  });

  test('keeps the journal of a file that cannot be put back, and manages the next time', async () => {
    const book = await brokenOff();
    const fileSystem = faultyFiles((_step, call) => (call === 'create' ? systemError('ENOSPC') : undefined));
    const { failed } = await recoverJournal(book.journalFolder, { fileSystem });
    expect(failed.map(({ path }) => path).toSorted()).toEqual([
      join(book.folder, 'gone.yaml'),
      join(book.folder, 'rota.yaml'),
    ]);
    await recoverJournal(book.journalFolder);
    expect(await book.state()).toBe('old');
  });

  test('leaves the journal of another process alone while it is at work, for a minute at most', async () => {
    const book = await brokenOff();
    const path = await journalOf(book);
    const journal = JSON.parse((await textOf(path)) ?? '');
    await writeFile(path, JSON.stringify({ ...journal, process: process.ppid }));
    const started = Date.parse(journal.started);
    expect((await recoverJournal(book.journalFolder, { now: started + 59_000 })).inUse).toEqual([path]);
    expect(await book.state()).toBe('new');
    expect((await recoverJournal(book.journalFolder, { now: started + 60_000 })).restored).toHaveLength(3);
    expect(await book.state()).toBe('old');
  });

  test('leaves the change alone that this process is in the middle of', async () => {
    const book = await threeFiles(await testFolder());
    const files = faultyFiles(() => undefined);
    const during: unknown[] = [];
    const result = await writeFiles(book.changes, {
      journalFolder: book.journalFolder,
      fileSystem: {
        ...files,
        async rename(from, to) {
          await files.rename(from, to);
          if (to.endsWith('rota.yaml')) during.push(await recoverJournal(book.journalFolder));
        },
      },
    });
    expect(during).toMatchObject([{ restored: [], inUse: [expect.stringContaining('.journal.json')] }]);
    expect(result).toEqual({ ok: true });
    expect(await book.state()).toBe('new');
  });

  test('removes old temporary files beside the files of a journal, not young ones', async () => {
    const book = await brokenOff();
    const old = join(book.folder, '.rota.yaml.0123456789ab.watchbill-tmp');
    const young = join(book.folder, '.rota.yaml.ba9876543210.watchbill-tmp');
    const other = join(book.folder, '.rota.yaml.swp');
    for (const path of [old, young, other]) await writeFile(path, 'x');
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const path of [old, other]) await utimes(path, longAgo, longAgo);
    await recoverJournal(book.journalFolder);
    expect(await namesIn(book.folder)).toEqual([
      '.rota.yaml.ba9876543210.watchbill-tmp',
      '.rota.yaml.swp',
      'gone.yaml',
      'rota',
      'rota.yaml',
    ]);
  });
});
