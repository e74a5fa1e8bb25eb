import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that serves a page: started, and ended when it is no longer needed. */
export interface Served {
  readonly address: string;
  readonly process: ChildProcess;
  /** When the process was started, as `performance.now()` counts. */
  readonly startedAt: number;
  end(): Promise<void>;
}

/** Starts a Node program that prints an address, and waits for it. */
export async function served(words: readonly string[]): Promise<Served> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressIn(child);
  return {
    address,
    process: child,
    startedAt,
    async end() {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

async function addressIn(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('the program ended before it served anything');
}
