import { basename } from 'node:path';
import { type FileSystem, hasCode, nodeFileSystem } from './file-system.ts';
import { tidyUp, type Workplace } from './replace-file.ts';
import { isTemporaryName, isWriterGone } from './temporary-file.ts';

/** A change takes far less; what is older than this is nobody's any more, whoever has the process's number now. */
export const longestWrite = 60_000;

/** Stand-ins for the computer's clock and list of processes. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly isRunning?: (process: number) => boolean;
}

/** Removes, of some temporary files, those that a process left which died while it wrote them. Those in use stay. */
export async function removeLeftOver(
  paths: readonly string[],
  workplace: Workplace = { files: nodeFileSystem },
  { now = Date.now(), isRunning = isProcess }: Surroundings = {},
): Promise<void> {
  for (const path of paths) {
    const name = basename(path);
    if (!isTemporaryName(name)) continue;
    if (isWriterGone(name, isRunning) ?? (await isOlder(workplace.files, path, now - longestWrite))) {
      await tidyUp(workplace, [path]);
    }
  }
}

/** Whether a process of this computer is running. */
export function isProcess(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch (error) {
    // It is there, but somebody else's.
    return hasCode(error, 'EPERM');
  }
}

async function isOlder(files: FileSystem, path: string, time: number): Promise<boolean> {
  try {
    return (await files.describe(path)).modified < time;
  } catch {
    return false;
  }
}
