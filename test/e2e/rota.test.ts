import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type BookFiles, goodBook, writeBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** March 2026: Ada and Ben by the week, Ben for Ada on one morning, a desk that nobody has on Fridays. */
const book: BookFiles = {
  ...goodBook,
  'rotas/payments/2026-03-03-dentist.yaml': `kind: cover
from: 2026-03-03T09:00
to: 2026-03-03T13:00
person: ada
by: ben
reason: Dentist
created: 2026-03-01T10:00Z
createdBy: ada
`,
  'rotas/desk.yaml': `name: Desk
role: other
coverage: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]
layers:
  - id: days
    start: 2026-01-05T00:00
    every: 1 day
    turns: [ada]
    hours: [{ days: [mon, tue, wed, thu], from: "09:00", to: "17:00" }]
`,
};

async function opened(
  address: string,
  options: { readonly timezoneId?: string; readonly dark?: boolean } = {},
): Promise<Page & { readonly bookFolder: string }> {
  const { link, folder } = await serveApp(book);
  const context = await browser.newContext({
    timezoneId: options.timezoneId ?? 'Europe/Warsaw',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: 1280, height: 800 },
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('link', { name: 'Rota' }).waitFor();
  await page.goto(new URL(address, page.url()).href);
  return Object.assign(page, { bookFolder: folder });
}

const inMarch = '/rota/payments?date=2026-03-01';
const rowNamed = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

describe('the timeline', () => {
  test('shows the layers, the overrides, and who is on call in the end', async () => {
    const page = await opened(inMarch);
    await rowNamed(page, 'On call').getByRole('button').first().waitFor();
    const bars = async (row: string) => rowNamed(page, row).getByRole('button').allInnerTexts();
    expect((await bars('weekly')).filter(Boolean)).toEqual(
      ['Ben', 'Ada Nowak', 'Ben Okoro', 'Ada Nowak', 'Ben Okoro', 'Ada'].map((name) => expect.stringContaining(name)),
    );
    expect(await rowNamed(page, 'Overrides').getByRole('button').count()).toBe(1);
    expect(await rowNamed(page, 'On call').getByRole('button').count()).toBe(8);
    await page.getByText('4 gaps').waitFor();
  });

  test('keeps the colour of a shift under the pointer', async () => {
    const page = await opened(inMarch);
    const shift = rowNamed(page, 'On call')
      .getByRole('button', { name: /Ada Nowak/ })
      .first();
    const fill = () => shift.evaluate((bar) => getComputedStyle(bar).backgroundImage);
    const before = await fill();
    await shift.hover();
    expect(before).toContain('gradient');
    expect(await fill()).toBe(before);
  });

  test('tells of a shift who, when, why and what comes after', async () => {
    const page = await opened(inMarch);
    await rowNamed(page, 'On call')
      .getByRole('button', { name: /Ben Okoro, by an override/ })
      .click();
    const panel = page.getByRole('complementary', { name: 'Shift' });
    await panel.getByText('Cover: Ben Okoro for Ada Nowak').waitFor();
    const text = await panel.innerText();
    expect(text).toContain('instead of Ada Nowak');
    expect(text).toContain('Tue 3 Mar 09:00');
    expect(text).toContain('Tue 3 Mar 13:00');
    expect(text).toContain('Layer weekly, turn 8: Ada Nowak');
    expect(text).toContain('Dentist');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  test('hands a shift to the calendar', async () => {
    const page = await opened(`${inMarch}&shift=payments@2026-03-03T09:00:00Z`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Add to calendar' }).click();
    const path = await (await download).path();
    const calendar = readFileSync(path, 'utf8');
    expect(calendar).toContain('DTSTART:20260303T080000Z');
    expect(calendar).toContain('SUMMARY:Ben Okoro (Payments primary)');
  });

  test('is walked through with the arrow keys, and each shift is looked at as one goes', async () => {
    const page = await opened(inMarch);
    const bars = rowNamed(page, 'weekly').getByRole('button');
    await bars.nth(1).click();
    const panel = page.getByRole('complementary', { name: 'Shift' });
    await panel.getByText('Mon 2 Mar 09:00', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await panel.getByText('Mon 16 Mar 09:00', { exact: true }).waitFor();
    expect(await bars.nth(2).evaluate((bar) => bar === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await panel.getByText('Cover: Ben Okoro for Ada Nowak').waitFor();
  });

  test('goes through time by keys, and back with the browser', async () => {
    const page = await opened(inMarch);
    await page.getByText('Mar 2026').first().waitFor();
    await page.keyboard.press(']');
    await page.getByText('Apr 2026').first().waitFor();
    await page.keyboard.press('4');
    await page.getByText('Apr – Jun 2026').first().waitFor();
    await page.goBack();
    await page.getByText('Apr 2026').first().waitFor();
    await page.getByLabel('Go to a date').fill('2026-12-24');
    await page.getByText('Dec 2026').first().waitFor();
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).search).toBe('?date=2026-12-24');
  });

  test("counts the days on the team's clock or on the viewer's", async () => {
    const page = await opened('/rota/payments?span=day&date=2026-03-02', { timezoneId: 'America/New_York' });
    const handover = rowNamed(page, 'weekly').getByRole('button').nth(1);
    const label = await handover.getAttribute('aria-label');
    expect(label).toContain('Mon 2 Mar 09:00');
    expect(label).toContain('Mon 2 Mar 03:00');
    await page.getByRole('button', { name: 'New York', exact: true }).click();
    await page.waitForURL(/zone=mine/);
    // Three hours into the day of New York, no longer nine into that of Warsaw.
    const share = async () => {
      const [bar, lane] = [await handover.boundingBox(), await rowNamed(page, 'weekly').boundingBox()];
      return bar && lane ? (bar.x - lane.x) / lane.width : undefined;
    };
    await expect.poll(share).toBeCloseTo(3 / 24, 2);
  });

  test('shows everyone with their shifts in all rotas', async () => {
    const page = await opened(`${inMarch}&by=person`);
    await rowNamed(page, 'Ada Nowak')
      .getByRole('button', { name: /Ada Nowak: Desk/ })
      .first()
      .waitFor();
    await rowNamed(page, 'Ben Okoro')
      .getByRole('button', { name: /Ben Okoro: Payments primary/ })
      .first()
      .waitFor();
  });

  test('follows a file that changes', async () => {
    const page = await opened(inMarch);
    await rowNamed(page, 'Overrides').waitFor();
    writeBook(page.bookFolder, {
      'rotas/payments/2026-03-20-trip.yaml': 'kind: add\nfrom: 2026-03-20T09:00\nto: 2026-03-21T09:00\nby: ben\n',
    });
    await expect.poll(() => rowNamed(page, 'Overrides').getByRole('button').count()).toBe(2);
  });

  test('says so where a rota has no layers, or is not there', async () => {
    const page = await opened('/rota/none');
    await page.getByRole('heading', { name: 'There is no rota none in this book' }).waitFor();
    await page.getByRole('link', { name: 'Show another rota' }).click();
    await rowNamed(page, 'On call').waitFor();
    writeBook(page.bookFolder, { 'rotas/empty.yaml': 'name: Empty\nlayers: []\n' });
    await page.goto(new URL('/rota/empty', page.url()).href);
    await rowNamed(page, 'On call')
      .getByRole('button', { name: /Nobody/ })
      .first()
      .waitFor();
  });
});

describe('the table', () => {
  test('is one key away and holds the same', async () => {
    const page = await opened(inMarch);
    await rowNamed(page, 'On call').getByRole('button').first().waitFor();
    await page.keyboard.press('t');
    const rows = page.getByRole('row');
    await rows.nth(8).waitFor();
    expect((await rows.nth(3).innerText()).split(/\t|\n/).filter(Boolean)).toEqual([
      'BO',
      'Ben Okoro',
      'Payments primary',
      'Tue 3 Mar 09:00',
      'Tue 3 Mar 13:00',
      'by an override',
    ]);
    expect(await page.getByRole('row', { name: /Nobody.*Desk.*gap/ }).count()).toBe(4);
  });
});

describe.each([false, true])('axe (dark: %s)', (dark) => {
  test.each([
    ['the timeline', `${inMarch}&shift=payments@2026-03-03T09:00:00Z`],
    ['the team', `${inMarch}&by=person`],
    ['the table', `${inMarch}&as=table`],
  ])('finds nothing wrong with %s', async (_, address) => {
    const page = await opened(address, { dark });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: /Ben/ }).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
