import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const trial = z.object({
  /** Milliseconds of the first index, the reading of the files included. */
  index: z.number(),
  /** Milliseconds: for so long at most the event loop was held meanwhile. */
  held: z.number(),
  /** Milliseconds of each query of each round. */
  queries: z.array(z.number()),
  /** To so many of the queries there was an answer. */
  found: z.number(),
  /** By so much the process grew through the index and one round of the queries. */
  megabytes: z.number(),
});

/** What one search does with a book, from nothing on. */
export type Trial = z.infer<typeof trial>;

const TRIALS = 3;
const program = new URL('runbook-trial.ts', import.meta.url).pathname;

/** Ours and MiniSearch by turns, each time in a process of its own, so that neither stands on what another has left. */
export function trialsOf(book: string, folder: string) {
  const ours: Trial[] = [];
  const mini: Trial[] = [];
  for (let run = 0; run < TRIALS; run++) {
    ours.push(runTrial(['watchbill', book, join(folder, `trial-${run}`)]));
    mini.push(runTrial(['minisearch', book]));
  }
  return { ours, mini };
}

function runTrial(words: readonly string[]): Trial {
  return trial.parse(JSON.parse(execFileSync(process.execPath, [program, ...words], { encoding: 'utf8' })));
}
