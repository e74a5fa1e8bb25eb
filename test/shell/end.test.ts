import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels } from '../../electron/channels.ts';
import { lockDataFolder } from '../../electron/data-folder-lock.ts';
import { startBrowser } from '../e2e/browser.ts';
import { temporaryFolder } from '../electron/temporary-book.ts';
import { preventable } from '../electron-stand-in/stage.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** Has the page change a setting, which takes a moment. */
function save({ stage }: Pick<Desktop, 'stage'>): Promise<unknown> {
  const senderFrame = { origin: 'app://watchbill', parent: null };
  const order = { command: 'settings.change', input: { clock: '12h' } };
  return Promise.resolve(stage.handlers.get(channels.answer)?.({ senderFrame }, order));
}

/** Once nothing that the page asked for on its own is unanswered. */
async function idle({ page }: Pick<Desktop, 'page'>): Promise<void> {
  await (await page()).waitForLoadState('networkidle');
}

const ends = {
  'somebody quits': ({ electron }: Desktop) => electron.app.quit(),
  'Windows ends the session': ({ stage }: Desktop) => {
    const event = preventable({ reasons: ['logoff'] });
    stage.windows[0]?.emit('query-session-end', event);
    if (!event.defaultPrevented) stage.windows[0]?.emit('session-end', event);
  },
  'the machine is shut down': ({ electron }: Desktop) => {
    electron.powerMonitor.emit('shutdown', preventable({}));
  },
};

describe.each(Object.entries(ends))('when %s', (_, end) => {
  test('what is being saved comes to its end first', async () => {
    const desktop = await startDesktop(browser);
    await idle(desktop);
    const reply = save(desktop);
    end(desktop);
    expect(desktop.stage.hasQuit).toBe(false);
    expect(await reply).toMatchObject({ ok: true });
    await expect.poll(() => desktop.stage.hasQuit).toBe(true);
    expect(readFileSync(join(desktop.dataFolder, 'settings.json'), 'utf8')).toContain('"clock": "12h"');
  });

  test('and nothing is being saved, the data folder is free at once', async () => {
    const desktop = await startDesktop(browser);
    await idle(desktop);
    end(desktop);
    const next = await lockDataFolder(desktop.dataFolder);
    expect(next.ok).toBe(true);
    if (next.ok) next.lock.release();
  });
});

describe('quitting', () => {
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
