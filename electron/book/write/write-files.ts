import { dirname } from 'node:path';
import { whileActive } from './active-journals.ts';
import type { FileChange, WriteResult } from './file-change.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { type Journal, type JournalFile, newJournalPath, writeJournal } from './journal.ts';
import { removeIfThere, tidyUp, type Workplace } from './replace-file.ts';
import { untilReleased, type Wait } from './retry.ts';
import { expectUnchanged, forFile, planChanges, stageFiles, WriteFailure } from './stage-changes.ts';
import { undoFile } from './undo-file.ts';

/** Where journals are kept; file system and waiting are the computer's own unless given. */
export interface WriteOptions {
  readonly journalFolder: string;
  readonly fileSystem?: FileSystem;
  readonly wait?: Wait;
}

/**
 * Writes files: all of them or none, also when the process or the computer stops in the middle (then `recoverJournal`
 * puts back what was). Each file changes at once, keeps its permission bits, and stays where a symbolic link
 * leads. Missing folders are created.
 *
 * Refused with nothing changed: a file that is not what the change is based on (`changed`, `exists`), looked at before
 * anything is written and again right before each file is put in place; whatever the system refuses (`io`).
 */
export async function writeFiles(changes: readonly FileChange[], options: WriteOptions): Promise<WriteResult> {
  const workplace: Workplace = {
    files: options.fileSystem ?? nodeFileSystem,
    ...(options.wait && { wait: options.wait }),
  };
  try {
    const planned = await planChanges(workplace.files, changes);
    try {
      await stageFiles(workplace.files, planned);
      if (planned.length > 1) await replaceTogether(workplace, planned, options.journalFolder);
      else for (const file of planned) await replaceOne(workplace, file);
    } catch (error) {
      await tidyUp(workplace, temporariesOf(planned));
      throw error;
    }
    // Everything is in place: that a folder cannot be synced now is no reason to say it is not.
    await syncFolders(workplace.files, planned).catch(() => undefined);
    return { ok: true };
  } catch (error) {
    if (error instanceof WriteFailure) return { ok: false, error: error.detail };
    throw error;
  }
}

async function replaceTogether(workplace: Workplace, planned: readonly JournalFile[], folder: string): Promise<void> {
  const path = newJournalPath(folder);
  const journal: Journal = { version: 1, process: process.pid, started: new Date().toISOString(), files: planned };
  await whileActive(path, async () => {
    try {
      await forFile(path, () => writeJournal(workplace, path, journal));
      for (const file of planned) await replaceOne(workplace, file);
      await forFile(folder, () => syncFolders(workplace.files, planned));
      // From here on the change stands.
      await forFile(path, () => removeIfThere(workplace, path));
    } catch (error) {
      await undo(workplace, planned, path);
      throw error;
    }
    await workplace.files.syncFolder(folder).catch(() => undefined);
  });
}

/** Puts one staged file in its place, or deletes it. */
async function replaceOne({ files, wait }: Workplace, file: JournalFile): Promise<void> {
  const { path, temporary } = file;
  await forFile(path, () =>
    untilReleased(async () => {
      await expectUnchanged(files, file);
      if (temporary === null) await files.remove(path);
      else await files.rename(temporary, path);
    }, wait),
  );
}

/** Puts back what was. Where that fails the journal stays, and the next recovery goes on from there. */
async function undo(workplace: Workplace, planned: readonly JournalFile[], journal: string): Promise<void> {
  try {
    for (const file of planned.toReversed()) await undoFile(workplace, file);
    await removeIfThere(workplace, journal);
  } catch {
    // The first error is the one to report.
  }
}

async function syncFolders(files: FileSystem, planned: readonly JournalFile[]): Promise<void> {
  for (const folder of new Set(planned.map(({ path }) => dirname(path)))) await files.syncFolder(folder);
}

function temporariesOf(planned: readonly JournalFile[]): readonly string[] {
  return planned.map(({ temporary }) => temporary).filter((path) => path !== null);
}
