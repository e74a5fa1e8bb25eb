import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type SnippetPart, snippetOf, wordsIn } from '../../shared/runbooks/index.ts';
import { bookKey } from '../book/index.ts';
import type { ReadRunbook } from './read-runbook.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';
import { isMarkdown, type Shelf } from './shelf.ts';
import { isSurelyAFile } from './watch-folder.ts';

/** A runbook that was found, and where in it. */
export interface SearchHit {
  readonly path: string;
  readonly title: string;
  /** The heading of the section, null before the first one. */
  readonly heading: string | null;
  readonly slug: string | null;
  readonly snippet: readonly SnippetPart[];
  /** More is better. */
  readonly score: number;
}

/** Searches the runbooks of a shelf. */
export interface RunbookSearch {
  /** The best first, with `within` of those paths only. What has changed since the last search is in the answer to the next. */
  search(text: string, limit: number, within?: readonly string[]): Promise<readonly SearchHit[]>;
  /** Puts in what has changed, by the paths that something happened to; where none is named, anything may have. */
  changed(paths: readonly string[]): void;
  /** Resolves once the index is as the files are now. */
  catchUp(): Promise<void>;
  close(): void;
}

export interface RunbookSearchOptions {
  readonly shelf: Shelf;
  /** Where the index is kept; it may be deleted at any time. */
  readonly indexFile: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** In milliseconds: for so long nobody looks again whether files have changed. */
  readonly fresh?: number;
}

/** Where the index of a book's runbooks is kept in the data folder. */
export function runbookIndexFile(dataFolder: string, bookFolder: string): string {
  return join(dataFolder, 'cache', `${bookKey(bookFolder)}-runbooks.db`);
}

/** So many runbooks go into the index at a time: in between, others get their turn. */
const BATCH = 40;

/** In milliseconds: as long as somebody types. */
const USUALLY_FRESH = 1000;

/**
 * Starts without an index: it is opened with the first search, made where there is none, and kept up with the files. A
 * broken one is thrown away; where none can be kept (a full disk), it is held in memory until the end.
 */
export function runbookSearch({ shelf, indexFile, clock, fresh = USUALLY_FRESH }: RunbookSearchOptions): RunbookSearch {
  let opened: Promise<SearchIndex> | undefined;
  let catching: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;
  let caughtUpAt = Number.NEGATIVE_INFINITY;
  let place = indexFile;
  let isClosed = false;

  /** One that cannot be read now is none, and is tried again with the next search. */
  async function readable(path: string): Promise<ReadRunbook | undefined> {
    return shelf.read(path).catch(() => undefined);
  }

  function index(): Promise<SearchIndex> {
    opened ??= openSearchIndex(place);
    return opened;
  }

  /** Puts in what has changed; one after the other, whoever asks meanwhile. */
  function catchUp(): Promise<void> {
    catching ??= changeIndex().finally(() => {
      catching = undefined;
      caughtUpAt = clock();
    });
    return catching;
  }

  async function changeIndex(): Promise<void> {
    const [kept, files] = await Promise.all([index(), shelf.versions()]);
    const known = kept.known();
    const changed = [...files].filter(([path, version]) => known.get(path) !== version);
    const gone = [...known.keys()].filter((path) => !files.has(path));
    if (gone.length > 0) kept.remove(gone);
    for (let at = 0; at < changed.length; at += BATCH) {
      const some = await Promise.all(
        changed.slice(at, at + BATCH).map(async ([path, version]) => ({ read: await readable(path), version })),
      );
      kept.put(some.filter((one): one is { read: ReadRunbook; version: string } => one.read !== undefined));
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  /** Looks at some files only; a folder that came or went is anything. */
  async function changeSome(paths: readonly string[]): Promise<void> {
    const files = paths.filter(isMarkdown);
    if (paths.length === 0 || paths.some((path) => !isSurelyAFile(path))) return catchUp();
    const kept = await index();
    for (const path of files) {
      const [version, read] = await Promise.all([shelf.version(path), readable(path)]);
      if (version === undefined || !read) kept.remove([path]);
      else kept.put([{ read, version }]);
    }
  }

  async function find(text: string, limit: number, within: readonly string[] | undefined) {
    const kept = await index();
    const isFirst = caughtUpAt === Number.NEGATIVE_INFINITY;
    // An index of an earlier start answers at once; without one there is nothing to answer from.
    if (isFirst && kept.known().size === 0) await catchUp();
    else if (clock() - caughtUpAt >= fresh) void catchUp().catch(() => undefined);
    return kept.search(text, limit, within);
  }

  /** Throws the index away and makes it again, once for all who have found it broken. */
  function beginAnew(): Promise<void> {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  async function renew(): Promise<void> {
    await drop();
    await catchUp().catch(async () => {
      await drop();
      place = ':memory:';
      await catchUp();
    });
  }

  async function drop(): Promise<void> {
    await catching?.catch(() => undefined);
    const broken = await opened?.catch(() => undefined);
    opened = undefined;
    try {
      broken?.close();
    } catch {
      // So broken that it cannot even be closed.
    }
    for (const ending of ['', '-wal', '-shm']) {
      try {
        rmSync(`${indexFile}${ending}`, { force: true });
      } catch {
        // Where it cannot be removed, it cannot be opened either.
      }
    }
  }

  return {
    async search(text, limit, within) {
      const words = wordsIn(text);
      const found = await find(text, limit, within).catch(async () => {
        // Whoever asks while the program ends is answered with nothing: no index is begun anew then.
        if (isClosed) return [];
        await beginAnew();
        return find(text, limit, within);
      });
      return found.map(({ text: section, ...where }) => ({ ...where, snippet: snippetOf(section, words) }));
    },
    changed(paths) {
      // Before the first search there is nothing to keep up.
      if (opened) void (catching ?? Promise.resolve()).then(() => changeSome(paths)).catch(() => undefined);
    },
    catchUp: () => catchUp().catch(() => (isClosed ? undefined : beginAnew())),
    close() {
      isClosed = true;
      void opened?.then((kept) => kept.close()).catch(() => undefined);
    },
  };
}
