import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { runbookQueries } from './runbook-queries.ts';
import { miniSearcher, type Searcher, watchbillSearcher } from './runbook-searchers.ts';
import type { Trial } from './runbook-trials.ts';

const ROUNDS = 5;

/** In milliseconds: so often the loop is looked at. */
const RESOLUTION = 1;

const [kind = '', book = '', data = ''] = process.argv.slice(2);
const searcher = kind === 'watchbill' ? watchbillSearcher(book, data) : miniSearcher(book);
console.log(JSON.stringify(await trialOf(searcher)));
searcher.close();

/** The first index, and all queries round after round; the first round is the warm-up. */
async function trialOf(searcher: Searcher): Promise<Trial> {
  const before = process.memoryUsage().rss;
  const { index, held } = await firstIndex(searcher);
  let found = 0;
  for (const text of runbookQueries) if ((await searcher.ask(text)).length > 0) found++;
  const megabytes = (process.memoryUsage().rss - before) / 2 ** 20;
  const queries: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of runbookQueries) {
      const start = performance.now();
      await searcher.ask(text);
      queries.push(performance.now() - start);
    }
  }
  return { index, held, queries, found, megabytes };
}

async function firstIndex(searcher: Searcher) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  // It counts from its second look on, and what is held at the end is seen afterwards.
  await pause(10);
  const start = performance.now();
  await searcher.index();
  const index = performance.now() - start;
  await pause(10);
  delay.disable();
  return { index, held: delay.max / 1e6 - RESOLUTION };
}
