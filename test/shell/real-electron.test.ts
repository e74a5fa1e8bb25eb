import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { desktopFacts } from '../../electron/desktop-facts.ts';
import { root, startDesktop } from '../desktop/desktop-app.ts';
import { temporaryBook } from '../electron/temporary-book.ts';

const { program, hasDisplay } = desktopFacts({
  platform: process.platform,
  environment: process.env,
  userId: process.getuid?.(),
  project: root,
  systemSettings: '/proc/sys',
});
const missing = program === undefined ? 'no Electron binary' : hasDisplay ? undefined : 'no display';
if (missing !== undefined) console.log(`skipped: ${missing}`);

test('the real Electron shows Now, in a page that is given the contract alone', async ({ skip }) => {
  if (missing !== undefined) skip(`skipped: ${missing}`);
  const { folder, dataFolder } = temporaryBook();
  const app = await startDesktop(false, folder, dataFolder);
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  expect(page.url()).toBe('app://watchbill/');
  expect(
    await page.evaluate(() => [Object.keys(window.watchbill ?? {}), typeof Reflect.get(window, 'require')]),
  ).toEqual([['answer', 'onEvent'], 'undefined']);
  await page.getByRole('button', { name: 'Ada Nowak' }).first().click();
  await page.getByRole('button', { name: 'Not you?' }).waitFor();
  expect(join(dataFolder, 'electron')).toBe(await app.evaluate(({ app: program }) => program.getPath('userData')));
});
