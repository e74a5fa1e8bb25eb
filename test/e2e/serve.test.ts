import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../../electron/serve.ts';
import { temporaryBook, temporaryFolder } from '../electron/temporary-book.ts';
import { startHost } from './host-process.ts';

/** `watchbill serve` on a book and a data folder. */
function served({ folder, dataFolder } = temporaryBook(), ...more: readonly string[]) {
  return startHost(['electron/cli.ts', 'serve', '--book', folder, '--data', dataFolder, ...more]);
}

const aLink = /^http:\/\/127\.0\.0\.1:(\d+)\/\?token=[\w-]{43}$/;

describe('one host at a time has a data folder', () => {
  test('the second says in one sentence which one runs, and what to do', async () => {
    const book = temporaryBook();
    const first = served(book);
    const port = aLink.exec(await first.link)?.[1];
    expect(await served(book).end).toEqual({
      status: 1,
      out: '',
      err: `watchbill: Watchbill already runs on this data folder (process ${first.process.pid}, http://127.0.0.1:${port}/): use that one (Enter in its terminal prints a link), or choose another folder with --data DIR\n`,
    });
  });

  test('asking who is on call needs no lock', async () => {
    const book = temporaryBook();
    await served(book).link;
    const who = startHost(['electron/cli.ts', 'who', '--book', book.folder, '--data', book.dataFolder]);
    expect(await who.end).toMatchObject({ status: 0, err: '' });
  });

  // On Windows no program can send another Ctrl-C.
  test.skipIf(process.platform === 'win32')('Ctrl-C ends it cleanly and lets go of the folder', async () => {
    const book = temporaryBook();
    const first = served(book);
    await first.link;
    first.process.kill('SIGINT');
    expect(await first.end).toMatchObject({ status: 0, err: '' });
    expect(existsSync(join(book.dataFolder, 'host.json'))).toBe(false);
    expect(await served(book).link).toMatch(aLink);
  });

  test('one that was killed holds nothing', async () => {
    const book = temporaryBook();
    const first = served(book);
    await first.link;
    first.process.kill('SIGKILL');
    await first.end;
    expect(await served(book).link).toMatch(aLink);
  });

  test('where nothing can be written it says so and answers all the same', async () => {
    const { folder } = temporaryBook();
    const dataFolder = join(temporaryFolder(), 'data');
    writeFileSync(dataFolder, 'a file where the folder should be');
    const host = served({ folder, dataFolder });
    expect(await host.link).toMatch(aLink);
    expect(await host.said(/\n/)).toContain('settings and history will not be kept');
  });
});

describe('a port', () => {
  test('that is in use is said, and the data folder is free again', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const book = temporaryBook();
    expect(await served(book, '--port', String(port)).end).toEqual({
      status: 1,
      out: '',
      err: `watchbill: port ${port} is in use: choose another, or leave --port out for a free one\n`,
    });
    expect(await served(book).link).toMatch(aLink);
  });
});

describe('in a terminal', () => {
  test('Enter prints a fresh link, which is said, and standard output has nothing but links', async () => {
    const { folder, dataFolder } = temporaryBook();
    const terminal = new PassThrough();
    const ended = new AbortController();
    const links = new PassThrough({ encoding: 'utf8' });
    let err = '';
    const status = serve({
      dataFolder,
      book: folder,
      open: false,
      terminal,
      signal: ended.signal,
      platform: 'linux',
      environment: {},
      clock: Date.now,
      out: (text) => links.write(text),
      err: (text) => {
        err += text;
      },
    });
    const printed = links[Symbol.asyncIterator]();
    const first = String((await printed.next()).value).trim();
    terminal.write('\n');
    const second = String((await printed.next()).value).trim();
    ended.abort();
    expect(await status).toBe(0);
    expect([first, second]).toEqual([expect.stringMatching(aLink), expect.stringMatching(aLink)]);
    expect(second).not.toBe(first);
    expect(err).toBe('Press Enter for a fresh link, Ctrl-C to end.\n');
  });
});
