import { closeSync, ftruncateSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook, writeBook } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { goByKeys } from './go-by-keys.ts';
import { hostCore } from './hosted-core.ts';
import { expectForEverybody, openedPage } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** One pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const checkout = `---
title: Checkout is slow
services: [checkout]
alerts: [CheckoutLatencyHigh]
owner: ada
reviewed: 2026-01-05
reviewEvery: 3 months
---
# Checkout is slow

See [what else](../kubernetes/KubePodCrashLooping.md#mitigation), [below](#mitigation), [the docs](https://docs.test/x),
[nothing](javascript:alert(1)) and [a sheet](limits.csv).[^1]

> [!WARNING] Ask first
> Restarting loses carts.

!!! tip
    Look at the graph.

![Graph](graph.png) ![Elsewhere](https://pictures.test/a.png)

## Diagnosis

- [x] look
- [ ] restart

| command | meaning |
|---------|---------|
| \`kubectl get pods\` | what runs |

\`\`\`sh
# all pods
kubectl -n shop get pods
\`\`\`

<details><summary>More</summary>

It folds.

</details>

## Mitigation

Restart. <script>window.wasRun = true</script><img src="x" onerror="window.wasRun = true">
<a href="javascript:window.wasRun=true" onclick="window.wasRun=true" style="position:fixed">press</a>

[^1]: The note.
`;

const files: BookFiles = {
  ...goodBook,
  'runbooks/checkout/slow.md': checkout,
  'runbooks/checkout/limits.csv': 'a,b\n',
  'runbooks/kubernetes/KubePodCrashLooping.md': '## Meaning\n\nA pod crashes.\n\n## Mitigation\n\nFix it.\n',
  'runbooks/broken.md': '---\ntitle: [\n---\n# Disk full\n',
};

async function opened(address = '/runbooks', scheme: 'light' | 'dark' = 'light', book = files) {
  const { folder } = temporaryBook(book);
  writeFileSync(join(folder, 'runbooks/checkout/graph.png'), Buffer.from(PIXEL, 'base64'));
  const hosted = await hostCore({ book: folder });
  const page = await openedPage(browser, hosted.link, scheme);
  await page.goto(new URL(address, page.url()).href);
  return { page, folder, opened: hosted.opened };
}

const slow = '/runbooks/checkout/slow.md';
const list = (page: Page) => page.getByRole('navigation', { name: 'Runbooks' });
const article = (page: Page) => page.getByRole('article');

describe('the runbooks', () => {
  test('are listed by folder, found by what stands in them, and read by keys', async () => {
    const { page } = await opened('/');
    await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
    await goByKeys(page, 'g k', 'Runbooks');
    await expect
      .poll(async () => (await list(page).getByRole('link').allInnerTexts()).filter((text) => text !== ''))
      .toEqual(['Disk full', 'checkout', 'Checkout is slow', 'kubernetes', 'Meaning']);
    await list(page).getByLabel('Find runbooks').focus();
    await page.keyboard.type('kubectl');
    await expect.poll(() => list(page).getByRole('listitem').count()).toBe(1);
    const hit = list(page).getByRole('link', { name: /^Checkout is slow Diagnosis/ });
    await expect.poll(() => hit.locator('mark').allInnerTexts()).toContain('kubectl');
    await expectForEverybody(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await article(page).getByRole('heading', { name: 'Diagnosis' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${slow}#diagnosis`);
    await list(page).getByLabel('Find runbooks').fill('nowhere to be found');
    await list(page).getByText('No runbook has “nowhere to be found” in it.').waitFor();
  });

  test('are found in the palette by a few letters', async () => {
    const { page } = await opened('/');
    await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('crash lo');
    await page.getByRole('option', { name: /Meaning/ }).waitFor();
    await page.keyboard.press('Enter');
    await article(page).getByText('A pod crashes.').waitFor();
  });

  test('that there are none of say how one begins', async () => {
    const { folder } = temporaryBook(goodBook);
    const page = await openedPage(browser, (await hostCore({ book: folder })).link);
    await page.goto(new URL('/runbooks', page.url()).href);
    await page.getByRole('heading', { name: 'No runbooks yet' }).waitFor();
    await expectForEverybody(page);
  });
});

describe('a runbook', () => {
  test('reads as it is meant', async () => {
    const { page } = await opened(slow);
    await article(page).getByRole('heading', { name: 'Checkout is slow' }).waitFor();
    expect(await article(page).getByRole('heading', { level: 1 }).count()).toBe(1);
    // What is written twice stands once, above what the runbook says of itself.
    expect(await article(page).innerText()).toMatch(/Checkout is slow\s+Never proven[^\n]*\s+Owner/);
    await article(page).getByText('Review was due').waitFor();
    await article(page).getByText('2026-04-05').waitFor();
    await article(page).getByText('Ask first').waitFor();
    await article(page).getByText('Look at the graph.').waitFor();
    await article(page).getByRole('table').getByText('what runs').waitFor();
    expect(await article(page).getByRole('checkbox').count()).toBe(2);
    await article(page).locator('.hljs-comment').getByText('# all pods').waitFor();
    await article(page).getByRole('button', { name: 'Copy' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('# all pods\nkubectl -n shop get pods');
    await article(page).getByText('It folds.').waitFor({ state: 'hidden' });
    await article(page).getByText('More', { exact: true }).click();
    await article(page).getByText('It folds.').waitFor();
  });

  test('shows pictures of the book, and loads none from elsewhere', async () => {
    const { page } = await opened(slow);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const graph = article(page).getByRole('img', { name: 'Graph' });
    await graph.waitFor();
    await expect.poll(() => graph.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await article(page).getByText('Elsewhere (from elsewhere, so not loaded)').waitFor();
    expect(asked.filter((url) => url.includes('pictures.test'))).toEqual([]);
  });

  test('runs nothing that was written into it', async () => {
    const { page } = await opened(slow);
    await article(page).getByText('press').waitFor();
    await article(page).getByText('press').click();
    expect(await page.evaluate(() => Reflect.get(window, 'wasRun'))).toBeUndefined();
    expect(await article(page).locator('script, [onclick], [onerror], a[href^="javascript:"]').count()).toBe(0);
    expect(await article(page).getByText('press').getAttribute('style')).toBeNull();
  });

  test('leads to others and to their headings, and back', async () => {
    const { page, opened: shown, folder } = await opened(slow);
    await article(page).getByRole('link', { name: 'what else' }).click();
    await article(page).getByText('Fix it.').waitFor();
    expect(page.url()).toMatch(/KubePodCrashLooping\.md#mitigation$/);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await article(page).getByRole('button', { name: 'a sheet' }).click();
    await expect.poll(() => shown).toEqual([join(folder, 'runbooks/checkout/limits.csv')]);
    const outside = article(page).getByRole('link', { name: 'the docs' });
    expect([await outside.getAttribute('target'), await outside.getAttribute('rel')]).toEqual([
      '_blank',
      'noreferrer noopener',
    ]);
    expect(await article(page).getByText('nothing', { exact: true }).getAttribute('href')).toBeNull();
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Mitigation' }).click();
    await expect.poll(() => page.getByText('The note.').isVisible()).toBe(true);
  });

  test('whose front matter is broken is read all the same, and says which line', async () => {
    const { page } = await opened('/runbooks/broken.md');
    await article(page).getByRole('heading', { name: 'Disk full' }).waitFor();
    await article(page)
      .getByRole('alert')
      .getByText(/^line [23]: /)
      .waitFor();
  });

  test('that is gone is said to be', async () => {
    const { page } = await opened('/runbooks/gone.md');
    await page.getByRole('heading', { name: 'there is no runbook gone.md in this book' }).waitFor();
    await page.getByRole('link', { name: 'All runbooks' }).click();
    await list(page).waitFor();
  });

  test('that was changed is read as it is now, when one comes back to it', async () => {
    const { page, folder } = await opened('/runbooks/broken.md');
    await article(page).getByRole('heading', { name: 'Disk full' }).waitFor();
    writeBook(folder, { 'runbooks/broken.md': '# Disk is full\n' });
    rmSync(join(folder, 'runbooks/kubernetes'), { recursive: true });
    await list(page).getByRole('link', { name: 'Checkout is slow' }).click();
    await article(page).getByRole('heading', { name: 'Diagnosis' }).waitFor();
    await page.goBack();
    await article(page).getByRole('heading', { name: 'Disk is full' }).waitFor();
  });
});

test.each(['light', 'dark'] as const)('everybody can use it (%s)', async (scheme) => {
  const { page } = await opened(slow, scheme);
  await article(page).locator('.hljs-comment').waitFor();
  await expectForEverybody(page);
  await page.setViewportSize({ width: 900, height: 600 });
  await expectForEverybody(page);
  const [field, left] = [await list(page).getByLabel('Find runbooks').boundingBox(), await list(page).boundingBox()];
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThan((left?.x ?? 0) + (left?.width ?? 0));
});

describe('hostile Markdown', () => {
  test.each([
    ['a line of ten megabytes', `# Long\n\n${'a'.repeat(10_000_000)}\n`, 'this line has'],
    ['100,000 nested quotes', `# Deep\n\n${'>'.repeat(100_000)} deep\n`, 'quotes are nested too deeply'],
    [
      'a thousand nested lists',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n'),
      'lists are nested',
    ],
    ['thousands of marks', `# Marks\n\n${'*a_'.repeat(6000)}\n`, 'thousands of marks'],
  ])('%s is shown as it is written, and the page stays alive', async (_, text, why) => {
    const { page } = await opened('/runbooks/odd.md', 'light', { ...files, 'runbooks/odd.md': text });
    await article(page).getByText(`This is shown as it is written`).filter({ hasText: why }).waitFor();
    await goByKeys(page, 'g p', 'People');
  });

  test('leaves the book nowhere: no file outside, no address, no style, no words that hide where a link leads', async () => {
    const text = `# Odd

![up](../../secret.png) [up](../../secret.md) ![data](data:image/svg+xml;base64,PHN2Zz4=)
<style>body { display: none }</style> <!-- <b id="hidden">x</b> -->
<svg onload="window.wasRun = true"><script>window.wasRun = true</script></svg>
<iframe src="https://evil.test"></iframe> <form action="https://evil.test"><input name="x"></form>

<a href="data:text/html,x">data</a> [good.test](https://evil.test/x) [a\u202eb](https://evil.test/y)
![svg](evil.svg)
`;
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5" onload="window.wasRun=true"><script>window.wasRun=true</script></svg>';
    const { page } = await opened('/', 'light', { ...files, 'runbooks/odd.md': text, 'runbooks/evil.svg': svg });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    await page.goto(new URL('/runbooks/odd.md', page.url()).href);
    await article(page).getByRole('heading', { name: 'Odd', level: 1 }).waitFor();
    await article(page).getByRole('link', { name: 'good.test (evil.test)' }).waitFor();
    await article(page)
      .getByText(/a.b \(evil\.test\)/)
      .waitFor();
    await article(page).locator('img[alt="svg"]').waitFor();
    expect(await article(page).locator('iframe, form, style, svg[onload], #hidden, a[href^="data:"]').count()).toBe(0);
    expect(await article(page).locator('img').count()).toBe(1);
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    expect(asked.filter((host) => host !== '127.0.0.1' && host !== '')).toEqual([]);
  });

  test('a picture of 200 MB is not loaded, and said to be too large', async () => {
    const { page, folder } = await opened('/runbooks/kubernetes/KubePodCrashLooping.md');
    const handle = openSync(join(folder, 'runbooks/huge.png'), 'w');
    ftruncateSync(handle, 200_000_000);
    closeSync(handle);
    writeFileSync(join(folder, 'runbooks/huge.md'), '# Huge\n\n![huge](huge.png)\n');
    await page.goto(new URL('/runbooks/huge.md', page.url()).href);
    await article(page).getByText('huge (not found, or too large)').waitFor();
  });
});
