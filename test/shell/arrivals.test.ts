import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lockDataFolder } from '../../electron/data-folder-lock.ts';
import { startBrowser } from '../e2e/browser.ts';
import { temporaryFolder } from '../electron/temporary-book.ts';
import { startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

describe('a second start', () => {
  test('brings the window of the first to the front', async () => {
    const { electron, stage, page } = await startDesktop(browser);
    await page();
    stage.windows[0]?.close();
    electron.app.emit('second-instance', {}, ['electron', '.'], '/');
    expect(stage.windows.map(({ state }) => state)).toEqual(['shown']);
  });

  test('as at login disturbs nobody', async () => {
    const { electron, stage, page } = await startDesktop(browser);
    await page();
    stage.windows[0]?.close();
    electron.app.emit('second-instance', {}, ['electron', '.', '--hidden'], '/');
    expect(stage.windows.map(({ state }) => state)).toEqual(['hidden']);
  });

  test('ends itself without opening anything, and hands its words on', async () => {
    const { stage } = await startDesktop(browser, {
      words: ['watchbill://people/ada'],
      set: (stage) => Object.assign(stage, { isFirstInstance: false }),
    });
    await expect.poll(() => stage.hasQuit).toBe(true);
    expect([stage.windows, stage.trays, [...stage.protocols]]).toEqual([[], [], []]);
    expect(stage.toldFirst).toMatchObject({ words: expect.arrayContaining(['watchbill://people/ada']) });
  });

  test('is heard by the words that it hands on, not by what the system makes of them', async () => {
    const { electron, stage, page } = await startDesktop(browser);
    const shown = await page();
    stage.windows[0]?.close();
    const mixed = ['electron', '--original-process-start-time=1', 'watchbill://people/ben'];
    electron.app.emit('second-instance', {}, mixed, '/', { words: ['.', 'watchbill://people/ada'] });
    await shown.getByRole('heading', { name: 'Ada Nowak' }).waitFor();
  });

  test.each([null, 'words', { words: 'watchbill://people/ada' }, { words: [7] }])(
    'of another release, which hands on %j, is heard by the words that the system tells',
    async (message) => {
      const { electron, stage, page } = await startDesktop(browser);
      await page();
      stage.windows[0]?.close();
      electron.app.emit('second-instance', {}, ['electron', '.', '--hidden'], '/', message);
      expect(stage.windows[0]?.state).toBe('hidden');
      electron.app.emit('second-instance', {}, ['electron', '.'], '/', message);
      expect(stage.windows[0]?.state).toBe('shown');
    },
  );
});

describe('a link', () => {
  test('of a second start opens its page in the window that is there', async () => {
    const { electron, stage, page } = await startDesktop(browser);
    const shown = await page();
    electron.app.emit('second-instance', {}, ['electron', 'watchbill://rota/payments'], '/');
    await shown.getByRole('heading', { name: 'Payments primary' }).waitFor();
    expect(stage.windows).toHaveLength(1);
  });

  test('that starts Watchbill opens its page at once', async () => {
    const { page } = await startDesktop(browser, { words: ['watchbill://people/ada'] });
    await (await page()).getByRole('heading', { name: 'Ada Nowak' }).waitFor();
  });

  test('comes by an event of its own on macOS, also before Electron is ready', async () => {
    const { page } = await startDesktop(browser, { platform: 'darwin', early: 'watchbill://people/ben' });
    await (await page()).getByRole('heading', { name: 'Ben Okoro' }).waitFor();
  });

  test.each(['watchbill://../../etc/passwd', 'watchbill:javascript:alert(1)', 'watchbill://rota/%00'])(
    'with garbage in it (%s) shows the window as it is',
    async (link) => {
      const { electron, stage, page } = await startDesktop(browser);
      const shown = await page();
      const before = shown.url();
      stage.windows[0]?.close();
      electron.app.emit('second-instance', {}, ['electron', link], '/');
      expect(stage.windows[0]?.state).toBe('shown');
      await shown.getByRole('heading', { name: 'Everyone on call' }).waitFor();
      expect(shown.url()).toBe(before);
    },
  );
});

describe('a start as at login', () => {
  test('opens no window, and one click on the icon opens it', async () => {
    const { stage, page, trayMenu } = await startDesktop(browser, { words: ['--hidden'] });
    await trayMenu(/Payments primary/);
    expect(stage.windows).toEqual([]);
    stage.trays[0]?.click();
    await page();
    await expect.poll(() => stage.windows[0]?.state).toBe('shown');
  });

  test('is told by macOS itself', async () => {
    const { stage } = await startDesktop(browser, {
      platform: 'darwin',
      set: (stage) => Object.assign(stage, { wasOpenedAtLogin: true }),
    });
    await vi.waitUntil(() => stage.trays[0]?.tooltip);
    expect(stage.windows).toEqual([]);
  });

  test('where no tray is to be counted on opens the window minimised', async () => {
    const { stage, page } = await startDesktop(browser, {
      words: ['--hidden'],
      environment: { XDG_CURRENT_DESKTOP: 'GNOME' },
    });
    await page();
    await expect.poll(() => stage.windows[0]?.state).toBe('minimised');
  });
});

test('where the browser host has the data folder, that is said, and nothing is opened', async () => {
  const dataFolder = temporaryFolder();
  const locked = await lockDataFolder(dataFolder);
  if (!locked.ok) throw new Error(locked.error.message);
  locked.lock.tellAddress('http://127.0.0.1:4321/');
  const { stage } = await startDesktop(browser, { dataFolder });
  await expect.poll(() => stage.hasQuit).toBe(true);
  locked.lock.release();
  expect(stage.exitCode).toBe(1);
  expect(stage.errorBoxes).toEqual([
    { title: 'Watchbill already runs in a browser', content: expect.stringContaining('http://127.0.0.1:4321/') },
  ]);
  expect(stage.windows).toEqual([]);
});
