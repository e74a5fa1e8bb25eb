import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../electron/settings/index.ts';
import { HOUR, MINUTE } from '../../shared/time/index.ts';
import { goodBook, temporaryBook, temporaryFolder } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { hostCore } from './hosted-core.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Ada hands over to Ben: Monday 2026-03-09, 09:00 in Warsaw. */
const handover = Date.parse('2026-03-09T08:00:00Z');

/** Ada's page at an instant, and a way to let time pass: for the core and for the page, whose timers sleep meanwhile. */
async function adaAt(start: number) {
  let now = start;
  const { folder } = temporaryBook(goodBook);
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ ...defaultSettings, me: 'ada' }));
  const { link } = await hostCore({ book: folder, dataFolder, clock: () => now });
  const context = await browser.newContext({ timezoneId: 'Europe/Warsaw' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.install({ time: start });
  await page.goto(link);
  await page.getByRole('heading', { name: 'You are on call for Payments primary' }).waitFor();
  async function pass(milliseconds: number): Promise<void> {
    now += milliseconds;
    await page.clock.fastForward(milliseconds);
  }
  return { page, pass };
}

test('at a handover the page says so by itself', async () => {
  const { page, pass } = await adaAt(handover - 30_000);
  await page.getByText('less than a minute left').waitFor();
  await pass(31_000);
  await page.getByRole('heading', { name: 'You are off duty until Monday 16 Mar 09:00' }).waitFor();
  await page.getByRole('row', { name: /Payments primary.*Ben Okoro/ }).waitFor();
});

test('a page that slept over handovers says what is true when it wakes', async () => {
  const { page, pass } = await adaAt(handover - 10 * HOUR);
  await page.getByRole('heading', { name: 'until tomorrow 09:00' }).waitFor();
  await pass(7 * 24 * HOUR + 11 * HOUR + 5 * MINUTE);
  await page.getByText('6 d 22 h left').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'You are on call for Payments primary until Monday 23 Mar 09:00',
  );
});
