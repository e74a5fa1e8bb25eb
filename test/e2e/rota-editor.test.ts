import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookFiles, goodBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';
import { serveApp } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

const rotaFile = 'rotas/payments.yaml';
const book: BookFiles = {
  ...goodBook,
  'people/cho.yaml': 'name: Cho Tanaka\n',
  [rotaFile]: `# the first to be called
name: Payments primary
layers:
  - id: weekly
    name: Weekly # by the week
    start: 2026-01-05T09:00
    every: 1 week
    turns: [ada, ben]
`,
};

async function opened(address = '/rota-editor/payments', scheme: 'light' | 'dark' = 'light', files = book) {
  const { link, folder } = await serveApp(files);
  const page = await openedPage(browser, link, scheme);
  await page.goto(new URL(address, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const path = (file: string) => join(folder, file);
  return { page, path, read: (file: string) => readFileSync(path(file), 'utf8') };
}

const preview = (page: Page) => page.getByRole('complementary', { name: 'Preview' });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

/** Adds somebody behind the others of the first layer. */
async function addTurn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a turn' }).click();
  const field = page.getByRole('combobox', { name: 'Who takes a turn?' });
  await field.fill(name);
  await page.getByRole('option', { name: new RegExp(name, 'i') }).click();
  await page.getByRole('button', { name: 'Done' }).click();
}

describe('a rota', () => {
  test('gets one more person from the next handover on: said before, saved after, and taken back byte by byte', async () => {
    const { page, read } = await opened();
    await addTurn(page, 'Cho');
    await preview(page)
      .getByText(/Cho Tanaka gains/)
      .waitFor();
    await preview(page)
      .getByText(/^Payments primary: Weekly from/)
      .waitFor();
    expect(read(rotaFile)).toBe(book[rotaFile]);
    await save(page).click();
    await page
      .getByRole('status')
      .getByText(/^Payments primary: Weekly from/)
      .waitFor();
    const text = read(rotaFile);
    expect(text).toMatch(/^# the first to be called\nname: Payments primary\nlayers:\n {2}- id: weekly\n/);
    expect(text).toContain('name: Weekly # by the week');
    expect(text).toMatch(/turns: \[ada, ben\]\n {4}end: \d{4}-\d\d-\d\dT09:00\n {2}- id: weekly-2\n/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => read(rotaFile)).toBe(book[rotaFile]);
  });

  test('is shown as it is, and then with what changes, which may be a while ahead', async () => {
    const { page } = await opened();
    await preview(page)
      .getByTitle(/^(Ada Nowak|Ben Okoro)/)
      .first()
      .waitFor();
    expect(
      await preview(page)
        .getByTitle(/^Would be/)
        .count(),
    ).toBe(0);
    await addTurn(page, 'Cho');
    await page.getByLabel('at a date').check();
    const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('From', { exact: true }).fill(`${inTwoMonths}T09:00`);
    await preview(page)
      .getByRole('button', { name: /^First change / })
      .click();
    await preview(page)
      .getByTitle(/^Would be/)
      .first()
      .waitFor();
    expect(
      await preview(page)
        .getByRole('button', { name: /^First change / })
        .count(),
    ).toBe(0);
  });

  test('is corrected from the beginning, with a warning', async () => {
    const { page, read } = await opened();
    await addTurn(page, 'Cho');
    await page.getByLabel('from the beginning: correct the past').check();
    await page.getByText(/will read as if they had been others/).waitFor();
    await save(page).click();
    await expect.poll(() => read(rotaFile)).toBe(String(book[rotaFile]).replace('[ada, ben]', '[ada, ben, cho]'));
  });

  test('is only renamed where only its name is changed', async () => {
    const { page, read } = await opened();
    await page.getByLabel('Name', { exact: true }).first().fill('Card payments');
    await preview(page).getByText('Nobody’s shifts change').waitFor();
    await save(page).click();
    await expect.poll(() => read(rotaFile)).toBe(String(book[rotaFile]).replace('Payments primary', 'Card payments'));
  });

  test('is not saved while a field is wrong: the field says why', async () => {
    const { page, read } = await opened();
    await page.getByLabel('Length 1, how many').fill('');
    await page.getByText(/is not a duration/).waitFor();
    await preview(page).getByText('One field needs another look').waitFor();
    expect(await save(page).isDisabled()).toBe(true);
    expect(read(rotaFile)).toBe(book[rotaFile]);
  });

  test('that a service names is not deleted before that names another', async () => {
    const { page } = await opened();
    await page.getByText('Delete this rota').click();
    await page.getByText('Checkout would lose it').waitFor();
    expect(await page.getByRole('button', { name: 'Delete Payments primary' }).isDisabled()).toBe(true);
  });

  test('is deleted with its overrides, and brought back', async () => {
    const { 'services/checkout.yaml': _, ...unused } = book;
    const { page, path, read } = await opened('/rota-editor/payments', 'light', unused);
    await page.getByText('Delete this rota').click();
    await page.getByRole('button', { name: 'Delete Payments primary' }).click();
    await expect.poll(() => existsSync(path(rotaFile))).toBe(false);
    expect(existsSync(path('rotas/payments/2026-03-03-dentist.yaml'))).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => existsSync(path(rotaFile))).toBe(true);
    expect(read(rotaFile)).toBe(book[rotaFile]);
  });
});

describe('by keys alone', () => {
  test('the order of turns is changed: Space, arrow, Space', async () => {
    const { page, read } = await opened();
    await page.getByRole('button', { name: 'Move Ada Nowak' }).focus();
    await page.keyboard.press('Space');
    // The list has taken hold of it once it says so.
    await page.getByText(/^Ada Nowak(, picked up from place 1| to place 1 of 2)/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByText('Ada Nowak to place 2 of 2').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await page.getByText(/^1 week: Ben, Ada/).waitFor();
    await page.getByLabel('from the beginning: correct the past').check();
    await save(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => read(rotaFile)).toContain('turns: [ben, ada]');
  });

  test('somebody is added to the turn that was meant, also where it has moved meanwhile', async () => {
    const { page, read } = await opened();
    await page.getByRole('button', { name: 'Somebody together with Ben Okoro' }).click();
    await page.getByRole('combobox', { name: 'Who is on call with Ben Okoro?' }).waitFor();
    await page.getByRole('button', { name: 'Take Ada Nowak out of turn 1' }).click();
    await page.getByRole('combobox', { name: 'Who is on call with Ben Okoro?' }).fill('cho');
    await page.keyboard.press('Enter');
    await page.getByLabel('from the beginning: correct the past').check();
    await save(page).click();
    await expect.poll(() => read(rotaFile)).toContain('turns: [[ben, cho]]');
  });

  test('hours are painted on the grid of the week', async () => {
    const { page, read } = await opened();
    await page.getByLabel('On duty in certain hours only').check();
    await page.getByRole('button', { name: 'Remove window 1' }).click();
    await page.getByRole('gridcell', { name: 'Mon 09:00' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    // What is painted is the stretch from where it was begun: also when it becomes smaller again.
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => page.getByLabel('Window 1 to').inputValue()).toBe('10:00');
    expect(await page.getByLabel('Window 1 from').inputValue()).toBe('09:00');
    await page.getByLabel('from the beginning: correct the past').check();
    await save(page).click();
    await expect.poll(() => read(rotaFile)).toMatch(/hours:\n +- \{ days: \[mon\], from: "09:00", to: "10:00" \}/);
  });
});

describe('a new rota', () => {
  test('is planned from a template', async () => {
    const { page, read } = await opened('/rota-editor');
    await page.getByLabel('Business hours, nights and weekends').check();
    await page.getByLabel('Name of the rota').fill('Büro Łódź');
    await page
      .getByRole('button', { name: /^Add people to/ })
      .first()
      .click();
    for (const name of ['Ada', 'Ben', 'Cho']) {
      await page.getByRole('combobox').last().fill(name);
      await page.getByRole('option', { name: new RegExp(name) }).click();
    }
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await page.getByLabel('Id: the name of its file').inputValue()).toBe('buro-lodz');
    await preview(page).getByText(/gains/).first().waitFor();
    await save(page).click();
    await expect.poll(() => page.url()).toContain('/rota/buro-lodz');
    expect(read('rotas/buro-lodz.yaml')).toMatch(/^name: Büro Łódź\nlayers:\n/);
  });
});

describe('a file that is changed outside meanwhile', () => {
  test('goes together with what is changed elsewhere in the editor', async () => {
    const { page, path, read } = await opened();
    await addTurn(page, 'Cho');
    writeFileSync(path(rotaFile), String(book[rotaFile]).replace('Payments primary', 'Card payments'));
    await page.getByText('Both changes are together here').waitFor();
    await page.getByLabel('from the beginning: correct the past').check();
    await save(page).click();
    await expect
      .poll(() => read(rotaFile))
      .toBe(
        String(book[rotaFile]).replace('Payments primary', 'Card payments').replace('[ada, ben]', '[ada, ben, cho]'),
      );
  });

  test('at the same place is shown beside mine, and neither is lost', async () => {
    const { page, path, read } = await opened();
    await page.getByLabel('Name', { exact: true }).first().fill('Mine');
    writeFileSync(path(rotaFile), String(book[rotaFile]).replace('Payments primary', 'Theirs'));
    await page.getByRole('heading', { name: 'Somebody has changed the file at the same places' }).waitFor();
    expect(await save(page).isDisabled()).toBe(true);
    expect(read(rotaFile)).toContain('name: Theirs');
    await page.getByLabel(/^Mine: Mine/).check();
    await page.getByRole('button', { name: 'Go on with these' }).click();
    await expect.poll(() => save(page).isEnabled()).toBe(true);
    await save(page).click();
    await expect.poll(() => read(rotaFile)).toContain('name: Mine');
  });
});

test('what is not saved stays while one looks elsewhere, and can be discarded and brought back', async () => {
  const { page } = await opened();
  const name = page.getByLabel('Name', { exact: true }).first();
  await name.fill('Card payments');
  await page.getByRole('link', { name: 'Close, keep for later' }).click();
  await page.getByRole('link', { name: 'Unsaved changes' }).click();
  expect(await name.inputValue()).toBe('Card payments');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => name.inputValue()).toBe('Payments primary');
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect.poll(() => name.inputValue()).toBe('Card payments');
});

test.each(['light', 'dark'] as const)('everybody can use it (%s)', async (scheme) => {
  const { page } = await opened('/rota-editor/payments', scheme);
  await page.getByLabel('On duty in certain hours only').check();
  await addTurn(page, 'Cho');
  await preview(page)
    .getByText(/Cho Tanaka gains/)
    .waitFor();
  await expectForEverybody(page);
  await page.setViewportSize({ width: 900, height: 600 });
  await expectForEverybody(page);
  await page.goto(new URL('/rota-editor', page.url()).href);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await expectForEverybody(page);
});
