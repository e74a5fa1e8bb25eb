import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type BookFiles, goodBook, writeBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Ada is always on call for payments, Ben is second; what the clock shows does not matter. */
const book: BookFiles = {
  ...goodBook,
  'rotas/payments.yaml': `name: Payments primary
next: second
after: 15 minutes
layers:
  - { id: weekly, start: 2020-01-06T09:00, every: 1 week, turns: [ada] }
`,
  'rotas/second.yaml': `name: Second line
role: secondary
layers:
  - { id: weekly, start: 2020-01-06T09:00, every: 1 week, turns: [ben] }
`,
};

async function opened(link: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, permissions: ['clipboard-read', 'clipboard-write'] });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  return page;
}

describe('the first minute', () => {
  test('a newcomer says who they are and reads that they are on call, and whom to call next', async () => {
    const { link } = await serveApp(book);
    const page = await opened(link);
    await page.getByRole('button', { name: 'Ada Nowak' }).first().click();
    await page.getByRole('heading', { name: 'You are on call for Payments primary' }).waitFor();
    const steps = page.getByRole('region', { name: 'If nobody answers' }).getByRole('listitem');
    expect(await steps.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s[\s\S]*You[\s\S]*Payments primary[\s\S]*now$/),
      expect.stringMatching(/^2\s[\s\S]*Ben Okoro[\s\S]*Second line[\s\S]*15 min$/),
    ]);
    expect(await page.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('Until'),
      expect.stringMatching(/Payments primary[\s\S]*Ada Nowak/),
      expect.stringMatching(/Second line[\s\S]*Ben Okoro/),
    ]);
  });

  test('a name copies its number', async () => {
    const { link } = await serveApp(book);
    const page = await opened(link);
    await page.getByRole('region', { name: 'If nobody answers' }).getByRole('button', { name: 'Ada Nowak' }).click();
    await page.getByText('+48 600 000 001 copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('+48 600 000 001');
  });
});

describe('the page changes by itself', () => {
  test('when a file changes on disk', async () => {
    const { link, folder } = await serveApp(book);
    const page = await opened(link);
    writeBook(folder, { 'people/ada.yaml': 'name: Ada Lovelace\n' });
    await page.getByRole('row', { name: /Payments primary.*Ada Lovelace/ }).waitFor();
  });

  test('when a file breaks it says that not everything is sure, and keeps who is on call', async () => {
    const { link, folder } = await serveApp(book);
    const page = await opened(link);
    writeBook(folder, { 'rotas/payments.yaml': 'name: [\n' });
    await page.getByText('rotas/payments.yaml cannot be read; the last good version is shown.').waitFor();
    await page.getByRole('row', { name: /Payments primary.*Ada Nowak/ }).waitFor();
    await page.getByRole('button', { name: 'Problems' }).click();
    await page.getByText('rotas/payments.yaml:2:1').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  });

  test('when the program ends it says so', async () => {
    const { link, process: served } = await serveApp(book);
    const page = await opened(link);
    served.kill('SIGINT');
    const [status] = await once(served, 'exit');
    expect(status).toBe(0);
    await page.getByText('Reconnecting …').waitFor();
    await page.getByRole('note').getByText('Watchbill cannot be reached; this is what it said on').waitFor();
  });
});

describe('settings that cannot be saved', () => {
  test('are said so, hold all the same, and the note can be dismissed', async () => {
    const { link } = await serveApp(book, (data) => mkdirSync(join(data, 'settings.json'), { recursive: true }));
    const page = await opened(link);
    await page.getByRole('button', { name: 'Ada Nowak' }).first().click();
    await page.getByRole('alert').getByText('the settings cannot be saved').waitFor();
    await page.getByRole('heading', { name: 'You are on call for Payments primary' }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});

describe('a link', () => {
  test('works once: whoever finds it later is told how to get another', async () => {
    const { link } = await serveApp(book);
    await opened(link);
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(401);
    await page.getByText(/Enter/).waitFor();
  });
});

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing to complain about in %s', async (scheme) => {
    const { link } = await serveApp(book);
    const page = await opened(link, scheme);
    const rules = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(await rules()).toEqual([]);
    await page.getByRole('button', { name: 'Ada Nowak' }).first().click();
    await page.getByRole('heading', { name: /You are on call/ }).waitFor();
    expect(await rules()).toEqual([]);
    await page.getByRole('link', { name: 'Problems' }).click();
    await page.getByRole('heading', { name: 'Problems' }).waitFor();
    expect(await rules()).toEqual([]);
  });

  test('the page can be used by keyboard alone', async () => {
    const { link } = await serveApp(book);
    const page = await opened(link);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let presses = 0; presses < 10 && (await focused()) !== 'ANAda Nowak'; presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /You are on call/ }).waitFor();
  });
});
