import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { crowdedMonth } from '../books/crowded-month.ts';
import { writeBook } from '../books/generate/write-book.ts';
import { startBrowser } from '../e2e/browser.ts';
import { type Figure, median } from './measure.ts';
import { nextFrame } from './next-frame.ts';
import { served } from './served.ts';
import { longestTask } from './trace.ts';

const root = new URL('../..', import.meta.url).pathname;
const RUNS = 5;
const KILOBYTE = 1000;

/** The app in Chromium: how soon Now is there, what is loaded for it, and how smooth the timeline is. */
export async function appFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  const browser = await startBrowser();
  try {
    return [
      ...(await startFigures(browser, folder)),
      ...(await loadFigures(browser, folder)),
      ...(await timelineFigures(browser, folder)),
      ...(await crowdedFigures(browser, folder)),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sample = join(root, 'electron/sample/harbour');

function watchbill(book: string, folder: string): readonly string[] {
  return [join(root, 'dist/cli.js'), 'serve', '--book', book, '--data', join(folder, 'data')];
}

/** From the start of the process to the painted page, by turns with an empty Vite page; and what the process holds. */
async function startFigures(browser: Browser, folder: string): Promise<Figure[]> {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), empty, '--host', '127.0.0.1', '--port', '0'];
  const ours: number[] = [];
  const theirs: number[] = [];
  const resident: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const app = await served(watchbill(sample, folder));
    const page = await paintedAt(browser, app.address, 'Everyone on call');
    ours.push(page.at - app.startedAt);
    // Once all has been asked for that is asked for at the start.
    await page.page.getByRole('link', { name: /Problems\s*\d/ }).waitFor();
    resident.push(residentMegabytes(app.process.pid));
    await page.page.context().close();
    await app.end();
    const other = await served(vite);
    const emptyPage = await paintedAt(browser, other.address, 'Empty');
    theirs.push(emptyPage.at - other.startedAt);
    await emptyPage.page.context().close();
    await other.end();
  }
  const [mine, peer] = [median(ours), median(theirs)];
  return [
    {
      what: 'the start of `serve` to Now painted, sample book',
      ours: mine,
      peer: { name: 'an empty Vite page', value: peer },
      goal: 'at most 1,000 ms',
      met: mine <= 1000,
    },
    {
      what: 'memory of the host with the sample book',
      ours: median(resident),
      unit: 'MB',
      goal: 'at most 120 MB',
      met: median(resident) <= 120,
    },
  ];
}

async function paintedAt(browser: Browser, address: string, heading: string): Promise<{ page: Page; at: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { name: heading }).waitFor();
  await nextFrame(page);
  return { page, at: performance.now() };
}

function residentMegabytes(pid: number | undefined): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

/** Script and style that Now loads, each chunk and together, as gzip sends them. */
async function loadFigures(browser: Browser, folder: string): Promise<Figure[]> {
  const app = await served(watchbill(sample, folder));
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) loaded.add(pathname);
  });
  await page.goto(app.address);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  await app.end();
  const chunksOf = (paths: ReadonlySet<string>) =>
    [...paths].map((path) => ({
      name: basename(path).replace(/-[\w-]{8}\./, '.'),
      size: gzipSync(readFileSync(join(root, 'dist/page', path))).length / KILOBYTE,
    }));
  const sum = (paths: ReadonlySet<string>) => chunksOf(paths).reduce((sum, { size }) => sum + size, 0);
  // A test holds that nothing else is loaded before Now.
  const named = readFileSync(join(root, 'dist/page/index.html'), 'utf8').match(/\/assets\/[^"]+\.(?:js|css)(?=")/g);
  const forNow = new Set(named);
  const all = sum(forNow);
  return [
    ...chunksOf(forNow).map(({ name, size }) => ({
      what: `first load: ${name}, gzip`,
      ours: size,
      unit: 'kB' as const,
      goal: '',
      met: true,
    })),
    {
      what: 'first load: all script and style, gzip',
      ours: all,
      unit: 'kB',
      goal: 'at most 300 kB',
      met: all <= 300,
    },
    {
      what: 'with the other pages, fetched while nobody waits',
      ours: sum(loaded),
      unit: 'kB',
      goal: '',
      met: true,
    },
  ];
}

/** 200 people over a quarter: from the click to the first paint, and the longest task while it scrolls. */
async function timelineFigures(browser: Browser, folder: string): Promise<Figure[]> {
  const book = join(folder, 'people');
  const size = ['--people', '200', '--rotas', '40', '--overrides', '400', '--runbooks', '1', '--seed', '1'];
  execFileSync(process.execPath, [join(root, 'test/books/generate.ts'), book, ...size, '--from', '2026-01-05']);
  const app = await served(watchbill(book, folder));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(app.address);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  const address = new URL('/rota?by=person&span=quarter&date=2026-05-04', app.address).href;
  await page.goto(address);
  const bars = page.locator('button[data-place]');
  await bars.first().waitFor();
  const paints: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.getByRole('link', { name: 'Problems' }).click();
    await page.getByRole('heading', { name: 'Problems' }).waitFor();
    paints.push(await backToTimeline(page));
  }
  const scrolling = await longestTask(page, async () => {
    const box = await page.getByRole('region', { name: /Everyone/ }).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 600, (box?.y ?? 0) + 300);
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, step < 30 ? 240 : -240);
      await nextFrame(page);
    }
  });
  const drawn = await bars.count();
  await context.close();
  await app.end();
  return [
    {
      what: `timeline of 200 people over a quarter, from the click to the first paint (${drawn} bars in sight)`,
      ours: median(paints),
      goal: 'at most 200 ms',
      met: median(paints) <= 200,
    },
    {
      what: 'its longest task while scrolling, traced',
      ours: scrolling,
      goal: 'at most 50 ms',
      met: scrolling <= 50,
    },
  ];
}

/** 500 overrides in one month of a team of 200: how smooth it is to scroll, and to move one of them before it is saved. */
async function crowdedFigures(browser: Browser, folder: string): Promise<Figure[]> {
  const book = join(folder, 'crowded');
  writeBook(book, new Map(Object.entries(crowdedMonth())));
  const app = await served(watchbill(book, folder));
  // So small that it scrolls both ways.
  const context = await browser.newContext({ viewport: { width: 900, height: 600 } });
  const page = await context.newPage();
  await page.goto(app.address);
  await page.goto(new URL('/rota/crowd?span=month&date=2026-03-10', app.address).href);
  const overrides = page.getByRole('group', { name: 'Overrides' }).getByRole('button');
  await overrides.first().waitFor();
  const scrolling = await longestTask(page, async () => {
    const box = await page.getByRole('region', { name: /^Crowd/ }).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 200);
    for (let step = 0; step < 60; step++) {
      const by = step < 30 ? 40 : -40;
      await page.mouse.wheel(by, by);
      await nextFrame(page);
    }
  });
  const drawn = await overrides.count();
  // A set: wherever it lies, others are on call there.
  await overrides.nth(39).focus();
  const moving = await longestTask(page, async () => {
    for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowRight');
    await page
      .getByTitle(/^Would be/)
      .first()
      .waitFor({ state: 'attached' });
    await nextFrame(page);
  });
  await context.close();
  await app.end();
  const goal = 'at most 50 ms';
  return [
    {
      what: `a month with 500 overrides (${drawn} in sight), 200 people: longest task while scrolling, traced`,
      ours: scrolling,
      goal,
      met: scrolling <= 50,
    },
    { what: 'the same while an override is moved, with its preview', ours: moving, goal, met: moving <= 50 },
  ];
}

/** Milliseconds from going back to the timeline to its first bars being painted, all in the page. */
function backToTimeline(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('button[data-place]'))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          else requestAnimationFrame(look);
        };
        window.history.back();
        look();
      }),
  );
}
