import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../e2e/browser.ts';
import { temporaryFolder } from '../electron/temporary-book.ts';
import { startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

describe('the window', () => {
  test('is sandboxed, apart from the page, and dark before its first paint where the system is', async () => {
    const { stage, page } = await startDesktop(browser, {
      set(stage) {
        stage.systemIsDark = true;
      },
    });
    await page();
    expect(stage.windows[0]?.options).toMatchObject({
      show: false,
      backgroundColor: '#131312',
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    });
    expect(stage.spellCheck).toBe(false);
  });

  test('comes back where it was, with the theme that was chosen', async () => {
    const dataFolder = temporaryFolder();
    const first = await startDesktop(browser, { dataFolder });
    const page = await first.page();
    first.stage.windows[0]?.setBounds({ x: 300, y: 200, width: 1000, height: 700 });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page
      .getByRole('radio', { name: 'Dark' })
      .or(page.getByRole('button', { name: 'Dark' }))
      .first()
      .click();
    await expect.poll(() => first.electron.nativeTheme.themeSource).toBe('dark');
    await first.quit();
    const second = await startDesktop(browser, { dataFolder });
    await second.page();
    expect(second.stage.windows[0]?.options).toMatchObject({ x: 300, y: 200, width: 1000, backgroundColor: '#131312' });
  });

  test('whose display is gone comes back on one that is there', async () => {
    const dataFolder = temporaryFolder();
    const first = await startDesktop(browser, { dataFolder });
    await first.page();
    first.stage.windows[0]?.setBounds({ x: 2500, y: 200, width: 1000, height: 700 });
    await first.quit();
    const second = await startDesktop(browser, { dataFolder });
    await second.page();
    expect(second.stage.windows[0]?.options.x ?? 0).toBeLessThan(1920);
  });

  test('that is closed hides, and says so the first time only', async () => {
    const { stage, page, electron } = await startDesktop(browser);
    await page();
    stage.windows[0]?.close();
    electron.app.emit('activate', {});
    stage.windows[0]?.close();
    expect(stage.windows.map(({ state }) => state)).toEqual(['hidden']);
    expect(stage.notifications).toHaveLength(1);
  });

  test.each([
    ['on a desktop that shows no tray', { environment: { XDG_CURRENT_DESKTOP: 'GNOME' } }],
    [
      'where the tray cannot be used',
      { set: (stage: { hasTray: boolean }) => Object.assign(stage, { hasTray: false }) },
    ],
  ])('that is closed %s is minimised', async (_, start) => {
    const { stage, page } = await startDesktop(browser, start);
    await page();
    stage.windows[0]?.close();
    expect(stage.windows.map(({ state }) => state)).toEqual(['minimised']);
    expect(stage.notifications).toEqual([]);
  });
});

describe('a page', () => {
  test('that crashes is loaded again once, then says so, and can be had back', async () => {
    const { stage, page } = await startDesktop(browser);
    await page();
    const contents = stage.windows[0]?.webContents;
    await contents?.crash();
    await (await page()).getByRole('heading', { name: 'Everyone on call' }).waitFor();
    await contents?.crash();
    const honest = await contents?.page;
    await honest?.getByRole('heading', { name: 'This window stopped working twice' }).waitFor();
    await honest?.getByRole('link', { name: 'Show Now again' }).click();
    await honest?.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  });

  test('that hangs is loaded again where somebody wants it', async () => {
    const { stage, page } = await startDesktop(browser);
    const hung = await page();
    stage.chosenButton = 1;
    const crashed = hung.waitForEvent('crash');
    stage.windows[0]?.emit('unresponsive');
    await crashed;
    expect(stage.questions).toEqual(['This window does not answer.']);
    await (await page()).getByRole('heading', { name: 'Everyone on call' }).waitFor();
  });
});

describe('the menu of the program', () => {
  test('does in the page what is chosen in it', async () => {
    const { stage, page } = await startDesktop(browser);
    const shown = await page();
    stage.applicationMenu?.choose('Go to', 'People');
    await shown.waitForURL('**/people');
  });
});
