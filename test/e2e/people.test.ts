import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type BookFiles, goodBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

const book: BookFiles = {
  ...goodBook,
  'people/piotr.yaml': 'name: Piotr Zieliński\nuntil: 2020-12-31\ntimeZone: Asia/Tokyo\n',
  'people/ada.yaml':
    'name: Ada Nowak\nphone: "+48 600 000 001"\nroles: [lead]\ntimeOff:\n  - { from: 2099-07-01, to: 2099-07-03, kind: leave, note: Masuria }\n',
};

async function opened(address: string, dark = false): Promise<Page> {
  const { link } = await serveApp(book);
  const context = await browser.newContext({
    timezoneId: 'Europe/Warsaw',
    colorScheme: dark ? 'dark' : 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('link', { name: 'People' }).waitFor();
  await page.goto(new URL(address, page.url()).href);
  return page;
}

describe('people', () => {
  test('are listed with who is on call, and found without their accents', async () => {
    const page = await opened('/people');
    const team = page.getByRole('region', { name: 'In the team', exact: true });
    await team.waitFor();
    expect(await team.getByRole('row').count()).toBe(3);
    expect(await team.getByRole('cell', { name: 'Payments primary', exact: true }).count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Find people' }).fill('zielinski tokyo');
    await page.getByRole('row', { name: /Piotr Zieliński/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByRole('searchbox').fill('nobody at all');
    await page.getByText('Nobody is found').waitFor();
  });

  test('lead to a page of their own with number, shifts, hours and time off; and back', async () => {
    const page = await opened('/people');
    await page.getByRole('link', { name: /Ada Nowak/ }).click();
    await page.getByRole('heading', { name: 'Ada Nowak', level: 1 }).waitFor();
    await page.getByRole('button', { name: '+48 600 000 001' }).click();
    await page.getByText('copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('+48 600 000 001');
    expect(await page.getByRole('region', { name: 'Shifts' }).getByRole('listitem').count()).toBeGreaterThanOrEqual(10);
    const together = await page.getByRole('row', { name: /^Together/ }).innerText();
    expect(together).toMatch(/\d+ h\s+\d+ h/);
    await page.getByRole('region', { name: 'Time off' }).getByText('1 Jul 2099 – 3 Jul 2099').waitFor();
    await page.getByText('leave: Masuria').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'People' }).waitFor();
  });

  test('lead from a shift to the shift in the rota', async () => {
    const page = await opened('/people/ada');
    await page.getByRole('region', { name: 'Shifts' }).getByRole('link').first().click();
    await page.getByRole('complementary', { name: 'Shift' }).getByText('Layer weekly').waitFor();
  });

  test('who do not exist are said not to', async () => {
    const page = await opened('/people/zoe');
    await page.getByRole('heading', { name: 'there is no person zoe in this book' }).waitFor();
    await page.getByRole('link', { name: 'All people' }).click();
    await page.getByRole('heading', { name: 'People' }).waitFor();
  });

  test('are not found at an address that cannot be decoded, and the page stays', async () => {
    const page = await opened('/people/%E0%A4%A');
    await page.getByRole('heading', { name: 'there is no person %E0%A4%A in this book' }).waitFor();
  });
});

describe.each([false, true])('axe (dark: %s)', (dark) => {
  test.each(['/people', '/people/ada'])('finds nothing wrong with %s', async (address) => {
    const page = await opened(address, dark);
    await page.getByText('Ada Nowak').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
