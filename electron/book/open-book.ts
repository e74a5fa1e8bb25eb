import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Book, Problem } from '../../shared/book/index.ts';
import { BOOK_FILE, bookFileAt, NO_BOOK_FOLDER, whyNotNamed } from './book-file.ts';
import { bookKey, isSettled, loadCache, saveCache } from './cache.ts';
import { draftEntry, type Entry, outOfSight, type Parser, readEntry } from './entry.ts';
import { type FoundFile, problemAt, type Stamp, scanBook, scanFile } from './scan.ts';
import { snapshotOf } from './snapshot.ts';
import { undoInterrupted } from './undo-interrupted.ts';

/** A book that is open: the newest snapshot, and ways to bring it up to date. */
export interface OpenBook {
  /** The real path of the book's folder. */
  readonly folder: string;
  /** Where a change of several files is noted while it is under way. */
  readonly journalFolder: string;
  /** The newest snapshot. Never changes; a later one takes its place. */
  readonly book: Book;
  /** Looks at every file again, and reads those that changed. */
  refresh(): Promise<Book>;
  /** Looks at some files again, by their full paths or their paths in the book. */
  reread(paths: readonly string[]): Promise<Book>;
  /** The book as it would be with some texts in the place of files, by their paths in it; null: without the file. */
  draft(texts: ReadonlyMap<string, string | null>): Promise<Book>;
  /** The digest of the bytes from which a file was read, by its path in the book; undefined for a file that is not held. */
  digestOf(path: string): string | undefined;
  /** When a file of the book was written last: milliseconds since 1970 UTC; null for a book without files. */
  written(): number | null;
  /** The path in the book of a full path. */
  pathInBook(path: string): string;
  /** Writes the cache, if something was read since it was written. */
  saveCache(): void;
}

export interface OpenBookOptions {
  readonly folder: string;
  /** This device's data folder, where the cache is kept. */
  readonly dataFolder: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Whether a folder is a book. */
export function isBook(folder: string): boolean {
  return existsSync(join(folder, BOOK_FILE));
}

/**
 * Opens the book in a folder and reads it, what has not changed since the last time from the cache. Problems of the
 * book are in the snapshot; only a folder that is not there is thrown (ENOENT). What a crash left half done is undone
 * before, and the temporary files of processes that died are removed.
 */
export async function openBook({ folder, dataFolder, clock }: OpenBookOptions): Promise<OpenBook> {
  const root = realpathSync(folder);
  const journalFolder = join(dataFolder, 'journal', bookKey(root));
  const path = join(dataFolder, 'cache', `${bookKey(root)}.json`);
  const cache = loadCache(path);
  let entries: ReadonlyMap<string, Entry> = cache?.entries ?? new Map();
  let readAt = cache?.readAt ?? 0;
  let scanProblems: readonly Problem[] = [];
  let unsaved = false;
  let temporary: readonly string[] = [];
  const interrupted = await undoInterrupted(root, journalFolder);
  let book = snapshotOf(entries, []);
  let parser: Parser | undefined;

  /** Reads what is not surely the same, and lets the event loop breathe on the way. */
  async function read(found: readonly FoundFile[], next: Map<string, Entry>): Promise<void> {
    let breath = performance.now();
    for (const file of found) {
      const before = entries.get(file.file.path);
      if (before && sameStamp(before.stamp, file.stamp) && isSettled(file.stamp.modified, readAt)) {
        next.set(file.file.path, before);
        continue;
      }
      parser ??= await import('./parse-file.ts');
      const entry = readEntry(root, file, parser, before);
      if (entry) next.set(file.file.path, entry);
      unsaved = true;
      if (performance.now() - breath > LONGEST_BLOCK) {
        await new Promise(setImmediate);
        breath = performance.now();
      }
    }
  }

  async function refresh(): Promise<Book> {
    const lookedAt = clock();
    if (!existsSync(root)) {
      scanProblems = [
        problemAt(
          BOOK_FILE,
          NO_BOOK_FOLDER,
          `the book's folder ${root} is gone: bring it back or open another; what was last read stays in use`,
        ),
      ];
      book = snapshotOf(entries, [...interrupted, ...scanProblems]);
      return book;
    }
    const scan = scanBook(root);
    const next = new Map<string, Entry>();
    await read(scan.files, next);
    // Nobody goes off call because a folder cannot be read.
    for (const [path, before] of entries) {
      const hidden = scan.unreadable.some((parent) => path === parent || path.startsWith(`${parent}/`));
      if (hidden && !next.has(path)) next.set(path, outOfSight(before));
    }
    if (next.size !== entries.size) unsaved = true;
    entries = next;
    readAt = lookedAt;
    scanProblems = scan.problems;
    temporary = scan.temporary;
    book = snapshotOf(entries, [...interrupted, ...scanProblems]);
    return book;
  }

  async function reread(paths: readonly string[]): Promise<Book> {
    const inside = paths.map((full) => pathInBook(root, full));
    const files = inside.map(bookFileAt);
    // Folders, links, odd names: whatever is not plainly a file of the book is found by looking at everything.
    if (scanProblems.length > 0 || !existsSync(join(root, BOOK_FILE))) return refresh();
    const next = new Map(entries);
    const found: FoundFile[] = [];
    for (const file of files) {
      if (!file || whyNotNamed(file)) return refresh();
      const now = scanFile(root, file);
      if (now && 'severity' in now) return refresh();
      if (now) found.push(now);
      else if (next.delete(file.path)) unsaved = true;
    }
    await read(found, next);
    entries = next;
    book = snapshotOf(entries, [...interrupted, ...scanProblems]);
    return book;
  }

  async function draft(texts: ReadonlyMap<string, string | null>): Promise<Book> {
    parser ??= await import('./parse-file.ts');
    const next = new Map(entries);
    for (const [path, text] of texts) {
      const file = bookFileAt(path);
      if (text === null || !file) next.delete(path);
      else next.set(path, draftEntry(file, text, parser));
    }
    return snapshotOf(next, [...interrupted, ...scanProblems]);
  }

  /** One after the other: two readings at once would each forget what the other found. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work, work);
    last = result;
    return result;
  }

  await refresh();
  if (temporary.length > 0) {
    const { removeLeftOver } = await import('./write/index.ts');
    await removeLeftOver(temporary.map((path) => join(root, path)));
  }
  return {
    folder: root,
    journalFolder,
    get book() {
      return book;
    },
    refresh: () => inTurn(refresh),
    reread: (paths) => inTurn(() => reread(paths)),
    draft,
    digestOf: (file) => entries.get(file)?.digest,
    written: () =>
      [...entries.values()].reduce<number | null>((last, { stamp }) => Math.max(last ?? 0, stamp.modified), null),
    pathInBook: (full) => pathInBook(root, full),
    saveCache() {
      if (unsaved) saveCache(path, { readAt, entries });
      unsaved = false;
    },
  };
}

/** In milliseconds: well below what anybody notices. */
const LONGEST_BLOCK = 20;

function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.inode === b.inode;
}

function pathInBook(root: string, path: string): string {
  return (path.startsWith(root) ? relative(root, path) : path).split(sep).join('/');
}
