import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { endOf, startServing } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

test('a link leaves no token in the address, and the page can be loaded again', async () => {
  const { folder, dataFolder } = temporaryBook();
  const { link } = await startServing(['--book', folder, '--data', dataFolder]);
  const page = await newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  expect(page.url()).toBe(new URL('/', link).href);
  await page.reload();
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
});

test('a page whose host was started anew asks for a fresh link, and goes on with it', async () => {
  const { folder, dataFolder } = temporaryBook();
  const options = ['--book', folder, '--data', dataFolder];
  const first = await startServing(options);
  const page = await newPage();
  await page.goto(first.link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  await endOf(first.process);
  const again = await startServing([...options, '--port', new URL(first.link).port]);
  await page.getByRole('alert').getByText('This page needs a fresh link.').waitFor();
  await page.goto(again.link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test.each(['of-a-host-that-ended', 'not a secret'])(
  'a page that keeps a wrong secret (%s) says so too',
  async (kept) => {
    const { folder, dataFolder } = temporaryBook();
    const { link } = await startServing(['--book', folder, '--data', dataFolder]);
    const page = await newPage();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
    await page.evaluate((text) => localStorage.setItem('watchbill-secret', text), kept);
    await page.reload();
    await page.getByRole('alert').getByText('This page needs a fresh link.').waitFor();
  },
);

test('style elements take effect with the nonce of the page only', async () => {
  const { folder, dataFolder } = temporaryBook();
  const { link } = await startServing(['--book', folder, '--data', dataFolder]);
  const page = await newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  const offsets = await page.evaluate(() => {
    const own = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
    return ['guessed', own].map((nonce) => {
      const style = document.createElement('style');
      style.nonce = nonce;
      style.textContent = 'h1, h2 { outline-offset: 7px }';
      document.head.append(style);
      return getComputedStyle(document.querySelector('h1, h2') ?? document.body).outlineOffset;
    });
  });
  expect(offsets).toEqual(['0px', '7px']);
});

test('without JavaScript the page says that it needs it', async () => {
  const { folder, dataFolder } = temporaryBook();
  const { link } = await startServing(['--book', folder, '--data', dataFolder]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(link);
  // Playwright finds no text in it.
  const note = page.locator('noscript');
  expect(await note.isVisible()).toBe(true);
  expect(await note.innerText()).toContain('Watchbill needs JavaScript');
});

test('a page that was opened by its cookie alone says that it needs a link', async () => {
  const { folder, dataFolder } = temporaryBook();
  const { link } = await startServing(['--book', folder, '--data', dataFolder]);
  const page = await newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('alert').getByText('This page needs a fresh link.').waitFor();
});
