import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../electron/core.ts';

interface SilentCoreOptions {
  readonly folder: string;
  readonly dataFolder: string;
  /** Now, as an instant; it stands still. */
  readonly time?: string;
}

/** A core over a book that logs nothing, opens no files and has no sample team; it ends with the test. */
export async function silentCore({ folder, dataFolder, time }: SilentCoreOptions): Promise<Core> {
  const core = await createCore({
    files: { open: async () => undefined, show: async () => undefined },
    sample: {
      isIn: () => false,
      layOut: async () => ({ ok: false as const, error: { code: 'no-sample', message: 'none', hint: 'none' } }),
    },
    dataFolder,
    book: folder,
    clock: () => Date.parse(time ?? '2026-03-04T11:00:00Z'),
    log: () => {},
  });
  onTestFinished(() => core.close());
  return core;
}
