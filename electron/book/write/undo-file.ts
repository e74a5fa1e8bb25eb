import { dirname } from 'node:path';
import { holds, readIfThere } from './file-system.ts';
import type { JournalFile } from './journal.ts';
import { removeIfThere, replaceFile, type Workplace } from './replace-file.ts';

/**
 * Puts back what a file was before a change: `restored`. A file that is as it was is `untouched`, one that
 * somebody else changed since is left alone: `changed`. Rejects with a system error.
 */
export async function undoFile(
  workplace: Workplace,
  { path, before, after, mode }: JournalFile,
): Promise<'restored' | 'untouched' | 'changed'> {
  const current = await readIfThere(workplace.files, path);
  if (holds(current, before)) return 'untouched';
  if (!holds(current, after)) return 'changed';
  if (before === null) {
    await removeIfThere(workplace, path);
    await workplace.files.syncFolder(dirname(path));
  } else {
    await replaceFile(workplace, path, before, mode ?? undefined);
  }
  return 'restored';
}
