import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook } from '../electron/temporary-book.ts';
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
  'runbooks/shop/ShopDown.md': `---
variables:
  pod: The pod that is down
---
# The shop is down

## Diagnosis

Read the log:

\`\`\`sh
kubectl logs {{pod}}
\`\`\`

## Mitigation

- Restart it.
- Call the shop.
`,
};

async function opened(): Promise<{ page: Page; folder: string; dataFolder: string }> {
  const { folder } = temporaryBook(files);
  const host = await hostCore({ book: folder });
  return { page: await openedPage(browser, host.link), folder, dataFolder: host.dataFolder };
}

/** What the book keeps of runs, as texts. */
function runsIn(folder: string): string[] {
  const runs = join(folder, 'runbooks/.runs');
  return readdirSync(runs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(runs, name), 'utf8'));
}

test('from the name of an alert to a proven runbook, by keys alone and with the network off', async () => {
  const { page, folder } = await opened();
  // Only the program itself can be reached.
  await page.route(/./, (route) =>
    new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
  );
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder(/search people/i).fill('shopdown');
  await page.getByRole('option', { name: /the shop is down/i }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The shop is down', level: 1 }).waitFor();
  await expect.poll(() => page.getByText('Never proven').count()).toBe(1);

  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
  const log = page.getByRole('checkbox', { name: /step 1: read the log/i });
  await log.waitFor();
  await expectForEverybody(page);
  await page.getByLabel(/the pod that is down/i).fill('x; reboot');
  await page.getByLabel(/the pod that is down/i).press('Enter');
  await expect.poll(() => page.locator('pre').textContent()).toBe("kubectl logs 'x; reboot'\n");

  await log.focus();
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("kubectl logs 'x; reboot'");
  await page.keyboard.press('Space');
  await expect.poll(() => log.isChecked()).toBe(true);
  await page.keyboard.press('n');
  await page.keyboard.type('out of memory');
  await page.keyboard.press('Enter');
  await page.getByText('out of memory', { exact: true }).waitFor();
  await expect.poll(() => log.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(() => page.getByRole('checkbox', { name: /restart it/i }).isChecked()).toBe(true);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.keyboard.type('nobody noticed');
  await page.keyboard.press('Enter');
  await page.getByText('Skipped: nobody noticed').waitFor();
  await page.getByText('3 of 3 done').waitFor();

  // It is still there after the page was left.
  await page.reload();
  await page.getByText('3 of 3 done').waitFor();
  await page.getByRole('radio', { name: 'Partly' }).press('Space');
  await page.getByLabel('What was wrong?').fill('the log is elsewhere');
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Finish the run' }).press('Enter');
  await page.getByText('Last proven just now, worked partly: the log is elsewhere').first().waitFor();
  await expectForEverybody(page);
  expect(runsIn(folder)).toEqual([expect.stringContaining('verdict: partly\nnote: the log is elsewhere')]);
});

test('a run that was discarded by mistake is taken up again', async () => {
  const { page } = await opened();
  await page.goto(new URL('/runbooks/shop/ShopDown.md?pod=shop-7f', page.url()).href);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('0 of 3 done').waitFor();
  // The label of the alert is the value of the variable.
  await expect.poll(() => page.locator('pre').textContent()).toBe('kubectl logs shop-7f\n');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Take up the discarded run' }).click();
  await page.getByText('0 of 3 done').waitFor();
});
