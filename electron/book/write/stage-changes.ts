import { dirname } from 'node:path';
import type { FileChange, WriteError } from './file-change.ts';
import { type FileSystem, hasCode, holds, readIfThere } from './file-system.ts';
import type { JournalFile } from './journal.ts';
import { temporaryPath } from './temporary-file.ts';
import { whyRefused } from './why-refused.ts';

/** What went wrong with one file of a change. */
export class WriteFailure extends Error {
  readonly detail: WriteError;
  constructor(code: WriteError['code'], path: string, message: string) {
    super(message);
    this.detail = { code, message, path };
  }
}

/** Does something for a file; a system error becomes a failure that names the file. */
export async function forFile<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof WriteFailure
      ? error
      : new WriteFailure('io', path, `${path} cannot be written: ${whyRefused(error)}`);
  }
}

/**
 * Follows symbolic links, looks that each file is what its change is based on and may be written, and names the temporary
 * files. Nothing is written. Changes that change nothing are left out.
 */
export async function planChanges(files: FileSystem, changes: readonly FileChange[]): Promise<readonly JournalFile[]> {
  const planned: JournalFile[] = [];
  for (const { path: asked, before, after } of changes) {
    const file = await forFile(asked, async () => {
      // Deleting a link deletes the link; writing goes to the file it stands for.
      const path = after === null ? asked : await realPathIfThere(files, asked);
      await expectUnchanged(files, { path, before });
      const mode = before === null ? null : (await files.describe(path)).mode;
      if (mode !== null && before !== after) expectWritable(path, mode);
      return { path, before, after, mode, temporary: after === null ? null : temporaryPath(path) };
    });
    if (planned.some(({ path }) => path === file.path)) {
      throw new WriteFailure('io', asked, `${asked} is named twice in one change`);
    }
    planned.push(file);
  }
  return planned.filter(({ before, after }) => before !== after);
}

/** Fails where a file is no longer what a change is based on. */
export async function expectUnchanged(
  files: FileSystem,
  { path, before }: Pick<FileChange, 'path' | 'before'>,
): Promise<void> {
  const current = await readIfThere(files, path);
  if (holds(current, before)) return;
  if (before === null) throw new WriteFailure('exists', path, `${path} exists already: choose another name`);
  const what = current === null ? 'was deleted' : 'was changed';
  throw new WriteFailure('changed', path, `${path} ${what} by somebody else meanwhile: look at it, then try again`);
}

/** Whoever marked a file as read-only wants it to stay; a file put in its place would not even be stopped by that. */
function expectWritable(path: string, mode: number): void {
  if ((mode & ANYBODY_WRITES) === 0) throw new WriteFailure('io', path, `${path} is marked as read-only`);
}

const ANYBODY_WRITES = 0o222;

/** Writes the new texts beside the files, on the disk before this resolves. */
export async function stageFiles(files: FileSystem, planned: readonly JournalFile[]): Promise<void> {
  for (const { path, after, mode, temporary } of planned) {
    if (after === null || temporary === null) continue;
    await forFile(path, async () => {
      await files.makeFolder(dirname(path));
      await files.create(temporary, after, mode ?? undefined);
    });
  }
}

async function realPathIfThere(files: FileSystem, path: string): Promise<string> {
  try {
    return await files.realPath(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return path;
    throw error;
  }
}
