import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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

const book = (name: string): string => `format: 1\nname: ${name}\ntimeZone: Europe/Warsaw\n`;
const sample: BookFiles = { ...goodBook, 'watchbill.yaml': book('Harbour Operations') };
const ours: BookFiles = { ...goodBook, 'watchbill.yaml': book('Our own team') };

async function opened(options: HostOptions, scheme: 'light' | 'dark' = 'light') {
  const host = await hostCore(options);
  return { ...host, page: await openedPage(browser, host.link, scheme) };
}

const welcome = (page: Page) => page.getByRole('region', { name: 'Welcome to Watchbill' });
const bookInBar = (page: Page, name: string) => page.getByRole('banner').getByText(name);
const settingsIn = (dataFolder: string) => JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));

describe('on a new device', () => {
  test('the sample team is shown at once, with the choice to look around or to open a folder', async () => {
    const { page, dataFolder } = await opened({ sample });
    await welcome(page).getByText('This is a sample team, its dates moved to today.').waitFor();
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await page.getByRole('row', { name: /Payments primary/ }).waitFor();
    await welcome(page).getByRole('button', { name: 'Look around with the sample team' }).click();
    await welcome(page).waitFor({ state: 'detached' });
    await bookInBar(page, 'Sample team').waitFor();
    expect(settingsIn(dataFolder)).toHaveProperty('book', expect.stringContaining('book'));
  });

  test('with a book named there is no welcome, and no word of a sample', async () => {
    const { folder } = temporaryBook(ours);
    const { page } = await opened({ sample, book: folder });
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    expect(await welcome(page).count()).toBe(0);
    expect(await page.getByText('Sample team').count()).toBe(0);
  });

  test('the choice is kept for the next start', async () => {
    const { page, dataFolder } = await opened({ sample });
    await welcome(page).getByRole('button', { name: 'Look around with the sample team' }).click();
    await welcome(page).waitFor({ state: 'detached' });
    const { page: again } = await opened({ dataFolder });
    await bookInBar(again, 'Harbour Operations').waitFor();
    await again.getByRole('heading', { name: 'Who are you?' }).waitFor();
    expect(await welcome(again).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to complain about in %s', async (scheme) => {
    const { page } = await opened({ sample }, scheme);
    await welcome(page).waitFor();
    await expectForEverybody(page);
  });
});

describe('a folder is opened', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open a folder' });
  const path = (page: Page) => page.getByRole('combobox', { name: 'Path of the folder' });

  test('by its path, also with the quotes that it was copied with', async () => {
    const { folder } = temporaryBook(ours);
    const { page, dataFolder } = await opened({ sample });
    await welcome(page).getByRole('button', { name: 'Open a folder' }).click();
    await path(page).fill(`"${folder}"`);
    await path(page).press('Enter');
    await bookInBar(page, 'Our own team').waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    expect(settingsIn(dataFolder)).toMatchObject({ book: folder });
    expect(await page.getByText('Sample team').count()).toBe(0);
  });

  test('by walking there with the arrow keys; books are marked', async () => {
    const { folder } = temporaryBook(ours);
    const parent = dirname(folder);
    mkdirSync(join(parent, 'elsewhere/deeper'), { recursive: true });
    const { page } = await opened({ sample });
    await bookInBar(page, 'Sample team').click();
    await path(page).fill(`${parent}/else`);
    await dialog(page).getByRole('option', { name: 'elsewhere' }).waitFor();
    await path(page).press('ArrowDown');
    await path(page).press('Enter');
    await dialog(page).getByRole('option', { name: 'deeper' }).waitFor();
    expect(await path(page).inputValue()).toBe(`${parent}/elsewhere/`);
    await path(page).press('ArrowDown');
    await path(page).press('Enter');
    await dialog(page).getByRole('option', { name: 'book Book' }).waitFor();
    await path(page).pressSequentially('bo');
    await path(page).press('ArrowDown');
    await path(page).press('Enter');
    await bookInBar(page, 'Our own team').waitFor();
  });

  test('one that is no book is said in place, with what a book needs, and can be walked through', async () => {
    const { folder } = temporaryBook(ours);
    const { page } = await opened({ sample });
    await welcome(page).getByRole('button', { name: 'Open a folder' }).click();
    await path(page).fill(dirname(folder));
    await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
    await dialog(page)
      .getByRole('alert')
      .getByText(/There is no book in .* needs a file watchbill\.yaml/)
      .waitFor();
    await dialog(page).getByRole('option', { name: 'book Book' }).click();
    await bookInBar(page, 'Our own team').waitFor();
  });

  test.each([
    ['missing', 'there is no folder'],
    ['watchbill.yaml/', 'is a file'],
  ])('one that is not there is said in place: %s', async (name, words) => {
    const { folder } = temporaryBook(ours);
    const { page } = await opened({ sample });
    await welcome(page).getByRole('button', { name: 'Open a folder' }).click();
    await path(page).fill(join(folder, name));
    await path(page).press('Enter');
    await dialog(page).getByRole('alert').getByText(words).waitFor();
    await page.keyboard.press('Escape');
    await bookInBar(page, 'Harbour Operations').waitFor();
  });

  test('or not: Escape closes the dialog, and the focus is where it was', async () => {
    const { page } = await opened({ sample });
    const button = welcome(page).getByRole('button', { name: 'Open a folder' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => path(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to complain about in %s', async (scheme) => {
    const { folder } = temporaryBook(ours);
    const { page } = await opened({ sample }, scheme);
    await bookInBar(page, 'Sample team').click();
    await path(page).fill(`${dirname(folder)}/`);
    await dialog(page).getByRole('option', { name: 'book Book' }).waitFor();
    await path(page).press('ArrowDown');
    await expectForEverybody(page);
    await path(page).press('ArrowUp');
    await path(page).press('Enter');
    await dialog(page).getByRole('alert').getByText('There is no book').waitFor();
    await expectForEverybody(page);
  });

  test('without any style element that the policy would refuse', async () => {
    const { page } = await opened({ sample });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await bookInBar(page, 'Sample team').click();
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('without any book', () => {
  test('every page says why, with the same choices', async () => {
    const { folder } = temporaryBook(ours);
    const gone = join(temporaryFolder(), 'gone');
    const { page } = await opened({ sample, book: gone });
    for (const name of ['Now', 'Rota', 'People', 'Problems']) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.getByRole('heading', { name: 'No book is open' }).waitFor();
      await page.getByText(`there is no book in ${gone}: it has no watchbill.yaml`).waitFor();
    }
    await expectForEverybody(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
    await page.getByText(`there is no book in ${gone}`).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Now' }).click();
    await page.getByRole('button', { name: 'Open a folder' }).click();
    await page.getByRole('combobox').fill(folder);
    await page.keyboard.press('Enter');
    await bookInBar(page, 'Our own team').waitFor();
  });

  test('nor a sample, the page says so, what Watchbill is, and lets one open a folder', async () => {
    const { page } = await opened({});
    await page.getByRole('heading', { name: 'No book is open' }).waitFor();
    await page.getByText('It says who is on call').waitFor();
    await page.getByRole('main').getByText('the sample team is missing').waitFor();
    await page.getByRole('button', { name: 'Look around with the sample team' }).click();
    await page.getByRole('alert').getByText('the sample team is missing').waitFor();
    await page.getByRole('button', { name: 'Open a folder' }).waitFor();
  });
});

describe('who are you, in a large team', () => {
  const people = Object.fromEntries(
    Array.from({ length: 200 }, (_, n) => [
      `people/p${n}.yaml`,
      `name: Łucja ${String.fromCharCode(65 + (n % 26))}${n}\n`,
    ]),
  );

  test('one types the beginning of the name and chooses by keys', async () => {
    const { folder } = temporaryBook({ ...ours, ...people });
    const { page } = await opened({ book: folder });
    const field = page.getByRole('combobox', { name: 'Find yourself' });
    await field.waitFor();
    expect(await page.getByRole('option').count()).toBe(202);
    const list = await page.getByRole('listbox').boundingBox();
    const below = await page.getByRole('heading', { name: 'Everyone on call' }).boundingBox();
    expect((list?.y ?? Number.NaN) + (list?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await expectForEverybody(page);
    await field.fill('zzz');
    await page.getByText('Nobody is called “zzz”.').waitFor();
    await expectForEverybody(page);
    await field.fill('lucja b');
    await expect.poll(() => page.getByRole('option').count()).toBe(8);
    await field.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Łucja B105');
    await field.press('Enter');
    await page.getByRole('heading', { name: 'You are off duty' }).waitFor();
  });
});

describe('broken settings', () => {
  test('that were set aside are said so until that is dismissed', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'settings.json'), '{ "theme": ');
    const { page } = await opened({ sample, dataFolder });
    const note = page.getByRole('alert').filter({ hasText: 'The settings of this device could not be read' });
    await note.getByText('settings.json.broken').waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: '12 hours, 5:30 pm' }).click();
    await note.getByRole('button', { name: 'Dismiss' }).click();
    await note.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '24 hours, 17:30' }).click();
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    expect(await note.count()).toBe(0);
  });
});
