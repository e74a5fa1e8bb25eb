import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../electron/book/index.ts';
import { peopleListOf } from '../../shared/people-pages/index.ts';
import { instant } from '../../shared/time/index.ts';
import { type Figure, median, medianOf } from './measure.ts';

const root = new URL('../..', import.meta.url).pathname;
const RUNS = 9;

/** Whole processes: the start of the command line, and a book of 200 people, 50 rotas and 5,000 overrides. */
export async function bookFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  try {
    return [startFigure(folder), ...(await largeBookFigures(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startFigure(folder: string): Figure {
  const harbour = join(root, 'electron/sample/harbour');
  const ours: number[] = [];
  const bare: number[] = [];
  who(harbour, join(folder, 'data'));
  for (let run = 0; run < RUNS; run++) {
    ours.push(who(harbour, join(folder, 'data')));
    bare.push(runNode(['-e', '0']));
  }
  const [mine, nothing] = [median(ours), median(bare)];
  return {
    what: '`watchbill who` on the sample book, the whole process',
    ours: mine,
    peer: { name: '`node -e 0`', value: nothing },
    goal: 'at most 100 ms more',
    met: mine - nothing <= 100,
  };
}

async function largeBookFigures(folder: string): Promise<Figure[]> {
  const book = join(folder, 'book');
  const size = ['--people', '200', '--rotas', '50', '--overrides', '5000', '--runbooks', '10000', '--seed', '1'];
  execFileSync(process.execPath, [join(root, 'test/books/generate.ts'), book, ...size]);
  const first = median(Array.from({ length: 3 }, (_, run) => who(book, join(folder, `first-${run}`))));
  const data = join(folder, 'first-0');
  const cached = median(Array.from({ length: RUNS }, () => who(book, data)));
  const bare = median(Array.from({ length: RUNS }, () => runNode(['-e', '0'])));
  const open = await openBook({ folder: book, dataFolder: data, clock: Date.now });
  const [person] = [...open.book.people.values()];
  const path = person?.source.file ?? '';
  const rereads: number[] = [];
  for (let run = 0; run < 50; run++) {
    appendFileSync(join(book, path), `# ${run}\n`);
    const start = performance.now();
    await open.reread([path]);
    rereads.push(performance.now() - start);
  }
  const everybody = medianOf(() => peopleListOf(open.book, instant(Date.now())));
  const peer = { name: '`node -e 0`', value: bare };
  return [
    { what: '`who` on the large book, first open', ours: first, peer, goal: 'within 1,500 ms', met: first <= 1500 },
    { what: '`who` on the large book, cached', ours: cached, peer, goal: 'within 300 ms', met: cached <= 300 },
    {
      what: 'reading one changed file of the large book again',
      ours: median(rereads),
      goal: 'under 10 ms',
      met: median(rereads) < 10,
    },
    {
      what: 'everybody of the large book with their next shift',
      ours: everybody,
      goal: 'at most 50 ms',
      met: everybody <= 50,
    },
  ];
}

function who(book: string, data: string): number {
  return runNode([join(root, 'dist/cli.js'), 'who', '--book', book, '--data', data]);
}

/** Milliseconds from the start of a Node process to its end. */
function runNode(words: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - start;
}
