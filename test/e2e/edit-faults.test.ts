import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { nodeFileSystem } from '../../electron/book/write/index.ts';
import { systemError } from '../electron/book/write/faulty-files.ts';
import { type BookFiles, goodBook, temporaryBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { hostCore } from './hosted-core.ts';
import { openedPage } from './opened-page.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

const dentist = 'rotas/payments/2026-03-03-dentist.yaml';
const people: BookFiles = { ...goodBook, 'people/cho.yaml': 'name: Cho Tanaka\n' };

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const override = (page: Page) => row(page, 'Overrides').getByRole('button').first();
const from = (page: Page) => page.getByLabel('From', { exact: true });
const to = (page: Page) => page.getByLabel('To', { exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).first();

async function opened(files: BookFiles, address: string) {
  const { link, folder } = await serveApp(files);
  const page = await openedPage(browser, link);
  await page.goto(new URL(address, page.url()).href);
  return { page, folder, read: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

describe('on a day on which the clocks change', () => {
  /** A cover of an evening before the change, which is dragged to the evening or night of it. */
  const cover = (start: string, end: string) =>
    `# kept\nkind: cover\nfrom: ${start}\nto: ${end}\nperson: ada\nby: ben\n`;
  const withCover = (text: string): BookFiles => ({ ...people, [dentist]: text });

  test.each([
    [
      'forward',
      23,
      '2026-03-23',
      cover('2026-03-28T20:00', '2026-03-28T23:30'),
      '2026-03-29T20:00',
      '2026-03-29T23:30',
    ],
    ['back', 25, '2026-10-19', cover('2026-10-24T20:00', '2026-10-24T23:30'), '2026-10-25T20:00', '2026-10-25T23:30'],
  ])(
    'going %s, an override is dragged by that day of %i hours and keeps its times of day',
    async (_, hours, date, text, start, end) => {
      const { page, read } = await opened(withCover(text), `/rota/payments?span=weeks&date=${date}`);
      const box = await override(page).boundingBox();
      const lane = await row(page, 'Overrides').boundingBox();
      if (!box || !lane) throw new Error('nothing to drag');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + (lane.width * hours) / (13 * 24 + hours), y, { steps: 6 });
      await page.mouse.up();
      await page.getByRole('heading', { name: 'Change the override' }).waitFor();
      expect([await from(page).inputValue(), await to(page).inputValue()]).toEqual([start, end]);
      await save(page).click();
      await expect
        .poll(() => read(dentist))
        .toBe(text.replace(/from: \S+/, `from: ${start}`).replace(/to: \S+/, `to: ${end}`));
    },
  );

  test('going forward, keys move it past the hour that is skipped, as long as it was', async () => {
    const text = cover('2026-03-29T00:00', '2026-03-29T01:00');
    const { page, read } = await opened(withCover(text), '/rota/payments?span=weeks&date=2026-03-23');
    await override(page).focus();
    const starts = ['01:00', '03:00', '04:00', '05:00'];
    for (const start of starts) {
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(() => from(page).inputValue()).toBe(`2026-03-29T${start}`);
    }
    for (const start of starts.toReversed().slice(1)) {
      await page.keyboard.press('Shift+ArrowLeft');
      await expect.poll(() => from(page).inputValue()).toBe(`2026-03-29T${start}`);
    }
    expect(await to(page).inputValue()).toBe('2026-03-29T03:00');
    await save(page).click();
    await expect.poll(() => read(dentist)).toBe(cover('2026-03-29T01:00', '2026-03-29T03:00'));
  });

  test('going back, keys move it through both of the hours that repeat, and the file tells them apart', async () => {
    const text = cover('2026-10-25T01:00', '2026-10-25T02:00');
    const { page, read } = await opened(withCover(text), '/rota/payments?span=weeks&date=2026-10-19');
    await override(page).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => from(page).inputValue()).toBe('2026-10-25T02:00');
    await page.getByText('the second of two').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => to(page).inputValue()).toBe('2026-10-25T03:00');
    await page.getByText('the second of two').waitFor();
    await save(page).click();
    await expect.poll(() => read(dentist)).toBe(cover('2026-10-25T01:00Z', '2026-10-25T03:00'));
  });
});

describe('what cannot be written is said, and what was entered stays:', () => {
  test('a file that is marked as read-only', async () => {
    const { page, folder, read } = await opened(people, '/rota/payments?span=weeks&date=2026-03-02');
    chmodSync(join(folder, dentist), 0o444);
    await override(page).click();
    await page.getByRole('button', { name: /^Change/ }).click();
    await page.getByLabel('Reason').fill('Dentist again');
    await save(page).click();
    await alert(page, 'is marked as read-only. Nothing was changed; once that is put right, save again.').waitFor();
    expect(read(dentist)).toBe(people[dentist]);
    expect(await page.getByLabel('Reason').inputValue()).toBe('Dentist again');
    chmodSync(join(folder, dentist), 0o644);
    await save(page).click();
    await expect.poll(() => read(dentist)).toBe(`${people[dentist]}reason: Dentist again\n`);
  });

  test('a rota, on a disk that is full', async () => {
    const { folder, dataFolder } = temporaryBook(people);
    const { link } = await hostCore({ book: folder, dataFolder });
    const page = await openedPage(browser, link);
    await page.goto(new URL('/rota-editor/payments', page.url()).href);
    const name = page.getByLabel('Name', { exact: true }).first();
    await name.fill('Card payments');
    const full = vi.spyOn(nodeFileSystem, 'create').mockRejectedValue(systemError('ENOSPC'));
    onTestFinished(() => full.mockRestore());
    await save(page).click();
    await alert(page, 'cannot be written: the disk is full. Nothing was changed').waitFor();
    const read = () => readFileSync(join(folder, 'rotas/payments.yaml'), 'utf8');
    expect(read()).toBe(people['rotas/payments.yaml']);
    expect(await name.inputValue()).toBe('Card payments');
    full.mockRestore();
    await save(page).click();
    await expect.poll(read).toBe(String(people['rotas/payments.yaml']).replace('Payments primary', 'Card payments'));
  });
});

describe('somebody whose file is deleted while they have a turn', () => {
  test('stays on call under their id, is named in Problems, and leaves the turns to come, but not the past', async () => {
    const { page, folder, read } = await opened(people, '/rota/payments?span=weeks&date=2026-03-02');
    await row(page, 'On call')
      .getByRole('button', { name: /Ben Okoro/ })
      .first()
      .waitFor();
    rmSync(join(folder, 'people/ben.yaml'));
    await row(page, 'On call')
      .getByRole('button', { name: /^ben, / })
      .first()
      .waitFor();
    await page.getByRole('link', { name: /^Problems/ }).click();
    await page
      .getByText(/nobody is called "ben"/i)
      .first()
      .waitFor();
    await page.goto(new URL('/rota-editor/payments', page.url()).href);
    await page.getByText('nobody is called "ben": choose from the list').waitFor();
    await page.getByRole('button', { name: 'Take ben out of turn 2' }).click();
    await save(page).click();
    // What was lived stays as it was: the layer that ends names them.
    await expect
      .poll(() => read('rotas/payments.yaml'))
      .toMatch(/turns: \[ada, ben\]\n {4}end: [\s\S]*turns: \[?ada\]?\n/);
    await page.goto(new URL('/rota-editor/payments', page.url()).href);
    await page.getByLabel('Name', { exact: true }).first().fill('Card payments');
    await save(page).click();
    await expect.poll(() => read('rotas/payments.yaml')).toMatch(/^name: Card payments\n/);
  });
});
