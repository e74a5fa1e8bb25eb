import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { median } from '../bench/measure.ts';
import { nextFrame } from '../bench/next-frame.ts';
import { served } from '../bench/served.ts';
import { startBrowser } from '../e2e/browser.ts';
import { root, startDesktop } from './desktop-app.ts';

/**
 * `npm run desktop:picture`: starts the real desktop app on the sample team, keeps a picture of Now, and tells how long
 * it took beside the browser host on the same machine. With `--packaged` the app that `npm run package:dir` made.
 */

const RUNS = 3;
const packaged = process.argv.includes('--packaged');
const sample = join(root, 'dist/sample');
const pictures = join(root, 'pictures');

const browser = await startBrowser();
try {
  mkdirSync(pictures, { recursive: true });
  const desktop: number[] = [];
  const inBrowser: number[] = [];
  // By turns, so that a busy machine is unfair to neither.
  for (let run = 0; run < RUNS; run++) {
    desktop.push(await onNewDevice(desktopStart));
    inBrowser.push(await onNewDevice((dataFolder) => browserStart(browser, dataFolder)));
  }
  report(median(desktop), median(inBrowser));
} finally {
  await browser.close();
}

function report(desktop: number, inBrowser: number): void {
  console.log(`from the start to Now painted, the median of ${RUNS} starts on ${process.platform} ${process.arch}:`);
  console.log(`  desktop${packaged ? ', packaged' : ''}: ${desktop.toFixed(0)} ms`);
  console.log(`  browser host, its browser already running: ${inBrowser.toFixed(0)} ms`);
  console.log(`  ratio: ${(desktop / inBrowser).toFixed(2)} (goal: at most 1.5)`);
}

/** Milliseconds to the first painted Now in the app's window, which then has its picture taken. */
async function desktopStart(dataFolder: string): Promise<number> {
  const startedAt = performance.now();
  const app = await startDesktop(packaged, sample, dataFolder);
  try {
    const page = await app.firstWindow();
    const took = (await paintedAt(page)) - startedAt;
    const name = `now-${process.platform}${packaged ? '-packaged' : ''}.png`;
    await page.screenshot({ path: join(pictures, name), animations: 'disabled' });
    return took;
  } finally {
    await app.close();
  }
}

/** Milliseconds to the first painted Now in a browser that runs already. */
async function browserStart(browser: Browser, dataFolder: string): Promise<number> {
  const app = await served([join(root, 'dist/cli.js'), 'serve', '--book', sample, '--data', dataFolder]);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(app.address, { waitUntil: 'commit' });
    return (await paintedAt(page)) - app.startedAt;
  } finally {
    await context.close();
    await app.end();
  }
}

async function paintedAt(page: Page): Promise<number> {
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  await nextFrame(page);
  return performance.now();
}

/** With a data folder that knows no more than who looks. */
async function onNewDevice(work: (dataFolder: string) => Promise<number>): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'watchbill-desktop-'));
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ me: 'ada' }));
  try {
    return await work(dataFolder);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
