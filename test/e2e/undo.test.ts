import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodBook, temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

const dentist = 'rotas/payments/2026-03-03-dentist.yaml';
const original = String(goodBook[dentist]);

/** The rota of March 2026, with the dentist's cover open in the panel. */
async function opened(scheme: 'light' | 'dark' = 'light') {
  const { folder } = temporaryBook();
  const page = await openedPage(browser, (await hostCore({ book: folder })).link, scheme);
  await page.goto(new URL('/rota/payments?span=weeks&date=2026-03-02', page.url()).href);
  const path = join(folder, dentist);
  return { page, path, read: () => readFileSync(path, 'utf8') };
}

const bar = (page: Page) => page.getByRole('group', { name: 'Overrides', exact: true }).getByRole('button').first();
const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Somebody has changed this since' });

/** Gives the cover a reason. */
async function giveReason(page: Page, reason: string): Promise<void> {
  await bar(page).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).waitFor();
}

describe('a change', () => {
  test('is said, taken back by the notice, and made again by it', async () => {
    const { page, read } = await opened();
    await giveReason(page, 'Dentist');
    await expect.poll(read).toContain('reason: Dentist\n');
    await page.getByRole('button', { name: 'Undo' }).click();
    await said(page, /^Taken back: /).waitFor();
    expect(read()).toBe(original);
    await page.getByRole('button', { name: 'Make it again' }).click();
    await said(page, /^Made again: /).waitFor();
    expect(read()).toBe(`${original}reason: Dentist\n`);
  });

  test('and the one before are taken back by keys, and made again in their order', async () => {
    const { page, read } = await opened();
    await giveReason(page, 'Dentist');
    await giveReason(page, 'Surgeon');
    await expect.poll(read).toBe(`${original}reason: Surgeon\n`);
    for (const [keys, text] of [
      ['Control+z', `${original}reason: Dentist\n`],
      ['Control+z', original],
      ['Control+Shift+z', `${original}reason: Dentist\n`],
      ['Control+y', `${original}reason: Surgeon\n`],
    ] as const) {
      await page.keyboard.press(keys);
      await expect.poll(read).toBe(text);
    }
  });

  test('stays where a field is being written in: its own writing is taken back there', async () => {
    const { page, read } = await opened();
    await giveReason(page, 'Dentist');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const reason = page.getByLabel('Reason');
    await reason.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('s');
    await page.keyboard.press('Control+z');
    await expect.poll(() => reason.inputValue()).toBe('Dentist');
    expect(read()).toBe(`${original}reason: Dentist\n`);
  });

  test('is offered back for ten seconds, and for as long as the pointer rests on it', async () => {
    const { page } = await opened();
    await page.clock.install();
    await giveReason(page, 'Dentist');
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.hover();
    await page.clock.runFor(20_000);
    expect(await undo.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await page.clock.runFor(9_000);
    expect(await undo.isVisible()).toBe(true);
    await page.clock.runFor(2_000);
    await expect.poll(() => undo.count()).toBe(0);
  });
});

describe('where somebody has written since', () => {
  test.each(['light', 'dark'] as const)('both are shown, and nothing is overwritten (%s)', async (scheme) => {
    const { page, path, read } = await opened(scheme);
    await giveReason(page, 'Dentist');
    const theirs = original.replace('T13:00', 'T15:00');
    writeFileSync(path, theirs);
    await page.keyboard.press('Control+z');
    await dialog(page).waitFor();
    const lines = dialog(page).locator('pre span');
    await lines.filter({ hasText: 'theirs: to: 2026-03-03T15:00' }).first().waitFor();
    await lines.filter({ hasText: 'yours: reason: Dentist' }).first().waitFor();
    await expectForEverybody(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(read()).toBe(theirs);
  });

  test('it can be left as it is: then the change before is next', async () => {
    const { page, path, read } = await opened();
    await page.goto(new URL('/people/ada', page.url()).href);
    await page.getByRole('button', { name: 'Add time off' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, /^Ada Nowak is away/).waitFor();
    const ada = join(path, '../../../people/ada.yaml');
    expect(readFileSync(ada, 'utf8')).toContain('timeOff:');
    await page.goto(new URL('/rota/payments?span=weeks&date=2026-03-02', page.url()).href);
    await giveReason(page, 'Dentist');
    writeFileSync(path, `${read()}# seen\n`);
    await page.keyboard.press('Control+z');
    await dialog(page).getByRole('button', { name: 'Leave it as it is, and go on' }).click();
    await expect.poll(() => dialog(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readFileSync(ada, 'utf8')).toBe(goodBook['people/ada.yaml']);
    expect(read()).toBe(`${original}reason: Dentist\n# seen\n`);
  });

  test('a file that is gone is said to be, and stays gone', async () => {
    const { page, path } = await opened();
    await giveReason(page, 'Dentist');
    rmSync(path);
    await page.keyboard.press('Control+z');
    await dialog(page).getByText(`${dentist} is gone`).waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    expect(existsSync(path)).toBe(false);
  });
});
