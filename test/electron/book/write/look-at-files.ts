import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** A file's text; null where there is none. */
export async function textOf(path: string): Promise<string | null> {
  return existsSync(path) ? readFile(path, 'utf8') : null;
}

/** The names in a folder, sorted; none for a missing folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).then(
    (names) => names.toSorted(),
    () => [],
  );
}
