import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook, writeBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

const files: BookFiles = {
  ...goodBook,
  'runbooks/shop/slow.md': '---\nowner: ada\n---\n# Shop is slow\n\nLook at [down](down.md).\n',
  'runbooks/shop/down.md': '# Shop is down\n\nFirst [slow](slow.md), then [gone](gone.md).\n',
};

async function opened(address: string, scheme: 'light' | 'dark' = 'light') {
  const { folder } = temporaryBook(files);
  const { link } = await hostCore({ book: folder });
  const page = await openedPage(browser, link, scheme);
  await page.goto(new URL(address, page.url()).href);
  return { page, folder, text: (path: string) => readFileSync(join(folder, 'runbooks', path), 'utf8') };
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the runbook' });

/** Writes at the end of the text. */
async function writeAtEnd(page: Page, text: string): Promise<void> {
  await editor(page).waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text);
}

describe('a runbook in the editor', () => {
  test('is written by keys with a link, seen beside as it will read, saved and taken back', async () => {
    const { page, text } = await opened('/runbooks/shop/slow.md');
    await page.getByRole('heading', { name: 'Shop is slow', level: 1 }).waitFor();
    await page.keyboard.press('w');
    await writeAtEnd(page, 'Call [[Ben');
    await page.getByRole('option', { name: /Ben Okoro/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    const preview = page.getByRole('region', { name: 'How it will read' });
    await preview.getByRole('link', { name: 'Ben Okoro' }).waitFor();
    await expectForEverybody(page);
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('heading', { name: 'Shop is slow', level: 1 }).waitFor();
    await expect
      .poll(() => text('shop/slow.md'))
      .toBe(`${files['runbooks/shop/slow.md']}Call [Ben Okoro](watchbill://people/ben).`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => text('shop/slow.md')).toBe(files['runbooks/shop/slow.md']);
  });

  test('outlives the page, and says so beside the runbook', async () => {
    const { page } = await opened('/runbooks-edit/shop/slow.md');
    await writeAtEnd(page, 'A thought.');
    // The first may only say that no link is wanted behind what was just typed.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        return page.getByRole('link', { name: 'Unsaved changes' }).count();
      })
      .toBe(1);
    await page.reload();
    await page.getByRole('link', { name: 'Unsaved changes' }).click();
    await expect.poll(() => editor(page).textContent()).toContain('A thought.');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
  });

  test('that somebody else changes meanwhile takes in what they wrote', async () => {
    const { page, folder, text } = await opened('/runbooks-edit/shop/slow.md');
    await writeAtEnd(page, 'Mine.\n');
    writeBook(folder, {
      'runbooks/shop/slow.md': '---\nowner: ben\n---\n# Shop is slow\n\nLook at [down](down.md).\n',
    });
    await page.getByText('Somebody else has changed this runbook meanwhile').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'Put mine on top of theirs' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Shop is slow', level: 1 }).waitFor();
    expect(text('shop/slow.md')).toBe('---\nowner: ben\n---\n# Shop is slow\n\nLook at [down](down.md).\nMine.\n');
  });

  test('whose same lines somebody else changes says so, and loses neither', async () => {
    const { page, folder, text } = await opened('/runbooks-edit/shop/slow.md');
    await writeAtEnd(page, 'Mine.');
    writeFileSync(join(folder, 'runbooks/shop/slow.md'), '# All of it is new\n');
    await page.getByRole('button', { name: 'Put mine on top of theirs' }).click();
    await page.getByText('Both of you changed the same lines').waitFor();
    await expect.poll(() => editor(page).textContent()).toContain('Mine.');
    expect(text('shop/slow.md')).toBe('# All of it is new\n');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => editor(page).textContent()).toContain('All of it is new');
  });
});

test('for an alert that no runbook is for one is written, with what the alert says', async () => {
  const { page, text } = await opened('/runbooks-for');
  await page.getByLabel('Paste an alert').fill('{alertname="CartLost", pod="cart-1"}');
  await page.getByRole('button', { name: 'Find its runbook' }).click();
  await page.getByText('No runbook says that it is for this alert').waitFor();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Write one for this alert' }).click();
  await page.getByText('It will lie at runbooks/CartLost.md').waitFor();
  await page.getByLabel('Folder').fill('shop');
  await page.getByText('It will lie at runbooks/shop/CartLost.md').waitFor();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Write it' }).click();
  await writeAtEnd(page, 'Done.\n');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Cart Lost', level: 1 }).waitFor();
  expect(text('shop/CartLost.md')).toMatch(/^---\nalerts: \[CartLost\]\n[\s\S]*\| pod \| cart-1 \|[\s\S]*Done\.\n$/);
  await page.goto(new URL('/runbooks-for?alertname=CartLost', page.url()).href);
  await page.getByRole('link', { name: /Cart Lost.*has the name of the alert/ }).waitFor();
});

test('a runbook is moved with a look at what changes, deleted, and brought back', async () => {
  const { page, folder, text } = await opened('/runbooks/shop/slow.md');
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Move or rename …');
  await page.getByLabel('Path below runbooks/').fill('web/slow.md');
  await page.getByText('runbooks/shop/down.md', { exact: true }).waitFor();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Move' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/runbooks/web/slow.md');
  expect(text('shop/down.md')).toContain('[slow](../web/slow.md)');
  await page.getByRole('heading', { name: 'Shop is slow', level: 1 }).waitFor();
  await choose('Delete');
  await page.getByText('Runbook deleted: Shop is slow').waitFor();
  await expect.poll(() => existsSync(join(folder, 'runbooks/web/slow.md'))).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => existsSync(join(folder, 'runbooks/web/slow.md'))).toBe(true);
});

describe('the health of the runbooks', () => {
  test.each(['light', 'dark'] as const)(
    'is seen by the lead, and a review is noted with a click (%s)',
    async (scheme) => {
      const { page, folder, text } = await opened('/runbooks-health', scheme);
      await page.getByText('line 3: it links to gone.md, and there is no runbook shop/gone.md').waitFor();
      await expectForEverybody(page);
      writeBook(folder, { 'runbooks/old.md': '---\nreviewed: 2020-01-01\nreviewEvery: 1 month\n---\n# Old\n' });
      await page.getByRole('button', { name: 'Reviewed today' }).click();
      await page.getByText('Reviewed today: Old').waitFor();
      expect(text('old.md')).not.toContain('2020');
      await expect.poll(() => page.getByText('its review was due').count()).toBe(0);
    },
  );
});

test('a folder of Markdown is imported, after a look at what would come of it', async () => {
  const { page, folder, text } = await opened('/runbooks-import');
  const source = join(folder, '..', 'theirs');
  writeBook(source, { 'a.md': '# Theirs\n\n![p](p.png)\n', 'p.png': new Uint8Array([1]), 'x.txt': 'x' });
  await page.getByLabel('Folder').fill(source);
  await page.getByText('1 runbook and 1 other file into runbooks/theirs').waitFor();
  await page.getByText('1 file left out').click();
  await page.getByText('x.txt: no runbook shows it or links to it').waitFor();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('link', { name: 'Theirs', exact: true }).last().waitFor();
  expect(text('theirs/a.md')).toBe('# Theirs\n\n![p](p.png)\n');
});

test('words are found on the page, and the keys lead from place to place', async () => {
  const { page } = await opened('/runbooks/shop/down.md');
  await page.getByRole('heading', { name: 'Shop is down', level: 1 }).waitFor();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('slow');
  await page.getByText('1 of 1').waitFor();
  await page.getByLabel('Find on the page').fill('o');
  await expect.poll(() => page.getByText(/^1 of \d+$/).count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText(/^2 of \d+$/).count()).toBe(1);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => page.getByText(/^(\d+) of \1$/).count()).toBe(1);
  await expectForEverybody(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByLabel('Find on the page').count()).toBe(0);
});

test('the list is narrowed down by what runbooks say of themselves, and so is the search', async () => {
  const { page } = await opened('/runbooks');
  const list = page.getByRole('navigation', { name: 'Runbooks' });
  await list.getByRole('link', { name: 'Shop is down' }).waitFor();
  await list.getByLabel('Owner').selectOption('ada');
  await expect.poll(() => list.getByRole('link', { name: 'Shop is down' }).count()).toBe(0);
  await list.getByText('1 of 2').waitFor();
  await list.getByLabel('Find runbooks').fill('shop');
  await list.getByRole('link', { name: /Shop is slow/ }).waitFor();
  expect(await list.getByRole('link', { name: /Shop is down/ }).count()).toBe(0);
});
