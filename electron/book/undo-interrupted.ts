import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Problem } from '../../shared/book/index.ts';
import { problemAt } from './scan.ts';

/**
 * Undoes what a crash left half done of a change of several files, before the book is read. Gives what a person has to
 * look at: files that somebody changed since, files that could not be put back.
 */
export async function undoInterrupted(root: string, journalFolder: string): Promise<readonly Problem[]> {
  // The usual case, without loading the writer.
  if (!existsSync(journalFolder)) return [];
  const { recoverJournal } = await import('./write/index.ts');
  const { changedSince, failed } = await recoverJournal(journalFolder);
  const inBook = (path: string) => relative(root, path).split(sep).join('/');
  return [
    ...changedSince.map((path) => ({
      ...problemAt(
        inBook(path),
        'interrupted-change',
        'a change of several files broke off here and this file was edited since, so it was left as it is: look it over',
      ),
      severity: 'warning' as const,
    })),
    ...failed.map(({ path, message }) =>
      problemAt(
        inBook(path),
        'interrupted-change',
        `a change broke off and could not be undone here (${message}): free the file and open the book again`,
      ),
    ),
  ];
}
