import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { goByKeys } from './go-by-keys.ts';
import { hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Ada and Ben share the payments week by week, Ben and Cho the desk; Cho came in the middle of the quarter. */
const book: BookFiles = {
  ...goodBook,
  'watchbill.yaml':
    'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nholidays: PL\nfairness: { night: 1.5, weekend: 2, holiday: 3 }\n',
  'people/cho.yaml':
    'name: "=Cho Tanaka"\nfrom: 2026-02-16\ntimeOff: [{ from: 2026-03-02, to: 2026-03-06, kind: leave }]\n',
  'rotas/desk.yaml':
    'name: Desk\nlayers:\n  - { id: days, start: 2026-01-05T09:00, every: 1 day, turns: [ben, cho], hours: [{ from: "09:00", to: "17:00" }] }\n',
};
const QUARTER = '/fairness?date=2026-03-01';

async function opened(address = QUARTER, files = book, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { folder } = temporaryBook(files);
  const page = await openedPage(browser, (await hostCore({ book: folder })).link, scheme);
  await page.goto(new URL(address, page.url()).href);
  await page.getByRole('heading', { name: 'Fairness', level: 1 }).waitFor();
  return page;
}

const number = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Behind the number' });
/** The people of the table, from above. */
const people = (page: Page) => page.getByRole('rowheader').allInnerTexts();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const search = (page: Page) => new URL(page.url()).search;

describe('the fairness page', () => {
  test('tells what everybody carries beside their fair share, who carries most above it first', async () => {
    const page = await opened();
    await number(page, /^Difference of Ben Okoro: \d+ h above, \+\d+ %$/).waitFor();
    expect((await people(page)).map((name) => name.split('\n').at(-1))).toEqual([
      'Ben Okoro',
      'Ada Nowak',
      '=Cho Tanaka',
    ]);
    await number(page, /^Difference of =Cho Tanaka: \d+ h below, −\d+ %$/).waitFor();
    await number(page, /^Hours of Ada Nowak: 1 \d{3} h$/).waitFor();
    await number(page, /^Nights of Ada Nowak: \d+, \d+ h$/).waitFor();
    await number(page, 'Nights of =Cho Tanaka: –').waitFor();
    await number(page, 'Present of =Cho Tanaka: 39 d').waitFor();
    await page.getByText('An hour of a night counts 1.5, of a weekend 2, of a holiday 3').waitFor();
  });

  test('leads from a number to the shifts behind it, and from a shift to the rota', async () => {
    const page = await opened();
    await number(page, /^Weekends of Ada Nowak/).click();
    await panel(page).getByRole('heading', { name: 'Weekends' }).waitFor();
    const shifts = panel(page).getByRole('link', { name: /Payments primary/ });
    const count = await shifts.count();
    await panel(page)
      .getByRole('heading', { name: `${count} shifts` })
      .waitFor();
    await number(page, new RegExp(`^Weekends of Ada Nowak: ${count}, `)).waitFor();
    await shifts.nth(1).click();
    await page.getByRole('complementary', { name: 'Shift' }).getByText('Ada Nowak').first().waitFor();
    await page.goBack();
    await panel(page).waitFor();
  });

  test('says how the fair share is found, and who was there for how long', async () => {
    const page = await opened();
    await number(page, /^Fair share of =Cho Tanaka/).click();
    await panel(page)
      .getByText(/weighted of the group × 39 d present of 219 d of all =/)
      .waitFor();
    await number(page, /^Present of =Cho Tanaka/).click();
    await panel(page)
      .getByText(/: not in the team$/)
      .waitFor();
    await panel(page)
      .getByText(/: leave$/)
      .waitFor();
  });

  test('shows chosen rotas and people, and the address says which', async () => {
    const page = await opened();
    await number(page, /^Hours of Ada Nowak/).waitFor();
    await page.getByRole('button', { name: 'Rotas: All rotas' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Desk' }).click();
    await expect.poll(() => search(page)).toBe('?date=2026-03-01&rotas=desk');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Rotas: Desk' }).waitFor();
    await expect.poll(async () => (await people(page)).length).toBe(2);
    await page.getByRole('button', { name: 'People: Everyone in them' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Ben Okoro' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Ada Nowak' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'People: 2 people' }).waitFor();
    await number(page, 'Hours of Ada Nowak: 0 h').waitFor();
    await page.reload();
    await number(page, 'Hours of Ada Nowak: 0 h').waitFor();
    await page.getByRole('button', { name: 'Rotas: Desk' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'All rotas' }).click();
    await expect.poll(() => search(page)).toBe('?date=2026-03-01&people=ben,ada');
  });

  test('goes through months, quarters, half-years and years, and back', async () => {
    const page = await opened();
    const period = (title: string) => page.getByText(title, { exact: true }).waitFor();
    await period('Jan – Mar 2026');
    await page.getByRole('button', { name: 'Later' }).click();
    await period('Apr – Jun 2026');
    await page.getByRole('button', { name: 'Half-year' }).click();
    await period('Jan – Jun 2026');
    await page.getByRole('button', { name: 'Year', exact: true }).click();
    await period('2026');
    await page.getByRole('button', { name: 'Earlier' }).click();
    await period('2025');
    await page.goBack();
    await period('2026');
    await page.getByRole('button', { name: 'Month' }).click();
    await period('Apr 2026');
    await page.keyboard.press(']');
    await period('May 2026');
  });

  test('is copied as a table in which no name becomes a formula', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Person\tHours\t/);
    const rows = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
    expect(rows).toHaveLength(4);
    expect(rows.at(-1)).toMatch(/^'=Cho Tanaka\t\d+\t/);
  });

  test('is done by keyboard alone', async () => {
    const { folder } = temporaryBook(book);
    const page = await openedPage(browser, (await hostCore({ book: folder })).link);
    await goByKeys(page, 'g f', 'Fairness');
    await number(page, /^Difference of Ben Okoro/).waitFor();
    // The numbers are one stop of the Tab key.
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return focused(page);
      })
      .toMatch(/^Difference of /);
    for (const [key, label] of [
      ['ArrowRight', /^Weighted of /],
      ['End', /^(Holidays|Present) of /],
      ['Home', /^Difference of /],
      ['ArrowDown', /^Difference of /],
      ['ArrowRight', /^Weighted of /],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toMatch(label);
    }
    const at = await focused(page);
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'Weighted' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Close');
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(at);
  });

  test('goes from shift to shift by arrow keys', async () => {
    const page = await opened(`${QUARTER}&number=ada.hours`);
    const links = panel(page).getByRole('region', { name: 'Shifts' }).getByRole('link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Shift' }).waitFor();
  });

  test.each([
    ['there is no rota', QUARTER, { 'watchbill.yaml': String(goodBook['watchbill.yaml']) }, 'once there is a rota'],
    ['nobody shares a rota then', '/fairness?date=2020-01-01', book, 'Nobody shares these rotas in Jan – Mar 2020.'],
    ['the address names a rota that is gone', `${QUARTER}&rotas=gone`, book, 'there is no rota gone in this book'],
  ])('says what would be here where %s', async (_, address, files, words) => {
    const page = await opened(address, files);
    await page.getByText(words).waitFor();
    await expectForEverybody(page);
  });

  test('fits a window of 900 × 600', async () => {
    const page = await opened();
    await page.setViewportSize({ width: 900, height: 600 });
    await number(page, /^Nights of Ada Nowak/).click();
    await panel(page).waitFor();
    const wide = await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0);
    expect(wide).toBeLessThanOrEqual(await page.evaluate(() => document.querySelector('main')?.clientWidth ?? 0));
    const at = await number(page, /^Nights of Ada Nowak/).boundingBox();
    const beside = await panel(page).boundingBox();
    expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (scheme) => {
  test('finds nothing wrong, also with shifts beside it and with a choice open', async () => {
    const page = await opened(`${QUARTER}&number=ada.difference`, book, scheme);
    await panel(page)
      .getByRole('link', { name: /Payments primary/ })
      .first()
      .waitFor();
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'People: Everyone in them' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Ben Okoro' }).waitFor();
    await expectForEverybody(page);
  });
});
