import { dirname, join } from 'node:path';
import { isActive } from './active-journals.ts';
import { type FileSystem, hasCode, messageOf, nodeFileSystem } from './file-system.ts';
import { isJournalName, type Journal, parseJournal } from './journal.ts';
import { isProcess, longestWrite, removeLeftOver, type Surroundings } from './left-over.ts';
import { removeIfThere, tidyUp, type Workplace } from './replace-file.ts';
import type { Wait } from './retry.ts';
import { isTemporaryName } from './temporary-file.ts';
import { undoFile } from './undo-file.ts';

/** What a recovery did; all lists are empty after an orderly end. Paths are absolute. */
export interface Recovery {
  /** Files that were put back to what they were before the change that broke off. */
  readonly restored: readonly string[];
  /** Files that somebody changed since; they were left as they are. */
  readonly changedSince: readonly string[];
  /** Files that could not be put back; their journal stays, and the next recovery tries again. */
  readonly failed: readonly { readonly path: string; readonly message: string }[];
  /** Journals that could not be read, under the names that they were set aside as (`….broken`). */
  readonly damaged: readonly string[];
  /** Journals that another running process is writing by; they were left alone. */
  readonly inUse: readonly string[];
}

/** Stand-ins for the computer's own file system, clock and list of processes. */
export interface RecoveryOptions extends Surroundings {
  readonly fileSystem?: FileSystem;
  readonly wait?: Wait;
}

type Notes = { -readonly [Key in keyof Recovery]: Recovery[Key][number][] };

/**
 * Undoes what a crash left half done; to be run when a book is opened, before it is read. May be run again at any time.
 * Removes the temporary files of the change, and what others that died left in the same folders.
 * @param journalFolder the folder that `writeFiles` was given; it may be missing
 */
export async function recoverJournal(journalFolder: string, options: RecoveryOptions = {}): Promise<Recovery> {
  const files = options.fileSystem ?? nodeFileSystem;
  const workplace: Workplace = { files, ...(options.wait && { wait: options.wait }) };
  const surroundings = { now: options.now ?? Date.now(), isRunning: options.isRunning ?? isProcess };
  const notes: Notes = { restored: [], changedSince: [], failed: [], damaged: [], inUse: [] };

  for (const name of (await listIfThere(files, journalFolder)).filter(isJournalName).toSorted()) {
    const path = join(journalFolder, name);
    try {
      const journal = parseJournal(Buffer.from(await files.read(path)).toString('utf8'));
      if (journal === undefined) {
        await files.rename(path, `${path}.broken`);
        notes.damaged.push(`${path}.broken`);
      } else if (isInUse(path, journal, surroundings)) {
        notes.inUse.push(path);
      } else if (await undoJournal(workplace, journal, notes)) {
        await tidyUp(
          workplace,
          journal.files.map(({ temporary }) => temporary).filter((path) => path !== null),
        );
        for (const folder of new Set(journal.files.map(({ path }) => dirname(path)))) {
          await removeLeftOver(await temporariesIn(files, folder), workplace, surroundings);
        }
        await removeIfThere(workplace, path);
        await files.syncFolder(journalFolder);
      }
    } catch (error) {
      // A journal that is gone was finished by the process that wrote it.
      if (!hasCode(error, 'ENOENT')) notes.failed.push({ path, message: messageOf(error) });
    }
  }
  await removeLeftOver(await temporariesIn(files, journalFolder), workplace, surroundings);
  return notes;
}

/** Whether every file could be dealt with. */
async function undoJournal(workplace: Workplace, { files }: Journal, notes: Notes): Promise<boolean> {
  let complete = true;
  for (const file of files.toReversed()) {
    try {
      const outcome = await undoFile(workplace, file);
      if (outcome === 'restored') notes.restored.push(file.path);
      if (outcome === 'changed') notes.changedSince.push(file.path);
    } catch (error) {
      complete = false;
      notes.failed.push({ path: file.path, message: messageOf(error) });
    }
  }
  return complete;
}

/** The temporary files in a folder. */
async function temporariesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  return (await listIfThere(files, folder)).filter(isTemporaryName).map((name) => join(folder, name));
}

async function listIfThere(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function isInUse(path: string, journal: Journal, { now, isRunning }: Required<Surroundings>): boolean {
  if (journal.process === process.pid) return isActive(path);
  return Math.abs(now - Date.parse(journal.started)) < longestWrite && isRunning(journal.process);
}
