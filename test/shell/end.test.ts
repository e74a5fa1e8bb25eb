import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels } from '../../electron/channels.ts';
import { lockDataFolder } from '../../electron/data-folder-lock.ts';
import { startBrowser } from '../e2e/browser.ts';
import { temporaryFolder } from '../electron/temporary-book.ts';
import { startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

describe('quitting', () => {
  test('waits for what is being saved', async () => {
    const { stage, electron, dataFolder, page } = await startDesktop(browser);
    await page();
    const senderFrame = { origin: 'app://watchbill', parent: null };
    const order = { command: 'settings.change', input: { clock: '12h' } };
    const reply = Promise.resolve(stage.handlers.get(channels.answer)?.({ senderFrame }, order));
    electron.app.quit();
    expect(stage.hasQuit).toBe(false);
    expect(await reply).toMatchObject({ ok: true });
    await expect.poll(() => stage.hasQuit).toBe(true);
    expect(readFileSync(join(dataFolder, 'settings.json'), 'utf8')).toContain('"clock": "12h"');
  });

  test('asked for twice ends once, and leaves the data folder to the next', async () => {
    const { stage, electron, dataFolder, page } = await startDesktop(browser);
    await page();
    electron.app.quit();
    electron.app.quit();
    await expect.poll(() => stage.hasQuit).toBe(true);
    const next = await lockDataFolder(dataFolder);
    expect(next.ok).toBe(true);
    if (next.ok) next.lock.release();
  });
});

describe('the start at login', () => {
  test('is off, and follows what is chosen in the settings', async () => {
    const configuration = temporaryFolder();
    const { page } = await startDesktop(browser, { environment: { XDG_CONFIG_HOME: configuration } });
    const shown = await page();
    const path = join(configuration, 'autostart');
    await shown.getByRole('link', { name: 'Settings' }).click();
    await shown.getByText('Do nothing').waitFor();
    expect(existsSync(path)).toBe(false);
    await shown.getByText('Start in the tray').click();
    await expect.poll(() => existsSync(path)).toBe(true);
    await shown.getByText('Do nothing').click();
    await expect.poll(() => existsSync(join(path, 'watchbill.desktop'))).toBe(false);
  });

  test('is the list of the system where there is one', async () => {
    const { page, stage } = await startDesktop(browser, { platform: 'win32' });
    const shown = await page();
    await shown.getByRole('link', { name: 'Settings' }).click();
    await shown.getByText('Start in the tray').click();
    await expect.poll(() => stage.loginItem).toEqual({ openAtLogin: true, args: ['--hidden'] });
  });
});

test('a device whose memory is broken begins anew', async () => {
  const first = await startDesktop(browser);
  await first.page();
  await first.quit();
  writeFileSync(join(first.dataFolder, 'window.json'), '{ "bounds": ');
  const second = await startDesktop(browser, { dataFolder: first.dataFolder });
  await second.page();
  expect(second.stage.errorBoxes).toEqual([]);
});
