import { isDeepStrictEqual } from 'node:util';
import Store from 'electron-store';
import { z } from 'zod';

/** What the shell keeps for the next start on this device. What another release kept in another form is dropped. */
const keptSchema = z.object({
  bounds: z
    .object({ x: z.number().exactOptional(), y: z.number().exactOptional(), width: z.number(), height: z.number() })
    .exactOptional(),
  isMaximized: z.boolean().exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  /** Somebody was told that closing the window does not end Watchbill. */
  toldOfHiding: z.boolean().exactOptional(),
  /** What was last chosen; off where nothing was. */
  startsAtLogin: z.boolean().exactOptional(),
  /** Milliseconds since 1970 UTC. */
  pausedUntil: z.number().exactOptional(),
});

type Kept = z.output<typeof keptSchema>;

/** The shell's memory. Reading never fails: what was never kept is undefined. */
export interface DeviceMemory {
  get<K extends keyof Kept>(name: K): Kept[K];
  keep<K extends keyof Kept>(name: K, value: NonNullable<Kept[K]>): void;
  forget(name: keyof Kept): void;
}

/**
 * Opens the memory in the data folder; one that is broken is begun anew. Where nothing can be kept (a full disk), it is
 * kept until the end of the program, and that is logged once.
 *
 * Follows the readme of https://github.com/sindresorhus/electron-store
 */
export function openDeviceMemory(dataFolder: string, log: (line: string) => void): DeviceMemory {
  let kept: Kept = {};
  let isTold = false;
  const store = attempt(() => {
    const opened = new Store<Kept>({ cwd: dataFolder, name: 'window', clearInvalidConfig: true });
    kept = keptSchema.catch({}).parse(opened.store);
    return opened;
  });

  function attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!isTold) log(`the place of the window cannot be kept: ${error instanceof Error ? error.message : error}`);
      isTold = true;
      return undefined;
    }
  }

  function write(): void {
    attempt(() => {
      if (store) store.store = kept;
    });
  }

  return {
    get: (name) => kept[name],
    keep(name, value) {
      // What is noted every minute must not wake the disk.
      if (isDeepStrictEqual(kept[name], value)) return;
      kept = { ...kept, [name]: value };
      write();
    },
    forget(name) {
      const { [name]: _, ...rest } = kept;
      kept = rest;
      write();
    },
  };
}
