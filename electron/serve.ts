import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Failure } from '../shared/contract.ts';
import { howToReach, openBrowser, whyNoBrowser } from './browser/index.ts';
import { createCore } from './core.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { systemFileOpener } from './files/index.ts';
import { limitedLog } from './limited-log.ts';
import { sampleBook } from './sample/index.ts';
import { startWebHost, type WebHost } from './web/index.ts';

export interface ServeOptions {
  readonly dataFolder: string;
  /** Without: the app's own. */
  readonly book?: string;
  readonly port?: number;
  /** Opens the default browser. */
  readonly open: boolean;
  /** Where somebody may press Enter for a fresh link. */
  readonly terminal?: NodeJS.ReadableStream;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** For the link alone. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Serves the app to a browser on this machine until it is ended. Gives the exit status. */
export async function serve(options: ServeOptions): Promise<number> {
  const { dataFolder, err } = options;
  // From the source, or from a chunk of what was built.
  const pageFolder = ['../dist/page', '../page'].map((path) => join(import.meta.dirname, path)).find(existsSync);
  if (!pageFolder) {
    err('watchbill: the page is not built: run npm run build, then try again\n');
    return 1;
  }
  const locked = await lockDataFolder(dataFolder);
  if (!locked.ok) {
    tell(locked.error, err);
    // Who is on call can be read all the same where nothing can be written.
    if (locked.why === 'held') return 1;
  }
  const lock = locked.ok ? locked.lock : undefined;
  try {
    return await serveAlone(options, pageFolder, (address) => lock?.tellAddress(address));
  } finally {
    lock?.release();
  }
}

async function serveAlone(
  options: ServeOptions,
  pageFolder: string,
  tellAddress: (address: string) => void,
): Promise<number> {
  const { dataFolder, book, port, clock, err } = options;
  const log = (line: string) => err(`${line}\n`);
  // A page that asks for nonsense again and again is answered each time and told here now and then.
  const logOfCore = limitedLog(log, clock);
  const core = await createCore({
    dataFolder,
    ...(book === undefined ? {} : { book }),
    clock,
    log: (line) => logOfCore(line.split(':')[0] ?? line, line),
    files: systemFileOpener(options.platform),
    sample: sampleBook(dataFolder, clock),
  });
  const started = await startWebHost({
    pageFolder,
    ...(port === undefined ? {} : { port }),
    answer: core.answer,
    subscribe: core.subscribe,
    clock,
    log,
  });
  if (!started.ok) {
    await core.close();
    tell(started.error, err);
    return 1;
  }
  tellAddress(`http://127.0.0.1:${started.host.port}/`);
  if (!options.signal.aborted) await show(started.host, options);
  await started.host.close();
  await core.close();
  return 0;
}

/** Prints the link, opens it where that was asked for, and prints another with each Enter until the end. */
async function show(host: WebHost, { open, terminal, signal, platform, environment, out, err }: ServeOptions) {
  const link = host.freshLink();
  out(`${link}\n`);
  if (open) {
    const why = whyNoBrowser(platform, environment);
    if (why) err(`${howToReach(why, host.port)}\n`);
    else {
      openBrowser(link, platform, environment, () =>
        err('watchbill: the browser could not be opened: open the link above in one on this machine\n'),
      );
    }
  }
  if (terminal) err('Press Enter for a fresh link, Ctrl-C to end.\n');
  const lines = terminal && createInterface({ input: terminal });
  lines?.on('line', () => out(`${host.freshLink()}\n`));
  await once(signal, 'abort');
  lines?.close();
}

function tell({ message, hint }: Pick<Failure, 'message' | 'hint'>, err: (text: string) => void): void {
  err(`watchbill: ${message}: ${hint}\n`);
}
