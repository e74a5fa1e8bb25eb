import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../test/e2e/browser.ts';
import { icns, icnsSizes, ico, type SizedPng } from './containers.ts';
import { appPictures, appSource, type PromisedPicture, trayPictures } from './promised.ts';

/** `npm run icons`: draws the icons of the app and the tray from their sources. What it makes is checked in. */

const resources = join(import.meta.dirname, '../../electron/shell/resources');
/** On macOS an icon leaves a margin for its shadow: it is 824 wide on a ground of 1024. */
const MAC_SCALE = 824 / 1024;

const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
  const app = await drawAll(page, appPictures);
  await drawAll(page, trayPictures);
  // Windows shows none larger.
  write('icon.ico', ico(app.filter(({ size }) => size <= 256)));
  const mac: SizedPng[] = [];
  for (const size of icnsSizes) mac.push({ size, png: await draw(page, { source: appSource(size), size }, MAC_SCALE) });
  write('icon.icns', icns(mac));
} finally {
  await browser.close();
}

async function drawAll(page: Page, pictures: readonly PromisedPicture[]): Promise<readonly SizedPng[]> {
  const drawn: SizedPng[] = [];
  for (const picture of pictures) {
    const png = await draw(page, picture);
    write(picture.path, png);
    drawn.push({ size: picture.size, png });
  }
  return drawn;
}

/** One picture on a clear ground, which it fills but for a margin where it is scaled. */
async function draw(
  page: Page,
  { source, size, colour = '#000' }: Omit<PromisedPicture, 'path'>,
  scale = 1,
): Promise<Buffer> {
  const svg = readFileSync(join(resources, source), 'utf8').replaceAll('currentColor', colour);
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const wide = `position:absolute;width:${size * scale}px;left:${(size * (1 - scale)) / 2}px;top:${(size * (1 - scale)) / 2}px`;
  await page.setContent(`<body style="margin:0"><img alt="" style="${wide}" src="${image}">`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

function write(path: string, content: Buffer): void {
  const file = join(resources, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(path);
}
