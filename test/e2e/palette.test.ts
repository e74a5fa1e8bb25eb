import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type BookFiles, goodBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { goByKeys } from './go-by-keys.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Ada is always on call; Piotr has a name that not every keyboard can write. */
const book: BookFiles = {
  ...goodBook,
  'people/piotr.yaml': 'name: Piotr Zieliński\n',
  'rotas/payments.yaml': `name: Payments primary
layers:
  - { id: weekly, start: 2020-01-06T09:00, every: 1 week, turns: [ada] }
`,
  'rotas/desk.yaml': `name: Support desk
layers:
  - { id: weekly, start: 2020-01-06T09:00, every: 1 week, turns: [ben, piotr] }
`,
};

/** The page, which at the end must not have complained: of an exception, or that its own policy was broken. */
async function opened(scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { link } = await serveApp(book);
  const context = await browser.newContext({ colorScheme: scheme, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser asks for an icon by itself where a page names none.
    const isOurs = !message.location().url.endsWith('/favicon.ico');
    if (isOurs && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(link);
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  return page;
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search people, rotas, runbooks, commands' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const path = (page: Page) => new URL(page.url()).pathname;

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
}

/** Goes to the rota by keys, and waits for what only that page has. */
async function goToRota(page: Page): Promise<void> {
  await goByKeys(page, 'g r', 'Rota');
  await page.getByLabel('Go to a date').waitFor();
}

describe('the palette', () => {
  test('opens by a click; Escape closes it and leads back to where the focus was', async () => {
    const page = await opened();
    const button = page.getByRole('button', { name: 'Search people, rotas, runbooks, commands' });
    await button.click();
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    // What lies below is no longer there for a screen reader.
    expect(await page.getByRole('heading', { name: 'Everyone on call' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
    await page.waitForFunction(
      () =>
        document.activeElement?.getAttribute('aria-label') === 'Search people, rotas, runbooks, commands' &&
        document.activeElement.tagName === 'BUTTON',
    );
  });

  test('opens and closes by Ctrl K, and closes by a click beside it', async () => {
    const page = await opened();
    await openPalette(page);
    await page.keyboard.press('Control+k');
    await palette(page).waitFor({ state: 'detached' });
    await openPalette(page);
    await page.mouse.click(5, 5);
    await palette(page).waitFor({ state: 'detached' });
  });

  test('lists pages, rotas and people before anything is written, those on call first, with the keys', async () => {
    const page = await opened();
    await openPalette(page);
    expect(await page.getByRole('group', { name: 'People' }).getByRole('option').first().innerText()).toMatch(
      /Ada Nowak/,
    );
    expect(await option(page, /^Problems/).innerText()).toMatch(/G\s*then\s*B/);
    expect(await page.getByRole('option', { selected: true }).innerText()).toMatch(/Now/);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /^Rota/, selected: true }).waitFor();
  });

  test('finds a person without accents and goes to them', async () => {
    const page = await opened();
    await openPalette(page);
    await page.keyboard.type('zielinski');
    await page.getByRole('status').getByText('1 found').waitFor();
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    await page.waitForURL('**/people/piotr');
  });

  test('finds a rota by its words in any order and goes there; then the keys are for that page', async () => {
    const page = await opened();
    await openPalette(page);
    await page.keyboard.type('desk supp');
    await option(page, /^Support desk/).click();
    await page.waitForURL('**/rota/desk');
    await page.getByRole('heading', { name: 'Support desk' }).waitFor();
    expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
  });

  test('offers the commands of the page, and one that moves the focus may', async () => {
    const page = await opened();
    await openPalette(page);
    await page.keyboard.type('go to a date');
    await page.getByText('Nothing is called “go to a date”').waitFor();
    await page.keyboard.press('Escape');
    await goToRota(page);
    await openPalette(page);
    await page.keyboard.type('date');
    await option(page, /^Go to a date/).waitFor();
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Go to a date');
  });

  test('changes the theme, and remembers what was chosen', async () => {
    const page = await opened();
    await openPalette(page);
    await page.keyboard.type('theme');
    await option(page, /Change the theme.*now as the system/).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="light"]').waitFor();
    await openPalette(page);
    const recent = page.getByRole('group', { name: 'Recent' });
    await recent.getByRole('option', { name: /Change the theme.*now light/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor();
  });

  test('copies a number and says so', async () => {
    const page = await opened();
    await openPalette(page);
    await page.keyboard.type('number ada');
    await option(page, /^Copy number of Ada Nowak/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('+48 600 000 001 copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('+48 600 000 001');
  });
});

describe('the sheet of shortcuts', () => {
  test('opens by ?, names the keys, and leads to the palette by its keys', async () => {
    const page = await opened();
    await page.keyboard.press('?');
    await sheet(page).waitFor();
    expect(await sheet(page).innerText()).toMatch(/Search and commands\s+Ctrl K[\s\S]*Now\s+G\s*then\s*N/);
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    expect(await sheet(page).count()).toBe(0);
    await page.keyboard.type('shortcuts');
    await page.keyboard.press('Enter');
    await sheet(page).getByRole('button', { name: 'Close' }).click();
    await sheet(page).waitFor({ state: 'detached' });
  });
});

describe('keys', () => {
  test('lead from page to page, one after the other', async () => {
    const page = await opened();
    await goToRota(page);
    expect(path(page)).toBe('/rota');
    await goByKeys(page, 'g b', 'Problems');
    await page.getByRole('heading', { name: 'Problems' }).waitFor();
  });

  test('do nothing while somebody writes in a field', async () => {
    const page = await opened();
    await goToRota(page);
    await page.getByLabel('Go to a date').focus();
    await page.keyboard.type('?gn');
    expect(path(page)).toBe('/rota');
    expect(await sheet(page).count()).toBe(0);
    await openPalette(page);
    await page.keyboard.type('?gn');
    expect(await field(page).inputValue()).toBe('?gn');
    expect(path(page)).toBe('/rota');
  });

  test('do nothing on the page below while a dialog is open', async () => {
    const page = await opened();
    await goToRota(page);
    await page.keyboard.press('?');
    await sheet(page).waitFor();
    await page.keyboard.type('tgn');
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    expect(path(page)).toBe('/rota');
    expect(new URL(page.url()).search).toBe('');
  });

  test('Escape closes the palette and leaves what is open below', async () => {
    const page = await opened();
    await goToRota(page);
    await page
      .getByRole('button', { name: /Ada Nowak/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: 'Shift' }).waitFor();
    await openPalette(page);
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    await page.getByRole('complementary', { name: 'Shift' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Shift' }).waitFor({ state: 'detached' });
  });
});

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing to complain about in %s', async (scheme) => {
    const page = await opened(scheme);
    const rules = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    await openPalette(page);
    expect(await rules()).toEqual([]);
    await page.keyboard.type('ada');
    await option(page, /^Copy number of Ada/).waitFor();
    expect(await rules()).toEqual([]);
    await page.keyboard.type(' nobody');
    await page.getByText('Nothing is called “ada nobody”').waitFor();
    expect(await rules()).toEqual([]);
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await sheet(page).waitFor();
    expect(await rules()).toEqual([]);
  });

  test('in a narrow window every page still has its name, and the clock is in sight', async () => {
    const page = await opened();
    await page.setViewportSize({ width: 450, height: 300 });
    await page.getByRole('link', { name: 'Problems' }).click();
    await page.getByRole('heading', { name: 'Problems' }).waitFor();
    const bar = page.getByRole('banner');
    const inside = await bar.evaluate((header) => header.scrollWidth <= header.clientWidth);
    expect(inside).toBe(true);
  });
});
