import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { goodBook, temporaryBook, temporaryFolder } from '../electron/temporary-book.ts';
import { startBrowser } from './browser.ts';
import { type HostOptions, root, startHost } from './host-process.ts';

const entry = join(root, 'electron/start.ts');
const windows = process.platform === 'win32';
/** How a program ends that Ctrl-C was sent to by another one: on Windows that is its end, without a status. */
const interrupted = windows ? null : 0;
const aLink = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/;

/** `npm start` with a data folder of its own. */
function started(words: readonly string[], options: HostOptions = {}, dataFolder = temporaryFolder()) {
  return startHost([entry, '--data', dataFolder, ...words], options);
}

/** A folder of programs in which xdg-open is a shell script, and the file it may write to. */
function opener(script: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: folder, DISPLAY: ':0', OPENED: join(folder, 'opened') };
}

describe('npm start', () => {
  test('runs this entry and hands its words on', () => {
    const { stdout, status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['start', '-s', '--', '--help'], {
      cwd: root,
      encoding: 'utf8',
      shell: windows,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('npm start -- [--book DIR] [--data DIR] [--browser] [--port N] [--no-open]');
  });

  test('says what shows the app and why, and prints the link alone on standard output', async () => {
    const host = started(['--no-open']);
    expect(await host.link).toMatch(aLink);
    host.process.kill('SIGINT');
    const { status, out, err } = await host.end;
    expect({ status, out: out.trimEnd() }).toEqual({ status: interrupted, out: expect.stringMatching(aLink) });
    expect(err).toMatch(/^Watchbill runs in the browser, as you asked\.\n/);
  });

  test.skipIf(windows || process.platform === 'darwin')(
    'serves the browser where a window can open nowhere',
    async () => {
      const host = started([], { environment: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
      expect(await host.link).toMatch(aLink);
      expect(await host.said(/\n/)).toMatch(
        /^Watchbill runs in the browser: there is no display here for its window; /,
      );
    },
  );

  test('refuses words that it does not know', async () => {
    expect(await started(['--opne']).end).toMatchObject({ status: 2, out: '' });
  });

  test('says that the page is not built', async () => {
    const project = temporaryFolder();
    for (const name of ['electron', 'shared', 'package.json'])
      cpSync(join(root, name), join(project, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    const host = startHost([join(project, 'electron/start.ts'), '--browser', '--data', temporaryFolder()]);
    expect(await host.end).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('watchbill: the page is not built: run npm run build, then try again\n'),
    });
  });
});

describe.skipIf(windows || process.platform === 'darwin')('the browser', () => {
  test('is opened with the link that is printed', async () => {
    const environment = opener('echo "$1" > "$OPENED.part" && /bin/mv "$OPENED.part" "$OPENED"');
    const watcher = watch(environment.PATH);
    onTestFinished(() => watcher.close());
    const host = started(['--browser'], { environment });
    const link = await host.link;
    while (!existsSync(environment.OPENED)) await once(watcher, 'change');
    expect(readFileSync(environment.OPENED, 'utf8').trim()).toBe(link);
  });

  test('that cannot be opened is said once, and the app runs', async () => {
    const host = started(['--browser'], { environment: opener('exit 3') });
    await host.said(/could not be opened/);
    host.process.kill('SIGINT');
    const { status, err } = await host.end;
    expect(status).toBe(interrupted);
    expect(err.match(/could not be opened/g)).toHaveLength(1);
  });

  test('is left alone with --no-open', async () => {
    const environment = opener('echo "$1" > "$OPENED"');
    const host = started(['--no-open'], { environment });
    await host.link;
    host.process.kill('SIGINT');
    await host.end;
    expect(existsSync(environment.OPENED)).toBe(false);
  });

  test('is not tried without a display: the way to the app is told', async () => {
    const environment = { ...opener('echo "$1" > "$OPENED"'), DISPLAY: '', WAYLAND_DISPLAY: '' };
    const host = started(['--browser'], { environment });
    const { port } = new URL(await host.link);
    expect(await host.said(/HOST/)).toContain(`ssh -L ${port}:127.0.0.1:${port} HOST`);
    expect(existsSync(environment.OPENED)).toBe(false);
  });
});

describe('the book that is shown', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 600_000);
  afterAll(() => browser?.close());

  const bookOf = (name: string) => temporaryBook({ ...goodBook, 'people/ada.yaml': `name: ${name}\n` }).folder;

  async function shows(link: string, name: string): Promise<void> {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(link);
    await page.getByText(name).first().waitFor();
  }

  test('is the app’s own, also from within another', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ book: bookOf('Ada of the app') }));
    const workingFolder = bookOf('Ada of the folder');
    await shows(await started(['--no-open'], { workingFolder }, dataFolder).link, 'Ada of the app');
  });

  test('is the named one, where one is named', async () => {
    const environment = { WATCHBILL_BOOK: bookOf('Ada of the environment') };
    await shows(await started(['--no-open'], { environment }).link, 'Ada of the environment');
    const words = ['--no-open', '--book', bookOf('Ada of the option')];
    await shows(await started(words, { environment }).link, 'Ada of the option');
  });

  test('of serve is the nearest one upwards, else the app’s own', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ book: bookOf('Ada of the app') }));
    const words = [join(root, 'electron/cli.ts'), 'serve', '--data', dataFolder];
    const inside = startHost(words, { workingFolder: bookOf('Ada of the folder') });
    await shows(await inside.link, 'Ada of the folder');
    inside.process.kill('SIGINT');
    await inside.end;
    const outside = startHost(words, { workingFolder: temporaryFolder() });
    await shows(await outside.link, 'Ada of the app');
  });
});
