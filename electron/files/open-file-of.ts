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

/** Opens a text of the book (YAML or Markdown), or shows it. A path that leads out of the book is refused, also by way of a link. */
export async function openFileOf(
  book: OpenBook | undefined,
  file: string,
  action: FileAction,
): Promise<Reply<Record<string, never>>> {
  const path = book && isText(file) ? realPathInside(book.folder, file) : undefined;
  if (!path) {
    const hint = 'It may have been moved or deleted: look at the list again.';
    return { ok: false, error: { code: 'no-such-file', message: `there is no file ${file} in the book`, hint } };
  }
  const failure = await action(path);
  return failure ? { ok: false, error: failure } : { ok: true, value: {} };
}

/** What a system opens in an editor; a script that came along with a shared book would be run. */
function isText(file: string): boolean {
  return /\.(ya?ml|md)$/i.test(file);
}

function realPathInside(folder: string, file: string): string | undefined {
  try {
    const path = realpathSync(join(folder, file));
    return path.startsWith(folder + sep) && isText(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
