import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createCore } from './core.ts';
import { systemFileOpener } from './files/index.ts';
import { sampleBook } from './sample/index.ts';
import { limitedLog, startWebHost } from './web/index.ts';

export interface ServeOptions {
  readonly dataFolder: string;
  readonly book?: string;
  readonly port?: number;
  /** Opens the default browser. */
  readonly open: boolean;
  readonly clock: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Serves the app to a browser on this machine until it is interrupted. Gives the exit status. */
export async function serve({ port, open, out, err, ...core }: ServeOptions): Promise<number> {
  // From the source, or from a chunk of what was built.
  const pageFolder = ['../dist/page', '../page'].map((path) => join(import.meta.dirname, path)).find(existsSync);
  if (!pageFolder) {
    err('watchbill: the page is not built: run npm run build, then try again\n');
    return 1;
  }
  const log = (line: string) => err(`${line}\n`);
  // A page that asks for nonsense again and again is answered each time and told here now and then.
  const logOfCore = limitedLog(log, core.clock);
  const made = await createCore({
    ...core,
    log: (line) => logOfCore(line.split(':', 1).join(), line),
    files: systemFileOpener(process.platform),
    sample: sampleBook(core.dataFolder, core.clock),
  });
  const started = await startWebHost({
    pageFolder,
    ...(port === undefined ? {} : { port }),
    answer: made.answer,
    subscribe: made.subscribe,
    clock: core.clock,
    log,
  });
  if (!started.ok) {
    await made.close();
    err(`watchbill: ${started.error.message}: ${started.error.hint}\n`);
    return 1;
  }
  const { host } = started;
  const link = host.freshLink();
  out(`${link}\n`);
  if (open) openBrowser(link, err);
  await interrupted(() => out(`${host.freshLink()}\n`));
  await host.close();
  await made.close();
  return 0;
}

/** Resolves with Ctrl-C or the end of a service; Enter in the terminal calls back. */
function interrupted(onEnter: () => void): Promise<void> {
  return new Promise((resolve) => {
    const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
    const end = () => {
      lines?.close();
      resolve();
    };
    lines?.on('line', onEnter);
    lines?.on('SIGINT', end);
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

/** Without a browser (a machine without a screen) the link stands in the terminal all the same. */
function openBrowser(link: string, err: (text: string) => void): void {
  const [program, ...words] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['explorer.exe', link]
        : ['xdg-open', link];
  if (!program) return;
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => err('watchbill: no browser can be opened here: open the link above in one\n'));
  child.unref();
}
