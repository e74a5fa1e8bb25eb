import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-book.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const harbour = fileURLToPath(new URL('../../../electron/sample/harbour', import.meta.url));
const question = ['who', '--book', harbour, '--at', '2026-11-21T12:00Z', '--json'];

/** The environment of a person who has never used Watchbill, and whose project folder has no book. */
const environment = () => ({ ...process.env, WATCHBILL_DATA: temporaryFolder(), NO_COLOR: '' });

const libraries = ['zod', 'yaml', 'date-holidays', 'ical.js', 'chokidar'];

describe('the command line as a process', () => {
  const expected = [
    { rota: 'desk', people: [], since: '2026-11-21T12:00:00Z' },
    { rota: 'payments', people: ['ben'] },
    { rota: 'platform', people: ['elena'] },
    { rota: 'secondary', people: ['ada'] },
  ];

  test('npm run -s watchbill prints pure JSON', () => {
    const windows = process.platform === 'win32';
    const { stdout, status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['run', '-s', 'watchbill', '--', ...question], {
      cwd: root,
      env: environment(),
      encoding: 'utf8',
      shell: windows,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(expected);
  });

  describe('built', () => {
    beforeAll(() => {
      execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { cwd: root });
    });

    test('answers as the source does', () => {
      const built = execFileSync(process.execPath, ['dist/cli.js', ...question], { cwd: root, env: environment() });
      const source = execFileSync(process.execPath, ['electron/cli.ts', ...question], {
        cwd: root,
        env: environment(),
      });
      expect(JSON.parse(built.toString())).toMatchObject(expected);
      expect(built.toString()).toBe(source.toString());
    });

    test('starts without the libraries that answering from the cache does not need', () => {
      const env = { ...environment(), NODE_DEBUG: 'esm' };
      const loaded = (asked = question) => {
        const words = ['dist/cli.js', ...asked];
        const { stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
        return libraries.filter((library) => stderr.includes(`node_modules/${library}/`));
      };
      expect(loaded()).toEqual(['zod', 'yaml']);
      expect(loaded()).toEqual([]);
      // Nor does the book that the app has open cost anything more to find.
      writeFileSync(join(env.WATCHBILL_DATA, 'settings.json'), JSON.stringify({ book: harbour }));
      expect(loaded(question.filter((word) => word !== '--book' && word !== harbour))).toEqual([]);
    });

    test('brings the sample book along', () => {
      const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
      expect(names(join(root, 'dist/sample'))).toEqual(names(harbour));
    });

    test('a reader that has seen enough is no error', async () => {
      const words = ['schedule', '--rota', 'platform', '--from', '2026-01-05', '--to', '2036-01-05', '--json'];
      const child = spawn(process.execPath, ['dist/cli.js', ...words, '--book', harbour], {
        cwd: root,
        env: environment(),
      });
      let err = '';
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      const [status] = await once(child, 'close');
      expect({ status, err }).toEqual({ status: 0, err: '' });
    });

    test('prints no colours into a pipe', () => {
      const words = ['who', '--book', harbour];
      const out = execFileSync(process.execPath, ['dist/cli.js', ...words], { cwd: root, env: environment() });
      expect(out.toString()).not.toContain('\u001b');
    });
  });
});
