import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Source } from '../../shared/book/index.ts';
import type { BookFile } from './book-file.ts';
import { type FoundFile, isMissing, problemAt, reasonOf, type Stamp } from './scan.ts';

/** What a file says, with where it came from. */
export type FileRecord = object & { readonly source: Source };

/** What is held of one file of the book. */
export interface Entry {
  readonly file: BookFile;
  readonly stamp: Stamp;
  /** Of the bytes, to tell a file that was touched from one that was changed. */
  readonly digest: string;
  /** What the file says; where it cannot be read now, what its last good version said, with `source.lastGood` set. */
  readonly record?: FileRecord;
  /** When the version that `record` was read from was written: milliseconds since 1970 UTC. */
  readonly written?: number;
  readonly problems: readonly Problem[];
}

/** A book is many small files: one of this size is a mistake, and reading it would stop everything else. */
export const LARGEST = 1024 * 1024;

/** The reader of file texts; loaded only when some file has to be read. */
export type Parser = typeof import('./parse-file.ts');

/**
 * Reads one file. `before` is what was held of it: kept where the bytes are the same, and the source of the last good
 * version where the file cannot be read. Undefined where the file is gone.
 */
export function readEntry(
  folder: string,
  { file, stamp }: FoundFile,
  parser: Parser,
  before: Entry | undefined,
): Entry | undefined {
  if (stamp.size > LARGEST) return broken(file, stamp, '', before, [tooLarge(file, stamp.size)]);
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file.path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    return broken(file, toReadAgain(stamp), '', before, [
      problemAt(file.path, 'unreadable', `this file cannot be read (${reasonOf(error)}): check its permissions`),
    ]);
  }
  const digest = digestOf(bytes);
  if (before && before.digest === digest) return { ...before, stamp };
  const garbage = whyNotText(file, bytes);
  if (garbage) return broken(file, stamp, digest, before, [garbage]);
  const { record, problems, salvaged } = parser.parseFile(file, bytes.toString('utf8'));
  if (!record) return broken(file, stamp, digest, before, problems, salvaged);
  return { file, stamp, digest, record, written: stamp.modified, problems };
}

/** What would be held of a file with that text. */
export function draftEntry(file: BookFile, text: string, parser: Parser): Entry {
  const { record, problems } = parser.parseFile(file, text);
  const entry = { file, stamp: { size: -1, modified: 0, inode: 0 }, digest: '', problems };
  return record ? { ...entry, record } : entry;
}

/** What tells the bytes of one version of a file from those of another. */
export function digestOf(bytes: Buffer): string {
  return hash('sha1', bytes, 'base64');
}

/** An entry for a file that is there but cannot be read: its last good version stays in use, else what can be saved. */
function broken(
  file: BookFile,
  stamp: Stamp,
  digest: string,
  before: Entry | undefined,
  problems: readonly Problem[],
  salvaged?: FileRecord,
): Entry {
  const entry = { file, stamp, digest, problems };
  if (before?.record && before.written !== undefined) {
    const { record, written } = before;
    return { ...entry, record: { ...record, source: { ...record.source, lastGood: written } }, written };
  }
  return salvaged ? { ...entry, record: salvaged } : entry;
}

/** A stamp that no file has, since a permission given back changes neither size nor time: the file is then read again. */
function toReadAgain(stamp: Stamp): Stamp {
  return { ...stamp, size: -1 };
}

/** What is held of a file whose folder cannot be looked at now: its last good version. */
export function outOfSight(before: Entry): Entry {
  return broken(before.file, toReadAgain(before.stamp), '', before, []);
}

export function tooLarge(file: BookFile, size: number): Problem {
  const megabytes = Math.round(size / 1024 / 1024);
  return problemAt(
    file.path,
    'too-large',
    `this file has ${megabytes} MB, and a file of the book at most 1: move what does not belong here elsewhere`,
  );
}

/** Bytes that are not text in UTF-8: where the first of them is. */
export function whyNotText(file: BookFile, bytes: Buffer): Problem | undefined {
  const control = bytes.findIndex((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (!isUtf8(bytes)) {
    return atOffset(
      file,
      bytes,
      firstNotUtf8(bytes),
      'this is not text in UTF-8: save the file as UTF-8, or bring back an older version',
    );
  }
  if (control < 0) return undefined;
  const code = bytes[control]?.toString(16).padStart(2, '0');
  return atOffset(
    file,
    bytes,
    control,
    `a control character (0x${code}) stands here: remove it, or bring back an older version`,
  );
}

function atOffset(file: BookFile, bytes: Buffer, offset: number, message: string): Problem {
  const before = bytes.toString('utf8', 0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    ...problemAt(file.path, 'not-text', message),
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
  };
}

/** How many bytes there are before the first that cannot be part of a character, found by halving. */
function firstNotUtf8(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (beginsAsUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A character that is cut off by what follows begins up to three bytes earlier.
  while (!isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** Whether bytes are UTF-8, but for a last character that may be cut off. */
function beginsAsUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
