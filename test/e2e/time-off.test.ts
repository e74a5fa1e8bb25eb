import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../shared/time/index.ts';
import { type BookFiles, goodBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';
import { serveApp } from './served-app.ts';
import { dayFromMonday, mondayAtNine } from './this-week.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** A day of next week, when Ben is on call: 0 for Monday. */
const nextWeek = (day: number) => formatDate(dayFromMonday(7 + day));

const book: BookFiles = {
  ...goodBook,
  'people/ben.yaml': `name: Ben Okoro
timeZone: Europe/Warsaw # since the move
timeOff:
  - { from: 2027-07-05, to: 2027-07-16, kind: leave, note: Summer } # agreed
`,
  'rotas/payments.yaml': `name: Payments primary
layers:
  - id: weekly
    start: ${mondayAtNine(0)}
    every: 1 week
    turns: [ada, ben]
`,
};

async function opened(person: 'ada' | 'ben' = 'ben', scheme: 'light' | 'dark' = 'light') {
  const { link, folder } = await serveApp(book);
  const page = await openedPage(browser, link, scheme);
  await page.goto(new URL(`/people/${person}`, page.url()).href);
  await page.getByRole('heading', { name: 'Time off' }).waitFor();
  return { page, read: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

const form = (page: Page) => page.getByRole('form', { name: /^Time off of/ });

async function enterDays(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Add time off' }).click();
  await form(page).getByLabel('First day').fill(from);
  await form(page).getByLabel('Last day').fill(to);
}

describe('time off', () => {
  test('is entered by days; the file keeps its comments, and undo brings its bytes back', async () => {
    const { page, read } = await opened();
    await enterDays(page, '2027-08-02', '2027-08-03');
    await form(page).getByLabel('Kind').fill('training');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Ben Okoro is away Mon 2 Aug – Tue 3 Aug').waitFor();
    expect(read('people/ben.yaml')).toBe(
      `${book['people/ben.yaml']}  - { from: 2027-08-02, to: 2027-08-03, kind: training }\n`,
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => read('people/ben.yaml')).toBe(book['people/ben.yaml']);
  });

  test('is entered by hours for somebody without any, and says whose clock counts', async () => {
    const { page, read } = await opened('ada');
    await page.getByRole('button', { name: 'Add time off' }).click();
    await form(page).getByRole('button', { name: 'Hours' }).click();
    await form(page).getByText('on the clock of Warsaw, where Ada Nowak lives').waitFor();
    await form(page).getByLabel('From', { exact: true }).fill('2027-09-03T08:00');
    await form(page).getByLabel('To', { exact: true }).fill('2027-09-03T12:00');
    await form(page).getByLabel('Note').fill('Doctor');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => read('people/ada.yaml'))
      .toBe(
        `${book['people/ada.yaml']}timeOff:
  - { from: 2027-09-03T08:00, to: 2027-09-03T12:00, kind: leave, note: Doctor }
`,
      );
  });

  test('that ends before it begins is not saved', async () => {
    const { page } = await opened();
    await enterDays(page, '2027-08-03', '2027-08-03');
    await form(page).getByLabel('Last day').fill('2027-08-01');
    await form(page).getByText('The last day comes before the first.').waitFor();
    expect(await form(page).getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  test('is changed, removed, and brought back', async () => {
    const { page, read } = await opened();
    await page.getByRole('button', { name: /^Change time off/ }).click();
    await form(page).getByLabel('Note').fill('Summer house');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => read('people/ben.yaml'))
      .toBe(String(book['people/ben.yaml']).replace('Summer', 'Summer house'));
    await page.getByRole('button', { name: /^Remove time off/ }).click();
    await expect.poll(() => read('people/ben.yaml')).not.toContain('timeOff');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Change time off/ }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => read('people/ben.yaml')).toBe(book['people/ben.yaml']);
  });
});

describe('a shift that falls into it', () => {
  test('is named before it is saved, and asks for cover until it has it', async () => {
    const { page } = await opened();
    await enterDays(page, nextWeek(2), nextWeek(2));
    await form(page).getByText('A shift falls into it').waitFor();
    await form(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('A shift needs cover').waitFor();
    await page.getByRole('link', { name: 'Find cover' }).first().click();
    await page.getByRole('heading', { name: 'Cover for Ben Okoro' }).waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe(`${nextWeek(2)}T00:00`);
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe(`${nextWeek(3)}T00:00`);
    await page.getByTitle(/Ben Okoro is away/).waitFor();
    await page.getByRole('option', { name: /Ada Nowak/ }).click();
    await page
      .getByText(/Ada Nowak covers for Ben Okoro/)
      .first()
      .waitFor();
    await page.goto(new URL('/people/ben', page.url()).href);
    await page
      .getByRole('button', { name: /^Change time off/ })
      .first()
      .waitFor();
    expect(await page.getByText('A shift needs cover').count()).toBe(0);
  });
});

test.each(['light', 'dark'] as const)('everybody can use it (%s)', async (scheme) => {
  const { page } = await opened('ben', scheme);
  await enterDays(page, nextWeek(2), nextWeek(2));
  await form(page).getByText('A shift falls into it').waitFor();
  await expectForEverybody(page);
});
