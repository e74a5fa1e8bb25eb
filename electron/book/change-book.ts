import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../shared/book/index.ts';
import { bookFileAt, whyNotNamed } from './book-file.ts';
import type { YamlEdit } from './edit/index.ts';
import { digestOf } from './entry.ts';
import type { OpenBook } from './open-book.ts';
import { isMissing, reasonOf, staysInside } from './scan.ts';
import { type FileChange, writeFiles } from './write/index.ts';

/** What to do with a file of the book, named by its path in it. */
export type BookChange =
  | { readonly path: string; readonly edits: readonly YamlEdit[] }
  | { readonly path: string; readonly newText: string }
  | { readonly path: string; readonly remove: true };

export interface ChangeError {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export type ChangeResult =
  | { readonly ok: true; readonly book: Book; readonly undo: readonly FileChange[] }
  | { readonly ok: false; readonly error: ChangeError };

/**
 * Changes files of an open book, all of them or none, also when the process dies in the middle. Refused where a file is
 * not what the snapshot was read from: somebody edited it meanwhile. The new snapshot comes from the files, as
 * after an edit from outside; `undo` is given to `undoChange` to take it back.
 */
export async function changeBook(open: OpenBook, changes: readonly BookChange[]): Promise<ChangeResult> {
  const planned: FileChange[] = [];
  for (const change of changes) {
    const file = bookFileAt(change.path);
    if (!file || whyNotNamed(file)) {
      return refusal(change.path, 'not-in-book', `${change.path} is not a file of the book: choose another name`);
    }
    const result = await planChange(open, change);
    if ('error' in result) return { ok: false, error: result.error };
    planned.push(result.change);
  }
  return write(open, planned);
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
  const book = await open.reread(planned.map(({ path }) => path));
  return { ok: true, book, undo: planned.map(({ path, before, after }) => ({ path, before: after, after: before })) };
}

type Planned = { readonly change: FileChange } | { readonly error: ChangeError };

async function planChange(open: OpenBook, change: BookChange): Promise<Planned> {
  const path = join(open.folder, change.path);
  if ('newText' in change) {
    if (staysInside(open.folder, path)) return { change: { path, before: null, after: change.newText } };
    const message = `${change.path} lies behind a link that leads out of the book: put the folder itself into the book`;
    return { error: { code: 'link-outside', file: change.path, message } };
  }
  const text = readCurrent(open, change.path, path);
  if (typeof text !== 'string') return { error: text };
  if ('remove' in change) return { change: { path, before: text, after: null } };
  // Loaded here: only an edit needs the YAML library, and not every start should pay for it.
  const { editYaml } = await import('./edit/index.ts');
  const edited = editYaml(text, change.edits);
  if (!edited.ok) return { error: { ...edited.error, file: change.path } };
  return { change: { path, before: text, after: edited.text } };
}

/** The text of a file, if it is still what the snapshot was read from. */
function readCurrent(open: OpenBook, file: string, path: string): string | ChangeError {
  try {
    const bytes = readFileSync(path);
    if (digestOf(bytes) === open.digestOf(file)) return bytes.toString('utf8');
    return {
      code: 'changed',
      file,
      message: `${file} was changed by somebody else meanwhile: look at it again, then repeat the edit`,
    };
  } catch (error) {
    if (isMissing(error))
      return { code: 'missing', file, message: `${file} is gone: it was removed or renamed meanwhile` };
    return { code: 'io', file, message: `${file} cannot be read (${reasonOf(error)}): check its permissions` };
  }
}

function refusal(file: string, code: string, message: string): ChangeResult {
  return { ok: false, error: { code, message, file } };
}
