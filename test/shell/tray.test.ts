import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HOUR, MINUTE } from '../../shared/time/index.ts';
import { startBrowser } from '../e2e/browser.ts';
import { startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

describe('the icon', () => {
  test.each([
    ['linux', /\/icons\/tray\/light\/out-of-date\.png$/],
    ['darwin', /\/icons\/tray\/template\/out-of-dateTemplate\.png$/],
    ['win32', /\/icons\/tray\/light\/out-of-date\.png$/],
  ] as const)('on %s is a picture that is there', async (platform, name) => {
    const { stage, trayMenu } = await startDesktop(browser, { platform, words: ['--hidden'] });
    if (platform === 'darwin') await vi.waitUntil(() => stage.trays[0]?.tooltip);
    else await trayMenu(/Payments primary/);
    const image = stage.trays[0]?.image ?? '';
    expect(image.replaceAll('\\', '/')).toMatch(name);
    expect(existsSync(image)).toBe(true);
  });

  test('suits the panel once the system turns dark', async () => {
    const { stage, electron, trayMenu } = await startDesktop(browser, { words: ['--hidden'] });
    await trayMenu(/Payments primary/);
    stage.systemIsDark = true;
    electron.nativeTheme.emit('updated');
    await expect.poll(() => stage.trays[0]?.image).toMatch(/dark.out-of-date\.png$/);
  });

  test('says that I am on call once I have said who I am', async () => {
    const { stage, page } = await startDesktop(browser);
    const shown = await page();
    await shown.getByRole('button', { name: 'Ada Nowak' }).first().click();
    await shown.getByRole('button', { name: 'Not you?' }).waitFor();
    const isOnCall = await shown.getByRole('heading', { name: /^You are on call/ }).count();
    const state = isOnCall > 0 ? 'on-call' : 'off-duty';
    await expect.poll(() => stage.trays[0]?.image).toContain(`${state}.png`);
  });
});

describe('a click on the icon', () => {
  test('where the system tells its place opens a popover beside it, the next one closes it', async () => {
    const { stage, trayMenu, jump } = await startDesktop(browser, { platform: 'win32', words: ['--hidden'] });
    await trayMenu(/Payments primary/);
    const [tray] = stage.trays;
    tray?.click();
    const popover = await vi.waitUntil(() => stage.windows[0]);
    const page = await popover.webContents.page;
    await page.getByRole('list', { name: 'Everyone on call' }).getByText('Payments primary').waitFor();
    expect(popover.options).toMatchObject({ frame: false, skipTaskbar: true, webPreferences: { sandbox: true } });
    expect(popover.bounds).toEqual({ x: 1580, y: 632, width: 340, height: 420 });
    tray?.click();
    expect(popover.state).toBe('hidden');
    jump(1000);
    tray?.click();
    // The click that closes it first takes the focus from it.
    popover.emit('blur');
    tray?.click();
    expect(popover.state).toBe('hidden');
  });

  test('leads from the popover to the window', async () => {
    const { stage, trayMenu } = await startDesktop(browser, { platform: 'win32', words: ['--hidden'] });
    await trayMenu(/Payments primary/);
    stage.trays[0]?.click();
    const popover = await vi.waitUntil(() => stage.windows[0]);
    await (await popover.webContents.page).getByRole('link', { name: 'Open Watchbill' }).click();
    await expect.poll(() => stage.windows.map(({ state }) => state)).toEqual(['shown', 'shown']);
  });

  test('on macOS pops the menu up with the right button only', async () => {
    const { stage } = await startDesktop(browser, { platform: 'darwin', words: ['--hidden'] });
    const [tray] = await vi.waitUntil(() => (stage.trays[0]?.tooltip ? stage.trays : undefined));
    expect(tray?.menu).toBeUndefined();
    tray?.click('right-click');
    expect(tray?.menu?.labels).toContain('Quit Watchbill');
    expect(stage.windows).toEqual([]);
  });
});

test('a pause is kept over a restart and ends by itself', async () => {
  const first = await startDesktop(browser, { words: ['--hidden'] });
  (await first.trayMenu(/Pause/)).choose('Pause notifications for 1 hour');
  await first.trayMenu(/Resume notifications/);
  await first.quit();
  const { dataFolder } = first;
  const second = await startDesktop(browser, { dataFolder, words: ['--hidden'] });
  await second.trayMenu(/Resume notifications/);
  second.jump(HOUR + MINUTE);
  second.electron.powerMonitor.emit('resume');
  await second.trayMenu(/^Pause notifications for 1 hour$/);
});
