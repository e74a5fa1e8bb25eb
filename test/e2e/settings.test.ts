import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook, temporaryFolder } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { type HostOptions, hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Ada is on call for payments, always. */
const book: BookFiles = {
  ...goodBook,
  'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nweekStart: sunday\n',
  'rotas/payments.yaml': `name: Payments primary
layers:
  - { id: weekly, start: 2020-01-06T09:00, every: 1 week, turns: [ada] }
`,
};

async function settingsPage(options: HostOptions = {}, scheme: 'light' | 'dark' = 'light') {
  const { folder } = temporaryBook(book);
  const host = await hostCore({ book: folder, ...options });
  const page = await openedPage(browser, host.link, scheme);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  const kept = () => JSON.parse(readFileSync(join(host.dataFolder, 'settings.json'), 'utf8'));
  return { ...host, page, folder, kept };
}

describe('a setting takes effect at once, and is kept', () => {
  test('the theme', async () => {
    const { page, kept } = await settingsPage();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const dark = page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' });
    await dark.click();
    await expect.poll(background).not.toBe(light);
    await expect.poll(kept).toMatchObject({ theme: 'dark' });
    expect(await dark.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'As the system' }).click();
    await expect.poll(background).toBe(light);
    await expect.poll(kept).toMatchObject({ theme: 'system' });
  });

  test('the clock; the focus stays on it', async () => {
    const { page, kept } = await settingsPage();
    const twelve = page.getByRole('group', { name: 'Clock' }).getByRole('button', { name: '12 hours' });
    await twelve.click();
    await page
      .getByRole('banner')
      .getByText(/\d [ap]m$/)
      .waitFor();
    await expect.poll(kept).toMatchObject({ clock: '12h' });
    expect(await twelve.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("the first day of the week, which is the book's until one chooses", async () => {
    const { page, kept } = await settingsPage();
    const days = page.getByRole('group', { name: 'First day of the week' });
    await days.getByRole('button', { name: 'As the book: Sunday', pressed: true }).waitFor();
    await days.getByRole('button', { name: 'Saturday' }).click();
    await expect.poll(kept).toMatchObject({ weekStart: 'sat' });
    await days.getByRole('button', { name: 'As the book' }).click();
    await expect.poll(kept).toMatchObject({ weekStart: null });
  });

  test('how long before a shift it is announced', async () => {
    const { page, kept } = await settingsPage();
    const before = page.getByRole('group', { name: 'Before a shift' });
    await expect.poll(() => before.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await before.getByRole('checkbox', { name: '60 minutes' }).check();
    await before.getByRole('checkbox', { name: '24 hours' }).uncheck();
    await expect.poll(kept).toMatchObject({ leadTimes: [60, 15] });
  });

  test('who I am, or nobody', async () => {
    const { page, kept } = await settingsPage();
    const me = page.getByRole('combobox', { name: 'You are' });
    await me.selectOption('Ada Nowak');
    await expect.poll(kept).toMatchObject({ me: 'ada' });
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('heading', { name: 'You are on call for Payments primary' }).waitFor();
    await page.goBack();
    await me.selectOption('Nobody of the team');
    await expect.poll(kept).toMatchObject({ me: null });
  });

  test('and where it cannot be kept that is said once, and it holds', async () => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'settings.json'));
    const { page } = await settingsPage({ dataFolder });
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByRole('alert').getByText('the settings cannot be saved').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await page.getByRole('button', { name: 'Dark', pressed: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });
});

describe('the settings page', () => {
  test('names the book and the data folder, and copies their paths', async () => {
    const { page, folder, dataFolder } = await settingsPage();
    await page.getByRole('button', { name: folder }).click();
    await page.getByRole('status').getByText('copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(folder);
    await page.getByRole('button', { name: dataFolder }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(dataFolder);
  });

  test('leads to the sample team and back to a folder', async () => {
    const { page, folder } = await settingsPage({ sample: goodBook });
    await page.getByRole('button', { name: 'Look at the sample team' }).click();
    await page.getByRole('banner').getByText('Sample team').waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('the sample team, its dates moved to today').waitFor();
    await page.getByRole('button', { name: 'Open a folder' }).click();
    await page.getByRole('combobox', { name: 'Path of the folder' }).fill(folder);
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText('Sample team').waitFor({ state: 'detached' });
  });

  test('shows the licence of every library, with its text', async () => {
    const { page } = await settingsPage();
    await page.getByText('Libraries in Watchbill and their licences').click();
    await page.getByText(/^@fontsource-variable\/inter/).click();
    await page.getByText('SIL OPEN FONT LICENSE', { exact: false }).first().waitFor();
    for (const library of ['react', 'zod', 'yaml', 'ws'])
      await page
        .getByText(new RegExp(`^${library} \\d`))
        .first()
        .waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to complain about in %s', async (scheme) => {
    const { page } = await settingsPage({}, scheme);
    await expectForEverybody(page);
    await page.getByText('Libraries in Watchbill and their licences').click();
    await page.getByText(/^zod/).click();
    await expectForEverybody(page);
  });

  test('can be used by keyboard alone', async () => {
    const { page } = await settingsPage();
    await page.getByRole('link', { name: 'Settings' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let presses = 0; presses < 15 && (await focused()) !== 'Dark'; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dark', pressed: true }).waitFor();
  });
});
