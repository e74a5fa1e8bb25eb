import type { Book } from '../../shared/book/index.ts';
import type { BookChange } from '../../shared/edits/index.ts';
import { isRunbookFile } from './book-file.ts';
import type { OpenBook } from './open-book.ts';
import { type ChangeError, planChanges, refusal } from './plan-changes.ts';
import { staysInside } from './scan.ts';
import { type FileChange, writeFiles } from './write/index.ts';

export type ChangeResult =
  | { readonly ok: true; readonly book: Book; readonly undo: readonly FileChange[] }
  | { readonly ok: false; readonly error: ChangeError };

/**
 * Changes files of an open book, all of them or none, also when the process dies in the middle. Refused where a file is
 * not what the snapshot was read from: somebody edited it meanwhile. The new snapshot comes from the files, as
 * after an edit from outside; `undo` is given to `undoChange` to take it back.
 */
export async function changeBook(open: OpenBook, changes: readonly BookChange[]): Promise<ChangeResult> {
  const result = await planChanges(open, changes);
  return result.ok ? write(open, result.planned) : result;
}

/** Takes a change back, unless one of its files was changed again since. */
export async function undoChange(open: OpenBook, undo: readonly FileChange[]): Promise<ChangeResult> {
  const outside = undo.find(({ path }) => !staysInside(open.folder, path));
  if (outside) return refusal(outside.path, 'not-in-book', `${outside.path} is not in the book: nothing was undone`);
  return write(open, undo);
}

async function write(open: OpenBook, planned: readonly FileChange[]): Promise<ChangeResult> {
  const written = await writeFiles(planned, { journalFolder: open.journalFolder });
  if (!written.ok) {
    const { code, message, path } = written.error;
    return refusal(open.pathInBook(path), code, message);
  }
  const known = planned.map(({ path }) => path).filter((path) => !isRunbookFile(open.pathInBook(path)));
  const book = known.length === 0 ? open.book : await open.reread(known);
  return { ok: true, book, undo: planned.map(({ path, before, after }) => ({ path, before: after, after: before })) };
}
