import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook, writeBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { type HostOptions, hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** A file that cannot be read, and a desk that nobody watches in the evening: 60 times, and once more if it is evening now. */
const book: BookFiles = {
  ...goodBook,
  'people/cho.yaml': 'name: [\n',
  'rotas/desk.yaml': `name: Desk
role: secondary
coverage: [{ from: "08:00", to: "22:00" }]
layers:
  - { id: days, start: 2020-01-06T09:00, every: 1 week, turns: [ben], hours: [{ from: "08:00", to: "18:00" }] }
`,
};

async function problemsPage(files: BookFiles = book, options: HostOptions = {}) {
  const { folder } = temporaryBook(files);
  const host = await hostCore({ book: folder, ...options });
  const page = await openedPage(browser, host.link);
  await page.getByRole('link', { name: 'Problems' }).click();
  await page.getByRole('heading', { name: 'Problems' }).waitFor();
  return { page, folder, ...host };
}

const line = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });

describe('the problems page', () => {
  test('lists errors first, each with file, line and column; sixty alike evenings are one line that unfolds', async () => {
    const { page } = await problemsPage();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      '1 error',
      expect.stringMatching(/^6[01] warnings$/),
    ]);
    await line(page, 'people/cho.yaml:2:1').waitFor();
    const fold = page.getByRole('button', { name: /^6[01] × nobody is on call in desk from … rotas\/desk.yaml$/ });
    expect(await page.getByRole('listitem').count()).toBe(4);
    await fold.click();
    await line(page, /nobody is on call in desk from .* 18:00/)
      .first()
      .waitFor();
    await fold.click();
    await expect.poll(() => page.getByRole('listitem').count()).toBe(4);
  });

  test('the rail says how many there are, and for those who hear it, of what kind', async () => {
    const { page, folder } = await problemsPage();
    await page.getByRole('link', { name: /^Problems 1 error 6[01] warnings$/ }).waitFor();
    writeBook(folder, { 'people/cho.yaml': 'name: Cho Tanaka\n' });
    await page.getByRole('link', { name: /^Problems 6[01] warnings$/ }).waitFor();
    await line(page, 'people/cho.yaml').waitFor({ state: 'detached' });
  });

  test('a file is opened, shown and its full path copied, and that is said', async () => {
    const { page, folder, opened } = await problemsPage();
    const broken = line(page, 'people/cho.yaml:2:1');
    await broken.getByRole('button', { name: 'Open in editor' }).click();
    await broken.getByRole('status').getByText('Opened', { exact: true }).waitFor();
    await broken.getByRole('button', { name: 'Show in folder' }).click();
    await broken.getByRole('status').getByText('Folder opened').waitFor();
    expect(opened).toEqual([join(folder, 'people/cho.yaml'), join(folder, 'people/cho.yaml')]);
    await broken.getByRole('button', { name: 'Copy path' }).click();
    await broken.getByRole('status').getByText('Path copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(join(folder, 'people/cho.yaml'));
  });

  test('a file that nothing opens is said so, with what to do', async () => {
    const failure = { code: 'not-opened', message: 'nothing on this machine opens it', hint: 'Open it by hand.' };
    const { page } = await problemsPage(book, { opens: () => failure });
    await line(page, 'people/cho.yaml').getByRole('button', { name: 'Open in editor' }).click();
    await page.getByRole('alert').getByText('nothing on this machine opens it').waitFor();
    await line(page, 'people/cho.yaml').getByRole('status').getByText('Not opened').waitFor();
  });

  test('the list is walked by arrow keys; Enter opens, Escape folds', async () => {
    const { page, folder, opened } = await problemsPage();
    await line(page, 'people/cho.yaml').getByRole('button', { name: 'Open in editor' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => opened).toEqual([join(folder, 'people/cho.yaml')]);
    await page.keyboard.press('ArrowDown');
    const fold = page.getByRole('button', { expanded: false });
    await expect.poll(() => fold.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { expanded: true }).waitFor();
    await page.keyboard.press('End');
    const last = await page.getByRole('listitem').first().getAttribute('aria-setsize');
    const focusedLine = () => page.evaluate(() => document.activeElement?.closest('li')?.ariaPosInSet);
    await expect.poll(focusedLine).toBe(last);
    await page.keyboard.press('Escape');
    await fold.waitFor();
    await expect.poll(focusedLine).toBe('4');
  });

  test('2,000 problems are listed without drawing more than those in sight', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [`people/p${n}.yaml`, `name: P ${n}\ntimeZone: Mars/Olympus\n`]),
    );
    const { page } = await problemsPage({ ...goodBook, ...files });
    await page.getByRole('heading', { name: '2000 errors' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Open in editor' }).first().focus();
    await page.keyboard.press('End');
    await line(page, 'people/p999.yaml').waitFor();
  });

  test('without a problem it says what would be here', async () => {
    const { page } = await problemsPage(goodBook);
    await page.getByText(/^None\. Errors in the book, gaps and clashes/).waitFor();
    expect(await page.getByRole('link', { name: 'Problems' }).innerText()).toBe('Problems');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to complain about in %s', async (scheme) => {
    const { folder } = temporaryBook(book);
    const { link } = await hostCore({ book: folder });
    const page = await openedPage(browser, link, scheme);
    await page.getByRole('link', { name: 'Problems' }).click();
    await page.getByRole('button', { expanded: false }).click();
    await expectForEverybody(page);
  });
});
