import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Failure, Reply } from '../../shared/contract.ts';
import type { OpenBook } from '../book/index.ts';

/** Does something with a file, by its full path; gives why it could not be done. */
type FileAction = (path: string) => Promise<Failure | undefined>;

/** How a host opens files for the user. */
export interface FileOpener {
  /** In the program that the system has for it. */
  readonly open: FileAction;
  /** In its folder. */
  readonly show: FileAction;
}

/** Opens a text of the book (YAML or Markdown). A path that leads out of the book is refused, also by way of a link. */
export async function openFileOf(book: OpenBook | undefined, file: string, open: FileAction): Promise<Done> {
  const path = book && isText(file) ? realPathInside(book.folder, file) : undefined;
  return path && isText(path) ? done(await open(path)) : noSuchFile(file);
}

/** Shows a file of the book in its folder, of whatever kind it is: nothing is done with it there. Refuses paths as above. */
export async function showFileOf(book: OpenBook | undefined, file: string, show: FileAction): Promise<Done> {
  const path = book && realPathInside(book.folder, file);
  return path ? done(await show(path)) : noSuchFile(file);
}

type Done = Reply<Record<string, never>>;

function done(failure: Failure | undefined): Done {
  return failure ? { ok: false, error: failure } : { ok: true, value: {} };
}

function noSuchFile(file: string): Done {
  const hint = 'It may have been moved or deleted: look at the list again.';
  return { ok: false, error: { code: 'no-such-file', message: `there is no file ${file} in the book`, hint } };
}

/** What a system opens in an editor; a script that came along with a shared book would be run. */
function isText(file: string): boolean {
  return /\.(ya?ml|md)$/i.test(file);
}

function realPathInside(folder: string, file: string): string | undefined {
  try {
    const path = realpathSync(join(folder, file));
    return path.startsWith(folder + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}
