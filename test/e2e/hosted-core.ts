import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createCore } from '../../electron/core.ts';
import type { SampleBook } from '../../electron/sample/index.ts';
import { startWebHost } from '../../electron/web/index.ts';
import type { Failure } from '../../shared/contract.ts';
import { type BookFiles, temporaryBook, temporaryFolder } from '../electron/temporary-book.ts';

const pageFolder = fileURLToPath(new URL('../../dist/page', import.meta.url));

export interface HostOptions {
  /** Without: none is named, so that the settings say which, on a new device the sample. */
  readonly book?: string;
  /** Without: there is no sample. */
  readonly sample?: BookFiles;
  readonly dataFolder?: string;
  /** Now, in milliseconds since 1970 UTC; without: what the machine says. */
  readonly clock?: () => number;
  /** What comes of opening a file; without: it opens. */
  readonly opens?: () => Failure | undefined;
}

/** The app in this process, with what a test wants to see of it. */
export interface HostedCore {
  /** A link that works once. */
  readonly link: string;
  readonly dataFolder: string;
  /** The paths of files that were opened or shown for the user, in order. */
  readonly opened: readonly string[];
}

/** Hosts the app with a sample team of the test's own, and without opening any program; it ends with the test. */
export async function hostCore({
  book,
  sample,
  dataFolder,
  opens,
  clock = Date.now,
}: HostOptions): Promise<HostedCore> {
  const opened: string[] = [];
  const open = async (path: string) => {
    opened.push(path);
    return opens?.();
  };
  const own = dataFolder ?? temporaryFolder();
  const core = await createCore({
    dataFolder: own,
    ...(book === undefined ? {} : { book }),
    clock,
    log: () => {},
    files: { open, show: open },
    sample: sampleOf(sample),
  });
  const start = await startWebHost({
    pageFolder,
    answer: core.answer,
    subscribe: core.subscribe,
    clock: Date.now,
    log: () => {},
  });
  if (!start.ok) throw new Error(start.error.message);
  onTestFinished(async () => {
    await start.host.close();
    await core.close();
  });
  return { link: start.host.freshLink(), dataFolder: own, opened };
}

function sampleOf(files: BookFiles | undefined): SampleBook {
  if (!files) {
    const error = { code: 'no-sample', message: 'the sample team is missing', hint: 'install Watchbill again' };
    return { isIn: () => false, layOut: async () => ({ ok: false, error }) };
  }
  const { folder } = temporaryBook(files);
  return { isIn: (other) => other === folder, layOut: async () => ({ ok: true, folder }) };
}
