import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from './file-system.ts';

/** Resolves after some milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

/** Two seconds in all: as long as a virus scanner or an indexer usually holds a file on Windows. */
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 730];

/**
 * Does something that fails while another program holds the file (EPERM, EBUSY, EACCES), again and again with growing
 * pauses; gives up after two seconds with the last error. Other errors are thrown at once.
 */
export async function untilReleased(action: () => Promise<void>, pause: Wait = (time) => wait(time)): Promise<void> {
  for (const time of pauses) {
    try {
      return await action();
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'EBUSY', 'EACCES')) throw error;
    }
    await pause(time);
  }
  await action();
}
