import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A host as a process of its own, started as a person starts it. */
export interface HostProcess {
  readonly process: ChildProcess;
  /** The link that it prints. Rejects where it ends before that. */
  readonly link: Promise<string>;
  /** Resolves with what was said on standard error up to now, once that matches. */
  said(pattern: RegExp): Promise<string>;
  /** The exit status, and all that was printed. */
  readonly end: Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>;
}

export interface HostOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingFolder?: string;
}

/** Starts an entry, such as `electron/start.ts`; whatever it is at the end of the test, it ends with it. */
export function startHost(words: readonly string[], { environment = {}, workingFolder = root }: HostOptions = {}) {
  const { SSH_CONNECTION: _, SSH_TTY: __, WATCHBILL_BOOK: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [...words], {
    cwd: workingFolder,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const end = once(child, 'close').then(([status]) => ({ status, out, err }));
  const lines = createInterface({ input: child.stdout });
  const link = Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    end.then((ended) => Promise.reject(new Error(`it ended without a link: ${JSON.stringify(ended)}`))),
  ]);
  // Not every test asks for the link.
  link.catch(() => {});
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await end;
  });
  return {
    process: child,
    link,
    end,
    async said(pattern) {
      while (!pattern.test(err)) await Promise.race([once(child.stderr, 'data'), end.then(failUnless(pattern))]);
      return err;
    },
  } satisfies HostProcess;

  function failUnless(pattern: RegExp) {
    return () => {
      if (!pattern.test(err)) throw new Error(`it ended without saying ${pattern}: ${err}`);
    };
  }
}
