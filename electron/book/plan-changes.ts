import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookChange } from '../../shared/edits/index.ts';
import { bookFileAt, isRunbookFile, whyNotNamed } from './book-file.ts';
import { digestOf } from './entry.ts';
import type { OpenBook } from './open-book.ts';
import { isMissing, reasonOf, staysInside } from './scan.ts';
import type { FileChange } from './write/index.ts';

/** Why a book was not changed: what is wrong, and where. Line and column count from 1. */
export interface ChangeError {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export type PlannedChanges =
  | { readonly ok: true; readonly planned: readonly FileChange[] }
  | { readonly ok: false; readonly error: ChangeError };

/**
 * Works out the new text of each file of a change, without writing anything. Refused where a file is not what the
 * snapshot was read from: somebody edited it meanwhile.
 */
export async function planChanges(open: OpenBook, changes: readonly BookChange[]): Promise<PlannedChanges> {
  const planned: FileChange[] = [];
  for (const change of changes) {
    const file = bookFileAt(change.path);
    if (file ? whyNotNamed(file) : !isRunbookFile(change.path)) {
      return refusal(change.path, 'not-in-book', `${change.path} is not a file of the book: choose another name`);
    }
    const result = await planChange(open, change);
    if ('error' in result) return { ok: false, error: result.error };
    planned.push(result.change);
  }
  return { ok: true, planned };
}

/** Says why a change of a file is not made. */
export function refusal(file: string, code: string, message: string) {
  return { ok: false, error: { code, message, file } } as const;
}

type Planned = { readonly change: FileChange } | { readonly error: ChangeError };

async function planChange(open: OpenBook, change: BookChange): Promise<Planned> {
  const path = join(open.folder, change.path);
  if (('record' in change || 'text' in change) && !staysInside(open.folder, path)) {
    const message = `${change.path} lies behind a link that leads out of the book: put the folder itself into the book`;
    return { error: { code: 'link-outside', file: change.path, message } };
  }
  if ('text' in change) return { change: { path, before: change.before, after: change.text } };
  if ('record' in change) {
    const { newYaml } = await import('./edit/index.ts');
    return { change: { path, before: null, after: newYaml(change.record) } };
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
