import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BookFiles } from './book.ts';

/** Whether a book may be written there: the folder does not exist or is empty. A text is why not. */
export function whyNotInto(folder: string): string | undefined {
  try {
    const found = readdirSync(folder);
    return found.length === 0 ? undefined : `${folder} is not empty; name a folder that is, or that does not exist yet`;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    if ('code' in error && error.code === 'ENOENT') return undefined;
    if ('code' in error && error.code === 'ENOTDIR') return `${folder} is a file, not a folder`;
    return error.message;
  }
}

/** Writes all files of a book below a folder, which is made where it is missing. */
export function writeBook(folder: string, files: BookFiles): void {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
  }
}
