import { readdirSync, readFileSync } from 'node:fs';
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

const weeksOn = (weeks: number) => dayFromMonday(weeks * 7);

const book: BookFiles = {
  ...goodBook,
  'people/cho.yaml': 'name: Cho Tanaka\n',
  'rotas/payments.yaml': `name: Payments primary
layers:
  - id: weekly
    start: ${mondayAtNine(-2)}
    every: 1 week
    turns: [ada, ben, cho]
`,
};

async function opened(me: 'ada' | 'ben' | 'cho', scheme: 'light' | 'dark' = 'light', files: BookFiles = book) {
  const { link, folder } = await serveApp(files);
  const page = await openedPage(browser, link, scheme);
  await chooseMe(page, me);
  const overrides = () => readdirSync(join(folder, 'rotas/payments')).filter((name) => !name.includes('dentist'));
  const read = (name: string) => readFileSync(join(folder, 'rotas/payments', name), 'utf8');
  return { page, overrides, read };
}

const names = { ada: 'Ada Nowak', ben: 'Ben Okoro', cho: 'Cho Tanaka' };

/** Says who looks, in the settings. */
async function chooseMe(page: Page, me: keyof typeof names): Promise<void> {
  await page.goto(new URL('/settings', page.url()).href);
  await page.getByLabel('You are', { exact: true }).selectOption(me);
  await expect.poll(() => page.getByLabel('You are', { exact: true }).inputValue()).toBe(me);
}

/** Opens the shift of somebody some weeks ahead. */
async function openShift(page: Page, name: string, week: number): Promise<void> {
  const date = formatDate(weeksOn(week));
  await page.goto(new URL(`/rota/payments?span=weeks&date=${date}`, page.url()).href);
  await page
    .getByRole('group', { name: 'On call', exact: true })
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
}

const waiting = (page: Page) => page.getByRole('region', { name: 'Waiting for you' });
const toNow = (page: Page) => page.getByRole('link', { name: 'Now', exact: true }).click();

/** A swap that Ben asked Cho for, in files: of his next turn for hers. */
const asked: BookFiles = {
  ...book,
  [`rotas/payments/${formatDate(weeksOn(2))}-wedding.yaml`]: `kind: swap
give: { layer: weekly, turn: 4, person: ben }
take: { layer: weekly, turn: 5, person: cho }
reason: Wedding
status: requested
offeredTo: [cho]
createdBy: ben
`,
};

describe('a shift', () => {
  test('that one offers is taken by a colleague from Now, and all of it can be taken back', async () => {
    const { page, overrides, read } = await opened('ben');
    await openShift(page, 'Ben Okoro', 2);
    await page.getByRole('button', { name: 'Offer my shift' }).click();
    await page.getByText('a whole turn of weekly').waitFor();
    await page.getByRole('form', { name: 'Offer a shift' }).getByLabel('Reason').fill('Moving house');
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await page.getByText(/^Ben Okoro offers/).waitFor();
    const file = `${formatDate(weeksOn(2))}-moving-house.yaml`;
    expect(read(file)).toMatch(
      /^kind: swap\ngive: \{ layer: weekly, turn: 4, person: ben \}\nreason: Moving house\nstatus: requested\n/,
    );
    await chooseMe(page, 'cho');
    await toNow(page);
    await waiting(page).getByText('Moving house').waitFor();
    await waiting(page).getByRole('button', { name: 'Take it' }).click();
    await page.getByText(/^Cho Tanaka takes/).waitFor();
    expect(read(file)).toMatch(/^kind: cover\n.*by: cho\n/s);
    await expect.poll(() => waiting(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await waiting(page).getByRole('button', { name: 'Take it' }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(overrides).toEqual([]);
  });
});

describe('a swap', () => {
  test('is proposed from the shift, and agreed to from Now by keys', async () => {
    const { page, read } = await opened('ben');
    await openShift(page, 'Ben Okoro', 2);
    await page.getByRole('button', { name: 'Propose a swap' }).click();
    await page
      .getByRole('radio', { name: /Cho Tanaka/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Ask Cho Tanaka' }).click();
    await page.getByText(/^Ben Okoro asks Cho Tanaka to swap/).waitFor();
    const file = `${formatDate(weeksOn(2))}-ben-with-cho.yaml`;
    expect(read(file)).toContain('status: requested');
    await chooseMe(page, 'cho');
    await toNow(page);
    await waiting(page)
      .getByText(/Ben Okoro asks you to swap/)
      .waitFor();
    await waiting(page).getByRole('button', { name: 'Agree' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => read(file)).toMatch(/status: accepted\n/);
  });

  test('is declined, and whoever asked reads so on their page', async () => {
    const { page } = await opened('cho', 'light', asked);
    await toNow(page);
    await waiting(page).getByRole('button', { name: 'Decline' }).click();
    await expect.poll(() => waiting(page).count()).toBe(0);
    await page.goto(new URL('/people/ben', page.url()).href);
    await page.getByRole('region', { name: 'Requests' }).getByText('declined by Cho Tanaka').waitFor();
  });

  test('is withdrawn by whoever asked', async () => {
    const { page, overrides, read } = await opened('ben', 'light', asked);
    await page.goto(new URL('/people/ben', page.url()).href);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await expect.poll(() => read(overrides()[0] ?? '')).toMatch(/status: withdrawn\n/);
  });
});

test.each(['light', 'dark'] as const)('everybody can use it (%s)', async (scheme) => {
  const { page } = await opened('cho', scheme, asked);
  await toNow(page);
  await waiting(page).waitFor();
  await expectForEverybody(page);
  await openShift(page, 'Cho Tanaka', 3);
  await page.getByRole('button', { name: 'Offer my shift' }).click();
  await page.getByRole('form', { name: 'Offer a shift' }).waitFor();
  await expectForEverybody(page);
});
