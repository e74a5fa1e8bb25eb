import { cpSync, renameSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { goodBook, writeBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

async function opened(link: string): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  return page;
}

describe('the folder of the book', () => {
  test.each([
    ['removed', (folder: string) => rmSync(folder, { recursive: true })],
    ['moved away', (folder: string) => renameSync(folder, `${folder}-elsewhere`)],
  ])(
    'that is %s while it is open takes nobody off call, is said to be gone, and is followed again once it is back',
    async (_, take) => {
      const { link, folder } = await serveApp(goodBook);
      const page = await opened(link);
      cpSync(folder, `${folder}-copy`, { recursive: true });
      take(folder);
      await page.getByText(`The folder ${folder} is gone; what was last read from it is shown.`).waitFor();
      await page.getByRole('row', { name: /Payments primary.*(Ada Nowak|Ben Okoro)/ }).waitFor();
      await page.getByRole('link', { name: /Problems/ }).click();
      await page.getByText(/folder .* is gone: bring it back/).waitFor();
      cpSync(`${folder}-copy`, folder, { recursive: true });
      await page.getByText(/is gone: bring it back/).waitFor({ state: 'detached' });
      writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n', 'people/ben.yaml': 'name: Ada Lovelace\n' });
      await page.getByRole('link', { name: 'Now' }).click();
      await page.getByRole('row', { name: /Payments primary.*Ada Lovelace/ }).waitFor();
    },
  );
});

test('two windows show the same, whichever of them changes something', async () => {
  const { link } = await serveApp(goodBook);
  const first = await opened(link);
  const second = await first.context().newPage();
  await second.goto(new URL('/', link).href);
  await second.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await first.getByRole('button', { name: 'Ada Nowak' }).first().click();
  await first.getByRole('button', { name: 'Not you?' }).waitFor();
  await second.getByRole('button', { name: 'Not you?' }).click();
  await first.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(await first.getByRole('alert').count()).toBe(0);
});
