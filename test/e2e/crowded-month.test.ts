import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crowdedMonth } from '../books/crowded-month.ts';
import { goodBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const bars = (page: Page, name: string) => row(page, name).getByRole('button');

async function boxesOf(bars: Locator) {
  return bars.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
}

/** How many of the boxes cover another by more than the two pixels that even the shortest has. */
function covering(boxes: Awaited<ReturnType<typeof boxesOf>>): number {
  return boxes.filter((one, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          one.left + 2 < other.right && other.left + 2 < one.right && one.top < other.bottom && other.top < one.bottom,
      ),
  ).length;
}

describe('a month with 500 overrides in a team of 200', () => {
  async function opened(span: string, scheme: 'light' | 'dark' = 'light') {
    const { link } = await serveApp(crowdedMonth());
    const page = await openedPage(browser, link, scheme);
    await page.setViewportSize({ width: 900, height: 600 });
    await page.goto(new URL(`/rota/crowd?span=${span}&date=2026-03-10`, page.url()).href);
    await bars(page, 'On call').first().waitFor();
    return page;
  }

  test.each(['light', 'dark'] as const)(
    'has each of them where it can be read and hit, and who is on call stays in sight (%s)',
    async (scheme) => {
      const page = await opened('month', scheme);
      await expect.poll(() => bars(page, 'Overrides').count()).toBeGreaterThan(400);
      const boxes = await boxesOf(bars(page, 'Overrides'));
      expect(Math.min(...boxes.map(({ top, bottom }) => bottom - top))).toBeGreaterThanOrEqual(16);
      expect(covering(boxes)).toBe(0);
      const [lowest, onCall] = [
        Math.max(...boxes.map(({ bottom }) => bottom)),
        await row(page, 'On call').boundingBox(),
      ];
      expect(onCall?.y).toBeGreaterThanOrEqual(lowest);
      expect((onCall?.y ?? 600) + (onCall?.height ?? 0)).toBeLessThan(560);
      await expectForEverybody(page);
    },
  );

  test.each(['day', 'weeks', 'quarter'])('is drawn in the %s view', async (span) => {
    const page = await opened(span);
    await bars(page, 'Overrides').first().waitFor();
    expect(covering(await boxesOf(bars(page, 'Overrides')))).toBe(0);
  });

  test('is walked through by keys, and one of them is changed', async () => {
    const page = await opened('weeks');
    await bars(page, 'Overrides').nth(3).focus();
    const said = await bars(page, 'Overrides').nth(3).getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).not.toBe(said);
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByRole('heading', { name: 'Change the override' }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  });
});

test('sets that overlap stand below one another, and the one that was made later holds', async () => {
  const set = (from: string, to: string, who: string, created: string) =>
    `kind: set\nfrom: ${from}\nto: ${to}\npeople: [${who}]\ncreated: ${created}\n`;
  const { link } = await serveApp({
    ...goodBook,
    'people/cho.yaml': 'name: Cho Tanaka\n',
    'rotas/payments/late.yaml': set('2026-03-04T12:00', '2026-03-04T22:00', 'cho', '2026-02-02T09:00Z'),
    'rotas/payments/soon.yaml': set('2026-03-04T06:00', '2026-03-04T18:00', 'ben', '2026-02-01T09:00Z'),
  });
  const page = await openedPage(browser, link);
  await page.goto(new URL('/rota/payments?span=day&date=2026-03-04', page.url()).href);
  await bars(page, 'Overrides').first().waitFor();
  const boxes = await boxesOf(bars(page, 'Overrides'));
  expect([boxes.length, covering(boxes)]).toEqual([2, 0]);
  await bars(page, 'On call')
    .filter({ hasText: 'Ben Okoro' })
    .and(page.getByTitle(/06:00 – 12:00/))
    .waitFor();
  await bars(page, 'On call')
    .filter({ hasText: 'Cho Tanaka' })
    .and(page.getByTitle(/12:00 – 22:00/))
    .waitFor();
});
