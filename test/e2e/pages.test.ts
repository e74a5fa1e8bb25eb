import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodBook, temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { hostCore } from './hosted-core.ts';
import { openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

test('a page that cannot be loaded is said so, the others stay, and it is loaded when one comes back to it', async () => {
  const { folder } = temporaryBook(goodBook);
  const { link } = await hostCore({ book: folder });
  const context = await browser.newContext();
  try {
    const isSettings = /\/assets\/settings-.*\.js$/;
    await context.route(isSettings, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('alert').getByText('This page could not be loaded').waitFor();
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await context.unroute(isSettings);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  } finally {
    await context.close();
  }
});

test('every page has an address, and back and forward lead through them', async () => {
  const { folder } = temporaryBook(goodBook);
  const page = await openedPage(browser, (await hostCore({ book: folder })).link);
  const names = ['Rota', 'Runbooks', 'People', 'Fairness', 'Problems', 'Settings'];
  for (const name of names) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect.poll(() => page.title()).toBe(`${name} · Watchbill`);
    expect(new URL(page.url()).pathname).toBe(`/${name.toLowerCase()}`);
  }
  await page.goBack();
  await page.getByRole('heading', { name: 'Problems' }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
});
