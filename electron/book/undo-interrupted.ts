import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Problem } from '../../shared/book/index.ts';
import { problemAt, reasonOf } from './scan.ts';

/**
 * Undoes what a crash left half done of a change of several files, before the book is read. Gives what a person has to
 * know: files that were put back, that somebody changed since, or that could not be put back.
 */
export async function undoInterrupted(root: string, journalFolder: string): Promise<readonly Problem[]> {
  // The usual case, without loading the writer.
  if (!existsSync(journalFolder)) return [];
  const { recoverJournal } = await import('./write/index.ts');
  const at = (path: string, severity: Problem['severity'], message: string): Problem => ({
    ...problemAt(relative(root, path).split(sep).join('/'), INTERRUPTED, message),
    severity,
  });
  try {
    const { restored, changedSince, failed, damaged } = await recoverJournal(journalFolder);
    return [
      ...restored.map((path) => at(path, 'warning', 'a change of several files broke off and was undone here')),
      ...changedSince.map((path) =>
        at(path, 'warning', 'a change of several files broke off, and this file was edited since: look it over'),
      ),
      ...failed.map(({ path, message }) =>
        at(path, 'error', `a change broke off and cannot be undone here (${message}): free the file and try again`),
      ),
      ...damaged.map((path) =>
        at(path, 'warning', 'the note of a change that broke off cannot be read: look over what was edited last'),
      ),
    ];
  } catch (error) {
    return [at(journalFolder, 'error', `notes of changes cannot be read (${reasonOf(error)}): move this folder away`)];
  }
}

/** The code of these problems: they are told once, by whoever opens the book first. */
export const INTERRUPTED = 'interrupted-change';
