import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverJournal, writeFiles } from '../../../../electron/book/write/index.ts';
import { crashAt, faultyFiles, systemError } from './faulty-files.ts';
import { testFolder } from './test-folder.ts';
import { threeFiles } from './three-files.ts';

const atOnce = async () => undefined;

/** How many steps an undisturbed change of three files takes, and which of them deletes the journal. */
async function countSteps(): Promise<{ readonly steps: number; readonly commit: number }> {
  const { changes, journalFolder } = await threeFiles(await testFolder());
  let steps = 0;
  let commit = 0;
  const fileSystem = faultyFiles((step, call, path) => {
    steps = step;
    if (call === 'remove' && path.startsWith(journalFolder)) commit = step;
    return undefined;
  });
  expect(await writeFiles(changes, { journalFolder, fileSystem })).toEqual({ ok: true });
  return { steps, commit };
}

describe('three files change together', () => {
  test('all of them or none after a crash at any step and a recovery', async () => {
    const { steps, commit } = await countSteps();
    expect(commit).toBeGreaterThan(0);
    for (let crash = 1; crash <= steps + 1; crash++) {
      const book = await threeFiles(await testFolder());
      const fileSystem = faultyFiles(crashAt(crash));

      const result = await writeFiles(book.changes, { journalFolder: book.journalFolder, fileSystem, wait: atOnce });
      await recoverJournal(book.journalFolder);

      expect({ crash, state: await book.state() }).toEqual({ crash, state: crash > commit ? 'new' : 'old' });
      if (crash <= commit) expect({ crash, ok: result.ok }).toEqual({ crash, ok: false });
    }
  });

  test('all of them or none where the recovery crashes as well, at any step, and runs again', async () => {
    const { commit } = await countSteps();
    let most = 0;
    for (let crash = commit - 8; crash <= commit; crash++) {
      for (let second = 1, reached = true; reached; second++) {
        const book = await threeFiles(await testFolder());
        const { journalFolder } = book;
        await writeFiles(book.changes, { journalFolder, fileSystem: faultyFiles(crashAt(crash)), wait: atOnce });
        reached = false;
        const fileSystem = faultyFiles((step, call, path) => {
          reached ||= step === second;
          return crashAt(second)(step, call, path);
        });

        await recoverJournal(journalFolder, { fileSystem, wait: atOnce }).catch(() => undefined);
        await recoverJournal(journalFolder);

        expect({ crash, second, state: await book.state() }).toEqual({ crash, second, state: 'old' });
        most = Math.max(most, second);
      }
    }
    expect(most).toBeGreaterThan(20);
  });

  test.each(['ENOSPC', 'EIO', 'EROFS'])(
    'none of them where a step fails with %s, and nothing is left behind',
    async (code) => {
      const { steps, commit } = await countSteps();
      for (let broken = 1; broken <= steps; broken++) {
        const book = await threeFiles(await testFolder());
        const fileSystem = faultyFiles((step) => (step === broken ? systemError(code) : undefined));

        const result = await writeFiles(book.changes, { journalFolder: book.journalFolder, fileSystem, wait: atOnce });

        const fails = broken <= commit;
        expect({ broken, ok: result.ok, state: await book.state() }).toEqual({
          broken,
          ok: !fails,
          state: fails ? 'old' : 'new',
        });
        expect({ broken, left: await book.leftovers() }).toEqual({ broken, left: [] });
      }
    },
  );

  test('all of them or none after the process was killed at any step', async () => {
    const { steps, commit } = await countSteps();
    for (let kill = 1; kill <= steps; kill++) {
      const root = await testFolder();
      const book = await threeFiles(root);
      const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-writer.ts'), root, String(kill)]);
      const [, signal] = await once(child, 'exit');
      expect({ kill, signal }).toEqual({ kill, signal: 'SIGKILL' });

      await recoverJournal(book.journalFolder);

      expect({ kill, state: await book.state() }).toEqual({ kill, state: kill > commit ? 'new' : 'old' });
    }
  });

  test('all of them or none after the process was killed in the middle of its work', async () => {
    for (let round = 1; round <= 6; round++) {
      const root = await testFolder();
      const book = await threeFiles(root);
      const child = spawn(process.execPath, [join(import.meta.dirname, 'busy-writer.ts'), root]);
      let written = 0;
      child.stdout.on('data', (lines) => {
        written += String(lines).length;
        if (written >= round * 5) child.kill('SIGKILL');
      });
      await once(child, 'exit');

      const { changedSince, failed, damaged } = await recoverJournal(book.journalFolder);

      expect({ changedSince, failed, damaged }).toEqual({ changedSince: [], failed: [], damaged: [] });
      expect(await book.state()).not.toBe('mixed');
      expect(written).toBeGreaterThan(0);
    }
  });
});
