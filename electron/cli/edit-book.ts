import type { EditContext, PlannedEdit } from '../../shared/edits/index.ts';
import type { Outcome } from '../../shared/failure/index.ts';
import { changeBook, draftBook, type OpenBook } from '../book/index.ts';
import { notThere } from './refusal.ts';

/**
 * Makes an edit of the book as the app would: worked out, tried, then written, all of it or nothing. Throws a Refusal that
 * says why it cannot be made.
 */
export async function makeEdit(
  open: OpenBook,
  plan: (book: EditContext['book']) => Outcome<PlannedEdit>,
): Promise<PlannedEdit> {
  const planned = plan(open.book);
  if (!planned.ok) throw notThere(`${planned.error.message}: ${planned.error.hint}`);
  const { changes } = planned.value;
  const draft = await draftBook(open, changes);
  const result = draft.ok ? await changeBook(open, changes) : draft;
  if (result.ok) return planned.value;
  const { file, line, column, message } = result.error;
  throw notThere(`${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${message}`);
}
