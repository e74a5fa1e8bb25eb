import { once } from 'node:events';
import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DesktopStart, startDesktop } from '../../electron/start-desktop.ts';
import { temporaryFolder } from './temporary-book.ts';

/** A start in which Node plays Electron and runs this as the app's main module. */
function playing(script: string, other: Partial<DesktopStart> = {}): DesktopStart {
  const folder = temporaryFolder();
  const main = join(folder, 'main.mjs');
  writeFileSync(main, script);
  return {
    program: process.execPath,
    main,
    book: undefined,
    dataFolder: folder,
    environment: process.env,
    signal: new AbortController().signal,
    clock: () => 0,
    ...other,
  };
}

/** Writes a file beside the main module, all at once. */
const tell = (what: string) => `
  import { renameSync, writeFileSync } from 'node:fs';
  const told = new URL('told.json', import.meta.url);
  writeFileSync(new URL('told.part', import.meta.url), JSON.stringify(${what}));
  renameSync(new URL('told.part', import.meta.url), told);
`;
const told = (start: DesktopStart): unknown => JSON.parse(readFileSync(join(start.dataFolder, 'told.json'), 'utf8'));

describe('the desktop shell', () => {
  test('is told the book and the data folder, and ends with the window', async () => {
    const start = playing(tell('process.argv.slice(2)'), { book: '/books/harbour' });
    expect(await startDesktop(start)).toEqual({ kind: 'ended', status: 0 });
    expect(told(start)).toEqual(['--book=/books/harbour', `--data=${start.dataFolder}`]);
  });

  test('is left its own book where none is named', async () => {
    const start = playing(tell('process.argv.slice(2)'));
    await startDesktop(start);
    expect(told(start)).toEqual([`--data=${start.dataFolder}`]);
  });

  test('is Electron, also in a terminal that makes it plain Node', async () => {
    const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const start = playing(tell("process.env.ELECTRON_RUN_AS_NODE ?? 'unset'"), { environment });
    await startDesktop(start);
    expect(told(start)).toBe('unset');
  });

  test('that breaks at once has failed', async () => {
    expect(await startDesktop(playing('process.exit(3)'))).toEqual({
      kind: 'failed',
      how: 'ended at once with status 3',
    });
  });

  test.skipIf(process.platform === 'win32')('that is ended at once from outside has failed', async () => {
    const start = playing("process.kill(process.pid, 'SIGKILL'); await new Promise(() => setInterval(() => {}, 1000))");
    expect(await startDesktop(start)).toEqual({ kind: 'failed', how: 'was ended by SIGKILL' });
  });

  test('that cannot be started has failed', async () => {
    const program = join(temporaryFolder(), 'electron');
    expect(await startDesktop(playing('', { program }))).toEqual({
      kind: 'failed',
      how: 'could not be started (ENOENT)',
    });
  });

  test('that breaks after somebody has worked with it ends with its status', async () => {
    const times = [0, 60_000];
    const start = playing('process.exit(3)', { clock: () => times.shift() ?? Number.NaN });
    expect(await startDesktop(start)).toEqual({ kind: 'ended', status: 3 });
  });

  test('ends with Ctrl-C, which is no failure', async () => {
    const interrupted = new AbortController();
    const start = playing(`${tell('1')}; setInterval(() => {}, 1000)`, { signal: interrupted.signal });
    const watcher = watch(start.dataFolder);
    onTestFinished(() => watcher.close());
    const end = startDesktop(start);
    while (!existsSync(join(start.dataFolder, 'told.json'))) await once(watcher, 'change');
    interrupted.abort();
    expect(await end).toEqual({ kind: 'ended', status: 0 });
  });
});
