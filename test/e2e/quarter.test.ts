import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BookFiles, temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { arrowTo, pressOn, tabTo, writeTime } from './by-keys.ts';
import { goByKeys } from './go-by-keys.ts';
import { hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** A Monday in the quarter that is planned. */
const NOW = Date.parse('2026-11-16T10:00:00Z');

const book: BookFiles = {
  'watchbill.yaml': '# ours\nformat: 1\nname: Shop\ntimeZone: Europe/Warsaw\nholidays: PL\n',
  'people/ada.yaml': 'name: Ada Nowak # leads\n',
  'people/ben.yaml': 'name: Ben Okoro\n',
  'people/cho.yaml': 'name: Cho Tanaka\n',
  'rotas/desk.yaml': `name: Desk
# until somebody had a better idea
layers:
  - { id: days, start: 2026-01-05T09:00, end: 2026-09-28T09:00, every: 1 week, turns: [ben, ada] }
`,
};

/** All files below a folder, by path: as they are, to the byte. */
function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'latin1')]),
  );
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Shift' });
const onCall = (page: Page) => page.getByRole('group', { name: 'On call', exact: true }).getByRole('button');

/** From the timeline's first stop of the Tab key to a bar of who is on call, and opens it. */
async function openBar(page: Page, name: RegExp): Promise<void> {
  await onCall(page).first().waitFor();
  await tabTo(page, page.locator('[data-place][tabindex="0"]'));
  for (let row = 0; row < 6; row++) await page.keyboard.press('ArrowUp');
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return page.evaluate(() => document.activeElement?.closest('fieldset')?.getAttribute('aria-label'));
    })
    .toBe('On call');
  await page.keyboard.press('Home');
  await arrowTo(page, page.getByRole('group', { name: 'On call', exact: true }).getByRole('button', { name }));
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Cover', exact: true }).waitFor();
}

/** Covers a stretch of the open shift. */
async function cover(page: Page, who: string, from: string, to: string): Promise<void> {
  await page.keyboard.press('c');
  await page.getByRole('option').first().waitFor();
  await writeTime(page, page.getByLabel('To', { exact: true }), to);
  await writeTime(page, page.getByLabel('From', { exact: true }), from);
  await tabTo(page, page.getByRole('combobox', { name: 'Who steps in?' }));
  await page.keyboard.type(who);
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await expectForEverybody(page);
  await page.keyboard.press('Enter');
}

async function becomeByKeys(page: Page, name: string): Promise<void> {
  await goByKeys(page, 'g s', 'Settings');
  const field = page.getByLabel('You are', { exact: true });
  await tabTo(page, field);
  await page.keyboard.type(name);
  await expect.poll(() => field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe(name);
  // In the list, letters look for names.
  await page.keyboard.press('Escape');
}

async function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

/** The hours of holidays in the period that the fairness page shows, by name. */
async function holidayHours(page: Page): Promise<Record<string, number>> {
  await goByKeys(page, 'g f', 'Fairness');
  const numbers = page.getByRole('button', { name: /^Holidays of / });
  await expect.poll(() => numbers.count()).toBe(3);
  const labels = await numbers.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  return Object.fromEntries(
    labels.map((label) => {
      const [, name = '', hours = '0'] = /^Holidays of ([^:]+): (?:\d+, )?(\d+)?/.exec(label) ?? [];
      return [name, Number(hours)];
    }),
  );
}

test('a quarter is planned from a template, a sick day covered, a weekend swapped, the holidays evened out, and all of it undone, by keys alone', async () => {
  const { folder } = temporaryBook(book);
  const page = await openedPage(browser, (await hostCore({ book: folder, clock: () => NOW })).link);
  await page.clock.setFixedTime(NOW);
  await page.reload();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  const before = filesBelow(folder);
  /** The files that are new or other than they were in the beginning. */
  const touched = () => {
    const now = filesBelow(folder);
    return Object.keys({ ...before, ...now }).filter((path) => now[path] !== before[path]);
  };

  // The quarter, from a template.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type('New rota');
  await page.getByRole('option', { name: /New rota/ }).waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Weekly'));
  const template = page.getByLabel('4 + 3 days');
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return template.isChecked();
    })
    .toBe(true);
  await tabTo(page, page.getByLabel('Name of the rota'));
  await page.keyboard.type('Search');
  await pressOn(page, page.getByRole('button', { name: 'Add people' }));
  for (const name of ['Ada', 'Ben', 'Cho']) {
    await page.keyboard.type(name);
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expectForEverybody(page);
  await pressOn(page, page.getByRole('button', { name: 'Begin' }));
  await page.getByText(/gains/).first().waitFor();
  await expectForEverybody(page);
  await pressOn(page, page.getByRole('button', { name: 'Save', exact: true }));
  await expect.poll(touched).toEqual(['rotas/search.yaml']);
  expect(filesBelow(folder)['rotas/search.yaml']).toMatch(
    /^name: Search\nlayers:\n {2}- id: .+\n(.*\n)* {4}start: 2026-11-23T09:00\n(.*\n)* {4}turns: \[ada, ben, cho\]\n/,
  );

  // A sick day of Ada's.
  await expect.poll(() => new URL(page.url()).pathname).toBe('/rota/search');
  await openBar(page, /^Ada Nowak/);
  await cover(page, 'cho', '2026-11-24T09:00', '2026-11-25T09:00');
  const sickDay = 'rotas/search/2026-11-24-cho-for-ada.yaml';
  await expect.poll(touched).toEqual(['rotas/search.yaml', sickDay]);

  // Ben's weekend for one of Ada's, who agrees.
  await openBar(page, /^Ben Okoro/);
  await pressOn(page, panel(page).getByRole('button', { name: 'Propose a swap' }));
  const turns = panel(page).getByRole('radio');
  await tabTo(page, turns.first());
  const weekend = panel(page).getByRole('radio', { name: /Ada Nowak.*Fri 4 Dec/ });
  await page.keyboard.press('Space');
  for (let pressed = 0; pressed < 30 && !(await weekend.isChecked()); pressed++) await page.keyboard.press('ArrowDown');
  await expectForEverybody(page);
  await pressOn(page, panel(page).getByRole('button', { name: 'Ask Ada Nowak' }));
  const swap = 'rotas/search/2026-11-27-ben-with-ada.yaml';
  await expect.poll(touched).toContain(swap);
  await becomeByKeys(page, 'Ada Nowak');
  await goByKeys(page, 'g n', 'Now');
  const waiting = page.getByRole('region', { name: 'Waiting for you' });
  await waiting.waitFor();
  await expectForEverybody(page);
  await pressOn(page, waiting.getByRole('button', { name: 'Agree' }));
  await expect.poll(() => filesBelow(folder)[swap]).toContain('status: accepted\n');

  // The holidays, of which Ben has none so far.
  const uneven = await holidayHours(page);
  expect(uneven).toEqual({ 'Ada Nowak': 39, 'Ben Okoro': 0, 'Cho Tanaka': 33 });
  await expectForEverybody(page);
  await tabTo(page, page.locator('button[tabindex="0"][aria-label^="Difference of"]'));
  for (const [key, label] of [
    ['ArrowDown', /of Ada Nowak/],
    ['ArrowRight', /^Holidays of Ada Nowak/],
  ] as const) {
    for (let pressed = 0; pressed < 20 && !label.test(await focusedLabel(page)); pressed++)
      await page.keyboard.press(key);
    expect(await focusedLabel(page)).toMatch(label);
  }
  await page.keyboard.press('Enter');
  const behind = page.getByRole('complementary', { name: 'Behind the number' });
  await pressOn(page, behind.getByRole('link', { name: /Search/ }).last());
  await panel(page).getByRole('button', { name: 'Cover', exact: true }).waitFor();
  await cover(page, 'ben', '2026-12-26T00:00', '2026-12-27T00:00');
  await expect.poll(touched).toContain('rotas/search/2026-12-26-ben-for-ada.yaml');
  expect(await holidayHours(page)).toEqual({ 'Ada Nowak': 15, 'Ben Okoro': 24, 'Cho Tanaka': 33 });

  // Nothing else was touched, and all of it can be taken back.
  expect(touched()).toEqual(['rotas/search.yaml', sickDay, swap, 'rotas/search/2026-12-26-ben-for-ada.yaml']);
  for (let left = 5; left > 0; left--) {
    const now = JSON.stringify(filesBelow(folder));
    await page.keyboard.press('Control+z');
    await expect.poll(() => JSON.stringify(filesBelow(folder))).not.toBe(now);
  }
  expect(filesBelow(folder)).toEqual(before);
  await page.keyboard.press('Control+z');
  expect(filesBelow(folder)).toEqual(before);
}, 240_000);
