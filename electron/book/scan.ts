import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from '../../shared/book/index.ts';
import { BOOK_FILE, type BookFile, bookFileAt, whyNotNamed } from './book-file.ts';
import { isTemporaryName } from './write/temporary-file.ts';

/** What tells one version of a file from another without reading it. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970 UTC, with fractions where the file system has them. */
  readonly modified: number;
  readonly inode: number;
}

export interface FoundFile {
  readonly file: BookFile;
  readonly stamp: Stamp;
}

/** The files of a book on disk, and what cannot be one. */
export interface Scan {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
  /** Files that are being written, or were when their writer died. Paths in the book. */
  readonly temporary: readonly string[];
  /** Files and folders that are there but could not be looked at: nothing is known of what is below them. */
  readonly unreadable: readonly string[];
}

/** Lists the files of the book in `folder` (a real path), without reading them. Links that lead out are not followed. */
export function scanBook(folder: string): Scan {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  const temporary: string[] = [];
  const visit = (path: string, entry: Dirent | undefined): void => {
    const found = inspect(folder, path, entry);
    if (!found) return;
    if ('problem' in found) {
      problems.push(found.problem);
      unreadable.push(path);
    } else if (found.stats.isDirectory()) {
      if (isBookFolder(path))
        for (const child of childrenOf(folder, path, problems, unreadable)) visit(`${path}/${child.name}`, child);
    } else if (found.stats.isFile()) {
      const file = bookFileAt(path);
      if (file) files.push({ file, stamp: stampOf(found.stats) });
      else if (isTemporaryName(nameIn(path))) temporary.push(path);
      else warnOfEnding(path, problems);
    }
  };
  visit(BOOK_FILE, undefined);
  for (const name of ['people', 'services', 'rotas']) visit(name, undefined);
  temporary.push(...namesIn(folder).filter(isTemporaryName));
  const wellNamed = files.filter(({ file }) => isWellNamed(file, files, problems));
  return { files: wellNamed, problems, temporary, unreadable };
}

/** One file of the book as it is now; undefined where it is gone or none of Watchbill's. */
export function scanFile(folder: string, file: BookFile): FoundFile | Problem | undefined {
  // A folder on the way may be a link, too: a rota's folder, or the folder of all rotas.
  const parts = file.path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const found = inspect(folder, parts.slice(0, length).join('/'), undefined);
    if (!found || 'problem' in found) return found?.problem;
    if (length === parts.length) return found.stats.isFile() ? { file, stamp: stampOf(found.stats) } : undefined;
  }
  return undefined;
}

type Inspection = { readonly stats: Stats } | { readonly problem: Problem };

function inspect(folder: string, path: string, entry: Dirent | undefined): Inspection | undefined {
  const full = join(folder, path);
  let isLink = entry?.isSymbolicLink() ?? false;
  try {
    const stats = lstatSync(full);
    isLink = stats.isSymbolicLink();
    if (!isLink) return { stats };
    if (!isBelow(folder, realpathSync(full))) {
      return {
        problem: problemAt(
          path,
          'link-outside',
          'this link leads out of the book and is not followed: put the file itself here',
        ),
      };
    }
    return { stats: statSync(full) };
  } catch (error) {
    if (isMissing(error) && !isLink) return undefined;
    return {
      problem: problemAt(
        path,
        'unreadable',
        `this cannot be read (${reasonOf(error)}): check the file and its permissions`,
      ),
    };
  }
}

/** Whether a full path, which may not exist yet, really lies in the folder, whatever links are on the way. */
export function staysInside(folder: string, path: string): boolean {
  for (let existing = path; ; existing = dirname(existing)) {
    try {
      return isBelow(folder, realpathSync(existing));
    } catch {
      if (dirname(existing) === existing) return false;
    }
  }
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function childrenOf(folder: string, path: string, problems: Problem[], unreadable: string[]): Dirent[] {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true });
  } catch (error) {
    problems.push(
      problemAt(path, 'unreadable', `this folder cannot be read (${reasonOf(error)}): check its permissions`),
    );
    unreadable.push(path);
    return [];
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Where the folder itself cannot be read, its parts are reported one by one.
    return [];
  }
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isBookFolder(path: string): boolean {
  return /^(people|services|rotas|rotas\/[^/.][^/]*)$/.test(path);
}

/** `ada.yml` would be a person nobody sees. */
function warnOfEnding(path: string, problems: Problem[]): void {
  const meant = path.replace(/\.ya?ml$/i, '.yaml');
  if (meant !== path && bookFileAt(meant)) {
    problems.push({
      ...problemAt(path, 'wrong-ending', `this file is not read: rename it to ${nameIn(meant)}`),
      severity: 'warning',
    });
  }
}

function isWellNamed(file: BookFile, all: readonly FoundFile[], problems: Problem[]): boolean {
  const reason = whyNotNamed(file);
  if (!reason) return true;
  const twin = all.find(
    (other) => other.file.path !== file.path && other.file.path.toLowerCase() === file.path.toLowerCase(),
  );
  problems.push(
    twin
      ? problemAt(
          file.path,
          'ids-differ-in-case',
          `this name differs from ${twin.file.path} only in case, and some systems take the two for one: rename or remove this file`,
        )
      : problemAt(file.path, 'invalid-id', `"${file.id}" is not an id (${reason}): rename the file`),
  );
  return false;
}

/** An error about a file as a whole. */
export function problemAt(file: string, code: string, message: string): Problem {
  return { severity: 'error', code, file, line: 1, column: 1, message };
}

function stampOf(stats: Stats): Stamp {
  return { size: stats.size, modified: stats.mtimeMs, inode: stats.ino };
}

/** True where nothing is at that path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The system's word for what went wrong, such as EACCES. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
