import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createCore } from '../../electron/core.ts';
import { sampleBook } from '../../electron/sample/index.ts';
import { startWebHost } from '../../electron/web/index.ts';
import { startBrowser } from '../e2e/browser.ts';

/** `npm run screenshots`: takes the pictures of the documentation, each page in light and dark, of the sample team. */

const root = join(import.meta.dirname, '../..');
const target = join(root, 'docs/screenshots');
/** A Friday before noon in Warsaw, so that the pictures change only with the app. */
const now = Date.parse('2026-11-20T12:47:00Z');
const size = { width: 1240, height: 780 };

interface Picture {
  readonly name: string;
  readonly address: string;
  /** Who looks. */
  readonly me: string | null;
  /** What is done before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'welcome', address: '/', me: null },
  { name: 'now', address: '/', me: 'ada' },
  { name: 'rota', address: '/rota/payments?span=weeks', me: 'ada' },
  { name: 'rota-month', address: '/rota/payments', me: 'ada', prepare: chooseCover },
  { name: 'rota-people', address: '/rota/payments?by=person', me: 'ada' },
  { name: 'rota-table', address: '/rota/payments?as=table', me: 'ada' },
  { name: 'cover', address: '/rota/payments?span=weeks', me: 'ada', prepare: lookAtCover },
  { name: 'rota-editor', address: '/rota-editor/payments', me: 'ada', prepare: addTurn },
  { name: 'templates', address: '/rota-editor', me: 'ada' },
  { name: 'fairness', address: '/fairness', me: 'ada', prepare: lookBehindNumber },
  { name: 'runbook', address: '/runbooks/checkout/card-payments-declined.md', me: 'ada' },
  {
    name: 'run',
    address: '/runbooks/shared/KubePodCrashLooping.md?namespace=booking&pod=search-6c9f7d-x2k',
    me: 'ada',
    prepare: follow,
  },
  { name: 'runbook-editor', address: '/runbooks-edit/checkout/card-payments-declined.md', me: 'ada' },
  { name: 'runbook-health', address: '/runbooks-health', me: 'ada' },
  { name: 'people', address: '/people', me: 'ada' },
  { name: 'person', address: '/people/kasia', me: 'ada' },
  { name: 'problems', address: '/problems', me: 'ada' },
  { name: 'settings', address: '/settings', me: 'ada' },
  { name: 'palette', address: '/', me: 'ada', prepare: async (page) => page.keyboard.press('Control+k') },
  { name: 'shortcuts', address: '/', me: 'ada', prepare: async (page) => page.keyboard.press('?') },
];

/** A runbook that is being followed, with its first steps done. */
async function follow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const steps = page.getByRole('checkbox');
  await steps.first().waitFor();
  for (const at of [0, 1]) await steps.nth(at).check();
}

async function chooseCover(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Overrides' }).getByRole('button').last().click();
  await page.getByRole('complementary', { name: 'Shift' }).getByText('Why').waitFor();
}

/** Who could have the last shift that is shown, and what that would change. */
async function lookAtCover(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'On call', exact: true }).getByRole('button').last().click();
  await page.getByRole('complementary', { name: 'Shift' }).getByRole('button', { name: 'Cover', exact: true }).click();
  await page
    .getByTitle(/^Would be/)
    .first()
    .waitFor();
}

/** One more person in the layer of the weeks, with what that would change. */
async function addTurn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Weekly/ }).click();
  await page.getByRole('button', { name: 'Add a turn' }).first().click();
  await page.getByRole('option').last().click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page
    .getByText(/ gains /)
    .first()
    .waitFor();
}

async function lookBehindNumber(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Weekends of / })
    .first()
    .click();
  await page.getByRole('complementary', { name: 'Behind the number' }).waitFor();
}

const browser = await startBrowser();
try {
  mkdirSync(target, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) await takeAll(browser, scheme);
} finally {
  await browser.close();
}

/** On a device of its own, so that the first picture is that of the first start. */
async function takeAll(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  // Always the same, since the settings show it.
  const dataFolder = join(tmpdir(), 'watchbill-pictures');
  rmSync(dataFolder, { recursive: true, force: true });
  const clock = () => now;
  const open = async () => undefined;
  const core = await createCore({
    dataFolder,
    clock,
    log: console.error,
    files: { open, show: open },
    sample: sampleBook(dataFolder, clock),
  });
  const start = await startWebHost({ ...core, pageFolder: join(root, 'dist/page'), clock, log: console.error });
  if (!start.ok) throw new Error(start.error.message);
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, timezoneId: 'Europe/Warsaw' });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(start.host.freshLink());
  for (const { name, address, me, prepare } of pictures) {
    if (me !== null) await core.answer({ command: 'book.openSample', input: {} });
    await core.answer({ command: 'settings.change', input: { me } });
    await page.goto(`http://127.0.0.1:${start.host.port}${address}`);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await prepare?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(target, `${name}-${scheme}.png`), animations: 'disabled' });
    console.log(`docs/screenshots/${name}-${scheme}.png`);
  }
  await context.close();
  await start.host.close();
  await core.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
