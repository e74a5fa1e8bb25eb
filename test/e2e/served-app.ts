import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type BookFiles, temporaryBook } from '../electron/temporary-book.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The app as `watchbill serve` runs it, with a book and a data folder of its own. */
export interface ServedApp {
  /** The link that works once. */
  readonly link: string;
  readonly folder: string;
  readonly process: ChildProcess;
}

/** Starts the app, after the data folder was prepared; it ends with the test. */
export async function serveApp(files: BookFiles, prepare?: (dataFolder: string) => void): Promise<ServedApp> {
  const { folder, dataFolder } = temporaryBook(files);
  prepare?.(dataFolder);
  return { ...(await startServing(['--book', folder, '--data', dataFolder])), folder };
}

/** Runs `watchbill serve` with some options; it ends with the test, if not before. */
export async function startServing(options: readonly string[]): Promise<Omit<ServedApp, 'folder'>> {
  const words = ['electron/cli.ts', 'serve', ...options];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.pipe(process.stderr);
  onTestFinished(() => endOf(child));
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { link: String(line), process: child };
}

/** Ends the app as Ctrl-C does. */
export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}
