import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DAY, formatLocal, HOUR, MINUTE, wallTime } from '../../shared/time/index.ts';
import { startBrowser } from '../e2e/browser.ts';
import { goodBook, temporaryFolder } from '../electron/temporary-book.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** A rota of one day each, handed over in an hour from now, and again every day. */
function dailyBook() {
  const next = wallTime(Math.floor(Date.now() / MINUTE) * MINUTE + HOUR);
  return {
    ...goodBook,
    'rotas/payments.yaml': `name: Payments primary
timeZone: UTC
layers:
  - { id: daily, start: ${formatLocal(wallTime(next - DAY))}, every: 1 day, turns: [ada, ben] }
`,
  };
}

async function chooseAda({ page }: Desktop): Promise<void> {
  const shown = await page();
  await shown.getByRole('button', { name: 'Ada Nowak' }).first().click();
  await shown.getByRole('button', { name: 'Not you?' }).waitFor();
}

/** As after sleep: the clock is ahead, and somebody is back. */
function wakeAfter(desktop: Desktop, time: number): void {
  desktop.jump(time);
  desktop.electron.powerMonitor.emit('resume');
}

test('asleep over three handovers, one is told once of what was missed, and once of what is', async () => {
  const desktop = await startDesktop(browser, { files: dailyBook() });
  await chooseAda(desktop);
  const { stage } = desktop;
  wakeAfter(desktop, 2 * DAY + HOUR + 5 * MINUTE);
  await vi.waitUntil(() => stage.notifications.length > 0);
  await desktop.trayMenu(/Payments primary.*Ben/);
  const told = stage.notifications.map(({ title }) => title);
  expect(told).toHaveLength(2);
  expect(told).toContain('Your shift is over: Payments primary');
  expect(stage.notifications.map(({ body }) => body).join('\n')).toContain('Payments primary');
  // A day later there is one thing more to tell, and nothing has been told twice.
  wakeAfter(desktop, DAY);
  await vi.waitUntil(() => stage.notifications.length > 2);
  await desktop.trayMenu(/Payments primary.*Ada/);
  expect(stage.notifications.slice(2).map(({ title }) => title)).toEqual(['You are on call: Payments primary']);
});

describe('notifications', () => {
  test('that the system does not have are left out, and all else goes on', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const desktop = await startDesktop(browser, {
      files: dailyBook(),
      set: (stage) => Object.assign(stage, { showsNotifications: false }),
    });
    await chooseAda(desktop);
    wakeAfter(desktop, HOUR + MINUTE);
    await desktop.trayMenu(/Payments primary.*Ben/);
    await expect.poll(() => logged.mock.calls.flat().join('')).toContain('this system shows no notifications');
    expect(desktop.stage.notifications).toEqual([]);
    await (await desktop.page()).getByText('Ben Okoro').first().waitFor();
  });

  test('that the system refuses are noted, and all else goes on', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const desktop = await startDesktop(browser, {
      files: dailyBook(),
      set: (stage) => Object.assign(stage, { refusesNotifications: true }),
    });
    await chooseAda(desktop);
    wakeAfter(desktop, HOUR + MINUTE);
    await desktop.trayMenu(/Payments primary.*Ben/);
    await expect.poll(() => logged.mock.calls.flat().join('')).toContain('a notification was not shown');
  });
});

describe('settings', () => {
  test('that are broken are set aside, and the page says so', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'settings.json'), '{ "theme": ');
    const { page, stage } = await startDesktop(browser, { dataFolder });
    await (await page())
      .getByText(/settings.*(set aside|broken)/i)
      .first()
      .waitFor();
    expect(readFileSync(join(dataFolder, 'settings.json.broken'), 'utf8')).toBe('{ "theme": ');
    expect(stage.errorBoxes).toEqual([]);
  });

  test('that cannot be kept hold until the end, and that is said once for each change', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const desktop = await startDesktop(browser, { dataFolder });
    const shown = await desktop.page();
    // Nothing can be put where a file should be replaced.
    rmSync(join(dataFolder, 'settings.json'), { force: true });
    mkdirSync(join(dataFolder, 'settings.json', 'taken'), { recursive: true });
    await shown.getByRole('button', { name: 'Ada Nowak' }).first().click();
    await shown.getByRole('button', { name: 'Not you?' }).waitFor();
    await shown.getByText(/hold until Watchbill ends/).waitFor();
    expect(existsSync(join(dataFolder, 'settings.json', 'taken'))).toBe(true);
    expect(desktop.stage.errorBoxes).toEqual([]);
  });
});

test('on a data folder that takes nothing, Watchbill shows who is on call all the same, and says so once', async () => {
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const dataFolder = join(temporaryFolder(), 'data');
  writeFileSync(dataFolder, 'a file where the folder should be');
  const desktop = await startDesktop(browser, { dataFolder });
  const shown = await desktop.page();
  await shown.getByText('Payments primary').first().waitFor();
  desktop.stage.windows[0]?.setBounds({ x: 10, y: 10 });
  desktop.stage.windows[0]?.close();
  wakeAfter(desktop, MINUTE);
  await desktop.trayMenu(/Payments primary/);
  const lines = logged.mock.calls.map(([line]) => String(line));
  expect(lines.filter((line) => line.includes('place of the window'))).toHaveLength(1);
});

test('whoever lands in another zone reads its times, a draft kept', async () => {
  const { page } = await startDesktop(browser);
  const shown = await page();
  const session = await shown.context().newCDPSession(shown);
  const landIn = async (timezoneId: string) => {
    await session.send('Emulation.setTimezoneOverride', { timezoneId });
    await shown.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  };
  await landIn('Asia/Tokyo');
  await shown.getByRole('link', { name: 'Rota' }).click();
  await shown
    .getByRole('radio', { name: 'Tokyo' })
    .or(shown.getByRole('button', { name: 'Tokyo' }))
    .first()
    .waitFor();
  await landIn('America/New_York');
  await shown
    .getByRole('radio', { name: 'New York' })
    .or(shown.getByRole('button', { name: 'New York' }))
    .first()
    .waitFor();
  await shown.evaluate(() => window.open('/rota-editor/payments'));
  const name = shown.getByLabel('Name', { exact: true }).first();
  await name.fill('Card payments');
  await landIn('Asia/Tokyo');
  expect(await name.inputValue()).toBe('Card payments');
});
