import type { Book } from '../../shared/book/index.ts';
import type { BookChange } from '../../shared/edits/index.ts';
import type { OpenBook } from './open-book.ts';
import { type ChangeError, planChanges, refusal } from './plan-changes.ts';

export type DraftResult =
  | { readonly ok: true; readonly book: Book }
  | { readonly ok: false; readonly error: ChangeError };

/**
 * The book as it would be read after a change, by way of the very texts that would be written; nothing is. A change that
 * would leave a file with an error that it did not have is refused: what is saved can be read again.
 */
export async function draftBook(open: OpenBook, changes: readonly BookChange[]): Promise<DraftResult> {
  const result = await planChanges(open, changes);
  if (!result.ok) return result;
  const texts = new Map(result.planned.map(({ path, after }) => [open.pathInBook(path), after]));
  const book = await open.draft(texts);
  const known = new Set(open.book.problems.map(({ file, message }) => `${file} ${message}`));
  const broken = book.problems.find(
    ({ severity, file, message }) => severity === 'error' && texts.has(file) && !known.has(`${file} ${message}`),
  );
  return broken ? refusal(broken.file, 'invalid-edit', broken.message) : { ok: true, book };
}
