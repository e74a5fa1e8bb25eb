import { cpSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openShelf } from '../../electron/runbooks/index.ts';
import { startBrowser } from '../e2e/browser.ts';
import { longRunbook } from './long-runbook.ts';
import { type Figure, median } from './measure.ts';
import { served } from './served.ts';

const root = new URL('../..', import.meta.url).pathname;
const RUNS = 7;
const LONG = 'Everything about everything';

/** The longest runbook of the sample and a very long one, from the click on its link to the painted page. */
export async function openingFigures(folder: string): Promise<Figure[]> {
  const book = join(folder, 'harbour');
  cpSync(join(root, 'electron/sample/harbour'), book, { recursive: true });
  const longest = await titleOfLongest(book);
  const text = longRunbook(LONG);
  writeFileSync(join(book, 'runbooks/everything.md'), text);
  const browser = await startBrowser();
  try {
    const app = await served([join(root, 'dist/cli.js'), 'serve', '--book', book, '--data', join(folder, 'data')]);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(app.address);
    await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
    await page.goto(new URL('/runbooks', app.address).href);
    await page.getByRole('link', { name: LONG }).waitFor();
    const short: number[] = [];
    const long: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      short.push(await opening(page, longest));
      long.push(await opening(page, LONG));
    }
    await app.end();
    return [
      openingFigure('the longest runbook of the sample', short),
      openingFigure(`a runbook of ${Math.round(text.length / 1000)} kB`, long),
    ];
  } finally {
    await browser.close();
  }
}

function openingFigure(which: string, times: readonly number[]): Figure {
  const ours = median(times);
  return { what: `${which}, from the click to the painted page`, ours, goal: 'at most 100 ms', met: ours <= 100 };
}

async function titleOfLongest(book: string): Promise<string> {
  const sizeOf = (path: string) => statSync(join(book, 'runbooks', path)).size;
  const [longest] = (await openShelf(book).list()).toSorted((a, b) => sizeOf(b.path) - sizeOf(a.path));
  if (!longest) throw new Error(`no runbooks in ${book}`);
  return longest.title;
}

/** Milliseconds from the click on a runbook's link to the frame in which its title is painted, all in the page. */
function opening(page: Page, title: string): Promise<number> {
  return page.evaluate(
    (title) =>
      new Promise<number>((resolve, reject) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Runbooks"] a')];
        const link = links.find(({ textContent }) => textContent === title);
        if (!link) return reject(new Error(`no link to ${title}`));
        const watch = new MutationObserver(() => {
          if (document.querySelector('article h1')?.textContent !== title) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        const start = performance.now();
        link.click();
      }),
    title,
  );
}
