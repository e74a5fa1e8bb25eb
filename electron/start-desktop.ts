import { spawn } from 'node:child_process';

export interface DesktopStart {
  /** Electron's own program. */
  readonly program: string;
  /** What it runs. */
  readonly main: string;
  readonly book: string | undefined;
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** How the desktop shell came to its end. */
export type DesktopEnd =
  | { readonly kind: 'ended'; readonly status: number }
  /** It broke before anybody can have worked with it; how, as in "Electron …". */
  | { readonly kind: 'failed'; readonly how: string };

/** In milliseconds: what breaks so soon has never been of use. */
const AT_ONCE = 10_000;

/** Runs the desktop shell until it ends. */
export async function startDesktop(start: DesktopStart): Promise<DesktopEnd> {
  const startedAt = start.clock();
  const { status, how } = await ended(start);
  if (status === 0 || start.signal.aborted) return { kind: 'ended', status: 0 };
  return start.clock() - startedAt < AT_ONCE ? { kind: 'failed', how } : { kind: 'ended', status };
}

function ended({ program, main, book, dataFolder, environment, signal }: DesktopStart) {
  // With an equals sign: Chromium puts the words of a second start into an order of its own.
  const words = [...(book === undefined ? [] : [`--book=${book}`]), `--data=${dataFolder}`];
  // Set in the terminals of some editors, which are Electron themselves: it makes Electron plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = environment;
  const child = spawn(program, [main, ...words], { env: inherited, stdio: ['ignore', 'inherit', 'inherit'] });
  const end = () => child.kill();
  signal.addEventListener('abort', end, { once: true });
  // Aborted before it could be listened for.
  if (signal.aborted) end();
  return new Promise<{ readonly status: number; readonly how: string }>((resolve) => {
    child.once('error', (error) => resolve({ status: 1, how: `could not be started (${codeOf(error)})` }));
    child.once('exit', (status, by) =>
      resolve({ status: status ?? 1, how: by === null ? `ended at once with status ${status}` : `was ended by ${by}` }),
    );
  }).finally(() => signal.removeEventListener('abort', end));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
