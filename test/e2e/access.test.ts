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
