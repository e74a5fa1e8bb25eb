import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { formatLocal, MINUTE, wallTime } from '../../shared/time/index.ts';
import { goodBook, temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { startServing } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

test('a shift that began while nobody looked is told once, through the browser, to whom it belongs', async () => {
  const fiveMinutesAgo = wallTime(Math.floor(Date.now() / MINUTE) * MINUTE - 5 * MINUTE);
  const { folder, dataFolder } = temporaryBook({
    ...goodBook,
    'rotas/payments.yaml': `name: Payments primary
timeZone: UTC
layers:
  - { id: weekly, start: ${formatLocal(fiveMinutesAgo)}, every: 1 week, turns: [ada, ben] }
`,
  });
  const first = await startServing(['--book', folder, '--data', dataFolder]);
  const context = await browser.newContext({ permissions: ['notifications'] });
  onTestFinished(() => context.close());
  const told: string[] = [];
  await context.exposeFunction('told', (title: string, tag: string) => told.push(`${title} (${tag.split(' ')[0]})`));
  await context.addInitScript(() => {
    class Recorder extends EventTarget {
      static permission = 'granted';
      constructor(title: string, { tag }: { readonly tag: string }) {
        super();
        (window as unknown as { told: (title: string, tag: string) => void }).told(title, tag);
      }
    }
    Object.assign(window, { Notification: Recorder });
  });
  const page = await context.newPage();
  await page.goto(first.link);
  await page.getByRole('button', { name: 'Ada Nowak' }).first().click();
  await page.getByRole('heading', { name: /You are on call/ }).waitFor();
  expect(told).toEqual([]);
  // As if the page had last looked twenty minutes ago.
  await page.evaluate((at) => localStorage.setItem('watchbill-told-until', String(at)), Date.now() - 20 * MINUTE);
  writeFileSync(join(folder, 'people/ada.yaml'), 'name: Ada Lovelace\n');
  await expect.poll(() => told).toEqual(['You are on call: Payments primary (started)']);
  writeFileSync(join(folder, 'people/ada.yaml'), 'name: Ada King\n');
  await page.getByText('Ada King').first().waitFor();
  expect(told).toHaveLength(1);
});
