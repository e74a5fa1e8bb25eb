import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Entry } from './entry.ts';

/** What was held of a book when it was last read. Only ever a shortcut: it may be deleted at any time. */
export interface Cache {
  readonly entries: ReadonlyMap<string, Entry>;
  /** When the files were looked at, in milliseconds since 1970 UTC. */
  readonly readAt: number;
}

/** Raise with every change of what the parsers make or report; what another release made is thrown away anyway. */
const VERSION = `4 of ${manifest.version}`;

/** File systems round times, some to two seconds: a file as young as this may have changed again unseen. */
const ROUNDING = 2000;

/** The name under which things of a book are kept in the data folder; `folder` is its real path. */
export function bookKey(folder: string): string {
  return `book-${hash('sha1', folder).slice(0, 16)}`;
}

/** Reads the cache; undefined where there is none, or where it is damaged, which is no error. */
export function loadCache(path: string): Cache | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== header(body)) return undefined;
    const { readAt, entries } = JSON.parse(body) as { readAt: number; entries: Entry[] };
    return { readAt, entries: new Map(entries.map((entry) => [entry.file.path, entry])) };
  } catch {
    return undefined;
  }
}

/** Writes the cache, whole or not at all. A cache that cannot be written is done without. */
export function saveCache(path: string, { readAt, entries }: Cache): void {
  const body = JSON.stringify({ readAt, entries: [...entries.values()] });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, `${header(body)}\n${body}`, { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    // The disk may be full or read-only; the book itself was read all the same.
  }
}

/** Whether a file with the same stamp is surely still the file that was read at `readAt`. */
export function isSettled(modified: number, readAt: number): boolean {
  return modified + ROUNDING < readAt;
}

/** A damaged cache is recognised by its sum. */
function header(body: string): string {
  return `watchbill cache ${VERSION} ${hash('sha1', body)}`;
}
