import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const dentist = 'rotas/payments/2026-03-03-dentist.yaml';
const book: BookFiles = {
  ...goodBook,
  'people/cho.yaml': 'name: Cho Tanaka\n',
  [dentist]: `# asked for at the stand-up
kind: cover
from: 2026-03-03T09:00
to: 2026-03-03T13:00
person: ada
by: ben
reason: Dentist
`,
};

/** The rota of March 2026, two weeks from the 2nd. */
async function opened(scheme: 'light' | 'dark' = 'light') {
  const { link, folder } = await serveApp(book);
  const page = await openedPage(browser, link, scheme);
  await page.goto(new URL('/rota/payments?span=weeks&date=2026-03-02', page.url()).href);
  await onCall(page).first().waitFor();
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const overrides = () => readdirSync(join(folder, 'rotas/payments')).sort();
  return { page, folder, read, overrides };
}

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const onCall = (page: Page) => row(page, 'On call').getByRole('button');
const bensWeek = (page: Page) => onCall(page).filter({ hasText: 'Ben Okoro' }).last();
const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: /covers|on call|off call|Removed|Taken back/ });
/** The files once they are whole: a save writes beside them first. */
const written = (overrides: () => readonly string[]) =>
  expect.poll(() =>
    overrides()
      .filter((name) => name.endsWith('.yaml'))
      .join(),
  );

describe('a cover', () => {
  test('takes three clicks: the shift, Cover, the person; the file says it, and undo leaves no trace', async () => {
    const { page, read, overrides } = await opened();
    await bensWeek(page).click();
    await page.getByRole('button', { name: 'Cover', exact: true }).click();
    await page.getByRole('option', { name: /Cho Tanaka/ }).click();
    await notice(page).getByText('Cho Tanaka covers for Ben Okoro').waitFor();
    const file = 'rotas/payments/2026-03-09-cho-for-ben.yaml';
    expect(read(file)).toMatch(
      /^kind: cover\nfrom: 2026-03-09T09:00\nto: 2026-03-16T09:00\nperson: ben\nby: cho\ncreated: [\d-]+T[\d:]+Z\n$/,
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await written(overrides).toBe('2026-03-03-dentist.yaml');
    await bensWeek(page).waitFor();
  });

  test('shows what it would do before it is saved: over the timeline and in words', async () => {
    const { page, overrides } = await opened();
    await bensWeek(page).click();
    await page.getByRole('button', { name: 'Cover', exact: true }).click();
    await page.getByRole('option', { name: /Cho Tanaka/ }).hover();
    await page.getByTitle(/^Would be: Cho Tanaka/).waitFor();
    await page.getByText('Cho Tanaka gains 1 shift').waitFor();
    expect(overrides()).toEqual(['2026-03-03-dentist.yaml']);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => page.getByTitle(/^Would be/).count()).toBe(0);
  });

  test('of one day is drawn over that day alone, also by person', async () => {
    const { page } = await opened();
    const drafts = () =>
      page
        .getByTitle(/^Would be/)
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('title')?.split('\n').slice(0, 2)));
    const coverTuesday = async () => {
      await page.getByLabel('From', { exact: true }).fill('2026-03-10T09:00');
      await page.getByLabel('To', { exact: true }).fill('2026-03-11T09:00');
      await page.getByRole('option', { name: /Cho Tanaka/ }).hover();
    };
    await bensWeek(page).click();
    await page.getByRole('button', { name: 'Cover', exact: true }).click();
    await coverTuesday();
    await expect.poll(drafts).toEqual([['Would be: Cho Tanaka', 'Tue 10 Mar 09:00 – Wed 11 Mar 09:00 Warsaw']]);
    // The first leaves the field, the second what is begun.
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Cover for Ben Okoro' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(drafts).toEqual([]);
    await page.keyboard.press('p');
    await row(page, 'Ben Okoro').getByRole('button').last().click();
    await page.getByRole('button', { name: 'Cover', exact: true }).click();
    await coverTuesday();
    await expect
      .poll(async () => (await drafts()).map((lines) => lines?.[0]))
      .toEqual(['Would be: off Payments primary', 'Would be: Payments primary']);
  });

  test('that is being dragged is let go by Escape, wherever the drag began', async () => {
    const { page } = await opened();
    const lane = await row(page, 'On call').boundingBox();
    const box = await bensWeek(page).boundingBox();
    if (!lane || !box) throw new Error('no bar');
    const drag = async (from: number, to: number) => {
      await page.mouse.move(from, lane.y + lane.height - 2);
      await page.mouse.down();
      await page.mouse.move(to, lane.y + lane.height - 2, { steps: 6 });
    };
    const stretch = page.getByText(/^\w+ \d+ Mar \d\d:\d\d – /);
    await drag(box.x + 20, box.x + 200);
    await stretch.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => stretch.count()).toBe(0);
    await page.mouse.up();
    expect(await page.getByRole('complementary', { name: 'Shift' }).count()).toBe(0);
    // Before what is shown there is nothing to mark.
    await drag(box.x + 20, lane.x - 60);
    await page.mouse.up();
    await page.getByRole('heading', { name: 'Cover for Ben Okoro' }).waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-03-02T00:00');
  });

  test('that is dragged to near a handover begins with it', async () => {
    const { page } = await opened();
    const box = await bensWeek(page).boundingBox();
    if (!box) throw new Error('no bar');
    await page.mouse.move(box.x + 5, box.y + box.height - 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + box.height - 2, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('heading', { name: 'Cover for Ben Okoro' }).waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-03-09T09:00');
  });

  test('is made by keys alone', async () => {
    const { page, overrides } = await opened();
    await bensWeek(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Cover', exact: true }).waitFor();
    await page.keyboard.press('c');
    const who = page.getByRole('combobox', { name: 'Who steps in?' });
    await page.getByRole('option').first().waitFor();
    await expect.poll(() => who.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('cho');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await written(overrides).toBe('2026-03-03-dentist.yaml,2026-03-09-cho-for-ben.yaml');
  });

  test('of a part of a shift is dragged', async () => {
    const { page, read, overrides } = await opened();
    const box = await bensWeek(page).boundingBox();
    if (!box) throw new Error('no bar');
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('heading', { name: 'Cover for Ben Okoro' }).waitFor();
    await page.getByLabel('From', { exact: true }).fill('2026-03-11T09:00');
    await page.getByLabel('To', { exact: true }).fill('2026-03-11T17:00');
    await page.getByLabel('Reason').fill('Children’s party');
    await page.getByRole('option', { name: /Ada Nowak/ }).click();
    await written(overrides).toContain('2026-03-11-childrens-party.yaml');
    expect(read('rotas/payments/2026-03-11-childrens-party.yaml')).toContain('reason: Children’s party');
  });
});

describe('an override', () => {
  test('is moved by keys, after what that does was seen, and its comment stays', async () => {
    const { page, read } = await opened();
    const bar = row(page, 'Overrides').getByRole('button').first();
    await bar.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('heading', { name: 'Change the override' }).waitFor();
    await expect.poll(() => page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-03-03T10:00');
    await bar.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => page.getByLabel('To', { exact: true }).inputValue()).toBe('2026-03-03T15:00');
    await page.keyboard.press('Control+Shift+ArrowDown');
    await expect.poll(() => page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-03-03T11:00');
    // Enter leads to what it would do, and Enter again saves.
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
    expect(read(dentist)).toBe(book[dentist]);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => read(dentist))
      .toBe(String(book[dentist]).replace('T09:00', 'T11:00').replace('T13:00', 'T15:00'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-place'))).not.toBeNull();
    await page.keyboard.press('Control+z');
    await expect.poll(() => read(dentist)).toBe(book[dentist]);
  });

  test('that reaches over a handover keeps its times when only its reason is changed', async () => {
    const { page, read, folder } = await opened();
    const file = 'rotas/payments/2026-03-07-migration.yaml';
    const text = 'kind: add\nfrom: 2026-03-07T09:00\nto: 2026-03-12T09:00\nby: cho\nreason: Migration\n';
    writeFileSync(join(folder, file), text);
    await onCall(page).filter({ hasText: 'Cho Tanaka' }).last().click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-03-07T09:00');
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2026-03-12T09:00');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Database migration');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => read(file)).toBe(text.replace('Migration', 'Database migration'));
  });

  test('that sets who is on call can be changed to nobody', async () => {
    const { page, read, folder } = await opened();
    const file = 'rotas/payments/2026-03-10-office.yaml';
    const text = 'kind: set\nfrom: 2026-03-10T09:00\nto: 2026-03-11T09:00\npeople: [cho]\nreason: Office\n';
    writeFileSync(join(folder, file), text);
    const bars = row(page, 'Overrides').getByRole('button');
    await expect.poll(() => bars.count()).toBe(2);
    await bars.last().click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    expect(await page.getByLabel('Reason').inputValue()).toBe('Office');
    await page.getByRole('option', { name: /Cho Tanaka/ }).click();
    await page.getByText('Nobody would be on call.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => read(file)).toBe(text.replace('[cho]', '[]'));
  });

  test('is dragged to another time', async () => {
    const { page, read } = await opened();
    const box = await row(page, 'Overrides').getByRole('button').first().boundingBox();
    if (!box) throw new Error('no bar');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 180, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.getByRole('heading', { name: 'Change the override' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => read(dentist)).not.toBe(book[dentist]);
    expect(read(dentist)).toMatch(/^# asked for at the stand-up\nkind: cover\nfrom: 2026-03-0[4-6]T/);
    // After the drag a bar still opens by Enter.
    await bensWeek(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Cover', exact: true }).waitFor();
  });

  test('is removed, and brought back byte by byte', async () => {
    const { page, read, folder } = await opened();
    await row(page, 'Overrides').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Remove cover' }).click();
    await notice(page).getByText('Removed: Ben Okoro covers for Ada Nowak').waitFor();
    expect(existsSync(join(folder, dentist))).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => existsSync(join(folder, dentist))).toBe(true);
    expect(read(dentist)).toBe(book[dentist]);
  });
});

describe('beside covers', () => {
  /** Begins one of the other changes of Ben's week. */
  async function begun(button: string) {
    const opening = await opened();
    await bensWeek(opening.page).click();
    await opening.page.getByRole('button', { name: button, exact: true }).click();
    return { ...opening, save: opening.page.getByRole('button', { name: 'Save' }) };
  }

  test('somebody is added', async () => {
    const { page, read, overrides } = await begun('Add somebody');
    await page.getByRole('option', { name: /Cho Tanaka/ }).click();
    await written(overrides).toContain('2026-03-09-add-cho.yaml');
    expect(read('rotas/payments/2026-03-09-add-cho.yaml')).toMatch(/^kind: add\nfrom: 2026-03-09T09:00\n.*\nby: cho\n/);
  });

  test('somebody is taken off', async () => {
    const { page, read, overrides, save } = await begun('Take off');
    await page.getByRole('heading', { name: 'Gaps' }).waitFor();
    await save.click();
    await written(overrides).toContain('2026-03-09-without-ben.yaml');
    expect(read('rotas/payments/2026-03-09-without-ben.yaml')).toMatch(/^kind: remove\n(.*\n)*person: ben\n/);
  });

  test('nobody is on call', async () => {
    const { page, read, overrides, save } = await begun('Nobody');
    await page.getByRole('heading', { name: 'Gaps' }).waitFor();
    await save.click();
    await written(overrides).toContain('2026-03-09-nobody.yaml');
    expect(read('rotas/payments/2026-03-09-nobody.yaml')).toContain('people: []');
  });

  test('several people are set, once they are chosen', async () => {
    const { page, read, overrides, save } = await begun('Set who is on call');
    await page.getByRole('option', { name: /Ada Nowak/ }).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('option', { name: /Ada Nowak/ }).click();
    await page.getByRole('option', { name: /Cho Tanaka/ }).click();
    await save.click();
    await written(overrides).toContain('2026-03-09-ada-cho.yaml');
    expect(read('rotas/payments/2026-03-09-ada-cho.yaml')).toContain('people: [ada, cho]');
  });
});

describe('what cannot be saved', () => {
  test('is said, and what was entered stays', async () => {
    const { page, folder } = await opened();
    await bensWeek(page).click();
    await page.getByRole('button', { name: 'Cover', exact: true }).click();
    await page.getByLabel('Reason').fill('School play');
    await page.getByRole('option', { name: /Cho Tanaka/ }).waitFor();
    // A folder where the file has to go: nothing can be written there, whoever runs this.
    rmSync(join(folder, 'rotas/payments'), { recursive: true });
    writeFileSync(join(folder, 'rotas/payments'), '');
    await page.getByRole('option', { name: /Cho Tanaka/ }).click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).first().waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe('School play');
    rmSync(join(folder, 'rotas/payments'));
    mkdirSync(join(folder, 'rotas/payments'));
    chmodSync(join(folder, 'rotas/payments'), 0o755);
    await page.getByRole('option', { name: /Cho Tanaka/ }).click();
    await notice(page).getByText('Cho Tanaka covers for Ben Okoro').waitFor();
  });
});

test.each(['light', 'dark'] as const)('everybody can use it (%s)', async (scheme) => {
  const { page } = await opened(scheme);
  await bensWeek(page).click();
  await page.getByRole('button', { name: 'Cover', exact: true }).waitFor();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Cover', exact: true }).click();
  await page.getByText('Ada Nowak gains 1 shift').waitFor();
  await expectForEverybody(page);
});
