import { dirname } from 'node:path';
import { type FileSystem, hasCode } from './file-system.ts';
import { untilReleased, type Wait } from './retry.ts';
import { temporaryPath } from './temporary-file.ts';

/** Where writing takes place and how it waits for files that are held. */
export interface Workplace {
  readonly files: FileSystem;
  readonly wait?: Wait;
}

/** Removes a file; that it is not there is no error. */
export async function removeIfThere({ files, wait }: Workplace, path: string): Promise<void> {
  try {
    await untilReleased(() => files.remove(path), wait);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** Removes what can be removed and passes over the rest: leftovers do no harm, and the first error is the one to report. */
export async function tidyUp(workplace: Workplace, paths: readonly string[]): Promise<void> {
  for (const path of paths) await removeIfThere(workplace, path).catch(() => undefined);
}

/**
 * Puts a text in the place of a file, or a new file, at once: whoever reads sees the old text or the new one, also
 * after a crash. Rejects with a system error; the file is as it was then.
 * @param mode permission bits; undefined for the system's own
 */
export async function replaceFile(
  workplace: Workplace,
  path: string,
  text: string,
  mode: number | undefined,
): Promise<void> {
  const { files, wait } = workplace;
  const temporary = temporaryPath(path);
  await files.makeFolder(dirname(path));
  try {
    await files.create(temporary, text, mode);
    await untilReleased(() => files.rename(temporary, path), wait);
  } catch (error) {
    await tidyUp(workplace, [temporary]);
    throw error;
  }
  await files.syncFolder(dirname(path));
}
