import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, median, ninetyFifth } from './measure.ts';
import { ripgrepTimes } from './ripgrep.ts';
import { openingFigures } from './runbook-opening.ts';
import { runbookQueries } from './runbook-queries.ts';
import { type Searcher, watchbillSearcher } from './runbook-searchers.ts';
import { type Trial, trialsOf } from './runbook-trials.ts';

const root = new URL('../..', import.meta.url).pathname;
const RUNS = 5;

/** The runbooks: the search of them beside other searches over the same text, and how soon one can be read. */
export async function runbookFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  try {
    return [
      ...thousandFigures(bookOf(folder, 1000)),
      ...(await tenThousandFigures(bookOf(folder, 10_000))),
      ...(await openingFigures(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly book: string;
  /** For indexes. */
  readonly data: string;
}

function bookOf(folder: string, runbooks: number): Place {
  const book = join(folder, `book-${runbooks}`);
  const data = join(folder, `data-${runbooks}`);
  mkdirSync(data);
  const size = ['--people', '20', '--rotas', '5', '--overrides', '50', '--runbooks', String(runbooks), '--seed', '1'];
  execFileSync(process.execPath, [join(root, 'test/books/generate.ts'), book, ...size]);
  return { book, data };
}

function thousandFigures({ book, data }: Place): Figure[] {
  const { ours, mini } = trialsOf(book, data);
  const peer = `MiniSearch (answers ${answered(mini)})`;
  const middle = median(queriesOf(ours));
  return [
    {
      what: `a query over 1,000 runbooks (answers ${answered(ours)}), median`,
      ours: middle,
      peer: { name: peer, value: median(queriesOf(mini)) },
      goal: 'at most 1 ms',
      met: middle <= 1,
    },
    {
      what: 'the same, 95th percentile',
      ours: ninetyFifth(queriesOf(ours)),
      peer: { name: peer, value: ninetyFifth(queriesOf(mini)) },
      goal: '',
      met: true,
    },
    indexFigure('1,000', ours, mini, 500),
  ];
}

async function tenThousandFigures({ book, data }: Place): Promise<Figure[]> {
  const { ours, mini } = trialsOf(book, data);
  const slow = ninetyFifth(queriesOf(ours));
  const query = {
    what: `a query over 10,000 runbooks (answers ${answered(ours)}), 95th percentile`,
    ours: slow,
    goal: 'at most 5 ms',
    met: slow <= 5,
  };
  const held = median(ours.map(({ held }) => held));
  return [
    { ...query, peer: { name: `MiniSearch (answers ${answered(mini)})`, value: ninetyFifth(queriesOf(mini)) } },
    ...besideRipgrep(query, join(book, 'runbooks')),
    indexFigure('10,000', ours, mini, 3000),
    { what: 'meanwhile the longest that the event loop is held', ours: held, goal: 'at most 50 ms', met: held <= 50 },
    ...(await keptFigures({ book, data })),
    {
      what: 'memory that the index of 10,000 runbooks and the queries take',
      ours: median(ours.map(({ megabytes }) => megabytes)),
      unit: 'MB',
      peer: { name: 'MiniSearch', value: median(mini.map(({ megabytes }) => megabytes)) },
      goal: '',
      met: true,
    },
  ];
}

/** The figure once more, beside ripgrep; nothing where that is not installed. */
function besideRipgrep(query: Figure, folder: string): Figure[] {
  const times = ripgrepTimes(folder, runbookQueries);
  if (times) return [{ ...query, peer: { name: '`rg` for the first word', value: ninetyFifth(times) } }];
  console.log('ripgrep is not installed: the search is not compared with it\n');
  return [];
}

function indexFigure(count: string, ours: readonly Trial[], mini: readonly Trial[], most: number): Figure {
  const mine = median(ours.map(({ index }) => index));
  return {
    what: `the first index of ${count} runbooks, reading them included`,
    ours: mine,
    peer: { name: 'MiniSearch', value: median(mini.map(({ index }) => index)) },
    goal: `at most ${most.toLocaleString('en')} ms`,
    met: mine <= most,
  };
}

function queriesOf(trials: readonly Trial[]): number[] {
  return trials.flatMap(({ queries }) => queries);
}

function answered(trials: readonly Trial[]): string {
  return `${trials[0]?.found ?? 0} of ${runbookQueries.length}`;
}

/** With an index of an earlier start: the first answer, and how soon a change is found. */
async function keptFigures({ book, data }: Place): Promise<Figure[]> {
  const first = watchbillSearcher(book, data);
  await first.index();
  first.close();
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const searcher = watchbillSearcher(book, data);
    await searcher.ask('certificate expiring');
    starts.push(performance.now() - start);
    await searcher.index();
    searcher.close();
  }
  const searcher = watchbillSearcher(book, data);
  await searcher.index();
  const changes: number[] = [];
  for (const word of madeUp) changes.push(await untilFound(searcher, book, word));
  searcher.close();
  const [start, change] = [median(starts), median(changes)];
  return [
    {
      what: 'the start with a kept index of 10,000 runbooks to the first answer',
      ours: start,
      goal: 'at most 300 ms',
      met: start <= 300,
    },
    {
      what: 'one of 10,000 runbooks changed, until a search finds what is new in it',
      ours: change,
      goal: 'at most 200 ms',
      met: change <= 200,
    },
  ];
}

/** So unlike each other and anything in the book that none is taken for a slip of another. */
const madeUp = ['quorvaxil', 'zembulatric', 'foxglimmerous', 'yttrabonk', 'wispenhoul'] as const;

/** In milliseconds. */
const BETWEEN_LOOKS = 3;
const PATIENCE = 5000;

/** Milliseconds from a word's being written into a runbook until it is found there; infinite where nobody would wait. */
async function untilFound(searcher: Searcher, book: string, word: string): Promise<number> {
  const [path = ''] = await searcher.ask('checkout');
  appendFileSync(join(book, 'runbooks', path), `\n${word}\n`);
  const start = performance.now();
  while (performance.now() - start < PATIENCE) {
    if ((await searcher.ask(word)).includes(path)) return performance.now() - start;
    await pause(BETWEEN_LOOKS);
  }
  return Number.POSITIVE_INFINITY;
}
