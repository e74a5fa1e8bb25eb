import { randomUUID } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { replaceFile, type Workplace } from './replace-file.ts';

/** What is needed to undo a change of several files. */
export interface Journal {
  readonly version: 1;
  /** The process that writes, and since when (ISO 8601, UTC): while it is at work, nobody else may undo. */
  readonly process: number;
  readonly started: string;
  readonly files: readonly JournalFile[];
}

/** One file of a journal; null stands for no file. */
export interface JournalFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Permission bits of the file before. */
  readonly mode: number | null;
  /** Where the new text waits to be renamed. */
  readonly temporary: string | null;
}

const ending = '.journal.json';

/** Whether a name in the journal folder is that of a journal. */
export function isJournalName(name: string): boolean {
  return name.endsWith(ending) && !name.startsWith('.');
}

/** A path for a new journal. */
export function newJournalPath(folder: string): string {
  return join(folder, `${randomUUID()}${ending}`);
}

/** Writes a journal; it is on the disk when this resolves. */
export async function writeJournal(workplace: Workplace, path: string, journal: Journal): Promise<void> {
  await replaceFile(workplace, path, `${JSON.stringify(journal, null, 2)}\n`, 0o600);
}

/** Reads a journal's text; undefined where it is damaged. */
export function parseJournal(text: string): Journal | undefined {
  try {
    const journal: unknown = JSON.parse(text);
    return isJournal(journal) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.files)) return false;
  return typeof value.process === 'number' && typeof value.started === 'string' && value.files.every(isJournalFile);
}

function isJournalFile(value: unknown): value is JournalFile {
  if (!isRecord(value) || typeof value.path !== 'string' || !isAbsolute(value.path)) return false;
  const texts = [value.before, value.after, value.temporary];
  return (
    texts.every((text) => text === null || typeof text === 'string') &&
    (value.mode === null || typeof value.mode === 'number')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
