import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatLocal, MINUTE, wallTime } from '../../shared/time/index.ts';
import { startBrowser } from '../e2e/browser.ts';
import { goodBook } from '../electron/temporary-book.ts';
import { startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

test('a day with Watchbill: start, tray, a notification, its click, the page, the end; and none twice the next time', async () => {
  const soon = wallTime(Math.floor(Date.now() / MINUTE) * MINUTE + 40 * MINUTE);
  const files = {
    ...goodBook,
    'rotas/payments.yaml': `name: Payments primary
timeZone: UTC
layers:
  - { id: weekly, start: ${formatLocal(soon)}, every: 1 week, turns: [ada, ben] }
`,
  };
  const desktop = await startDesktop(browser, { files });
  const { stage, electron } = desktop;
  const page = await desktop.page();
  await page.getByRole('button', { name: 'Ada Nowak' }).first().click();
  await page.getByRole('button', { name: 'Not you?' }).waitFor();

  await page.getByRole('link', { name: 'People' }).click();
  stage.windows[0]?.close();
  expect(stage.windows[0]?.state).toBe('hidden');
  expect(stage.notifications.map(({ title }) => title)).toEqual(['Watchbill goes on in the tray']);

  desktop.jump(41 * MINUTE);
  electron.powerMonitor.emit('resume');
  await expect.poll(() => stage.notifications.map(({ title }) => title)).toContain('You are on call: Payments primary');
  stage.notifications.at(-1)?.click();
  await page.getByRole('heading', { name: /Payments primary/ }).waitFor();
  expect(stage.windows[0]?.state).toBe('shown');

  const menu = await desktop.trayMenu(/Payments primary.*Ada/);
  menu.choose('Quit Watchbill');
  await expect.poll(() => stage.hasQuit).toBe(true);
  expect(stage.windows).toEqual([]);

  const next = await startDesktop(browser, { files, dataFolder: desktop.dataFolder, words: ['--hidden'] });
  next.jump(MINUTE);
  next.electron.powerMonitor.emit('resume');
  await next.trayMenu(/Payments primary.*Ada/);
  expect(next.stage.notifications).toEqual([]);
});
