import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockDataFolder } from '../../electron/data-folder-lock.ts';
import { temporaryFolder } from './temporary-book.ts';

/** Who owns nothing on Linux and macOS. */
const NOBODY = 65534;

const holder = fileURLToPath(new URL('lock-holder.ts', import.meta.url));

/** Another host: a process that tries to take the lock, of the same user or another, and what came of it. */
async function otherHost(dataFolder: string, address = 'http://127.0.0.1:4711/', user: { readonly uid?: number } = {}) {
  const words = [holder, dataFolder, address];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'], ...user });
  onTestFinished(() => ended(child, () => child.kill('SIGKILL')));
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const result: unknown = JSON.parse(String(line));
  return { child, result };
}

async function ended(child: ChildProcess, how: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  how();
  await exit;
}

/** Takes the lock in this process, until the test is over. */
async function lockHere(dataFolder: string) {
  const result = await lockDataFolder(dataFolder);
  if (result.ok) onTestFinished(() => result.lock.release());
  return result;
}

const held = (words: string) => ({
  ok: false,
  why: 'held',
  error: {
    code: 'already-runs',
    message: `Watchbill already runs on this data folder${words}`,
    hint: expect.stringContaining('--data'),
  },
});

describe('the lock of a data folder', () => {
  test('is held by one host, and the second names it', async () => {
    const dataFolder = temporaryFolder();
    const { child, result } = await otherHost(dataFolder);
    expect(result).toEqual({ ok: true });
    expect(await lockHere(dataFolder)).toEqual(held(` (process ${child.pid}, http://127.0.0.1:4711/)`));
  });

  test('is free again when its holder ends, and nothing is noted any more', async () => {
    const dataFolder = temporaryFolder();
    const { child } = await otherHost(dataFolder);
    await ended(child, () => child.stdin?.end());
    expect(readdirSync(dataFolder)).toEqual(['host.lock']);
    expect(await lockHere(dataFolder)).toMatchObject({ ok: true });
  });

  test('is free again when its holder is killed, and the next one is named from then on', async () => {
    const dataFolder = temporaryFolder();
    const first = await otherHost(dataFolder);
    await ended(first.child, () => first.child.kill('SIGKILL'));
    const second = await otherHost(dataFolder, 'http://127.0.0.1:4712/');
    expect(second.result).toEqual({ ok: true });
    expect(await lockHere(dataFolder)).toEqual(held(` (process ${second.child.pid}, http://127.0.0.1:4712/)`));
  });

  test('goes to exactly one of several that start in the same moment', async () => {
    const dataFolder = temporaryFolder();
    const hosts = await Promise.all(Array.from({ length: 6 }, () => otherHost(dataFolder)));
    const winners = hosts.filter(({ result }) => JSON.stringify(result) === '{"ok":true}');
    expect(winners).toHaveLength(1);
    const losers = hosts.filter((host) => !winners.includes(host));
    for (const { result } of losers) expect(result).toMatchObject({ ok: false, why: 'held' });
  });

  test('goes to exactly one of several after the last holder was killed', async () => {
    const dataFolder = temporaryFolder();
    const { child } = await otherHost(dataFolder);
    await ended(child, () => child.kill('SIGKILL'));
    const hosts = await Promise.all(Array.from({ length: 6 }, () => otherHost(dataFolder)));
    expect(hosts.filter(({ result }) => JSON.stringify(result) === '{"ok":true}')).toHaveLength(1);
  });

  test('is refused inside one process, too, and can be taken again after its release', async () => {
    const dataFolder = temporaryFolder();
    const first = await lockHere(dataFolder);
    expect(await lockHere(dataFolder)).toEqual(held(` (process ${process.pid})`));
    if (first.ok) first.lock.release();
    expect(await lockHere(dataFolder)).toMatchObject({ ok: true });
  });

  test('works on a folder that is not there yet, however long its path', async () => {
    const dataFolder = join(temporaryFolder(), 'a-folder-with-quite-a-long-name'.repeat(4), 'data');
    expect(await lockHere(dataFolder)).toMatchObject({ ok: true });
    expect(await lockHere(dataFolder)).toMatchObject({ why: 'held' });
  });

  test('counts for all users of the machine', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('skipped: only root can start a program as somebody else');
    const dataFolder = temporaryFolder();
    chmodSync(dataFolder, 0o777);
    const { child, result } = await otherHost(dataFolder, undefined, { uid: NOBODY });
    expect(result).toEqual({ ok: true });
    expect(await lockHere(dataFolder)).toEqual(held(` (process ${child.pid}, http://127.0.0.1:4711/)`));
  });

  test('of a folder that another user may only read counts as well; where it is free, nothing is kept', async ({
    skip,
  }) => {
    if (process.getuid?.() !== 0) skip('skipped: only root can start a program as somebody else');
    const dataFolder = temporaryFolder();
    const own = await lockHere(dataFolder);
    chmodSync(dataFolder, 0o755);
    const asNobody = () => otherHost(dataFolder, undefined, { uid: NOBODY });
    expect((await asNobody()).result).toMatchObject({ ok: false, why: 'held' });
    if (own.ok) own.lock.release();
    expect((await asNobody()).result).toMatchObject({ ok: false, why: 'unusable' });
  });

  test('is of one folder only', async () => {
    expect(await lockHere(temporaryFolder())).toMatchObject({ ok: true });
    expect(await lockHere(temporaryFolder())).toMatchObject({ ok: true });
  });

  test('of a folder that cannot be written is told from one that is held', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    writeFileSync(dataFolder, 'a file where the folder should be');
    expect(await lockHere(dataFolder)).toEqual({
      ok: false,
      why: 'unusable',
      error: {
        code: 'data-folder-unusable',
        message: expect.stringContaining(dataFolder),
        hint: expect.stringContaining('--data'),
      },
    });
  });
});
