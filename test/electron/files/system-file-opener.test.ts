import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemFileOpener } from '../../../electron/files/index.ts';
import { temporaryFolder } from '../temporary-book.ts';

afterEach(() => vi.unstubAllEnvs());

/** Puts a program in the place of the system's: it notes what it was called with, then ends with a status. */
function fakeProgram(name: string, status: number): { readonly called: () => string } {
  const folder = temporaryFolder();
  const note = join(folder, 'called');
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" > '${note}'\nexit ${status}\n`;
  writeFileSync(join(folder, name), script, { mode: 0o755 });
  vi.stubEnv('PATH', folder);
  return { called: () => (existsSync(note) ? readFileSync(note, 'utf8') : '') };
}

const file = '/team book/rotas/a; rm -rf $HOME.yaml';

// The programs are scripts of a Unix shell.
describe.skipIf(process.platform === 'win32')("the system's own programs", () => {
  test.each([
    ['linux', 'xdg-open', `${file}\n`, '/team book/rotas\n'],
    ['darwin', 'open', `-t\n${file}\n`, `-R\n${file}\n`],
    ['win32', 'explorer.exe', `${file}\n`, `/select,${file}\n`],
  ] as const)('on %s %s gets the path as one word, whatever is in it', async (platform, name, toOpen, toShow) => {
    const program = fakeProgram(name, 0);
    const opener = systemFileOpener(platform);
    expect(await opener.open(file)).toBeUndefined();
    expect(program.called()).toBe(toOpen);
    expect(await opener.show(file)).toBeUndefined();
    expect(program.called()).toBe(toShow);
  });

  test('one that fails is told, with what to do', async () => {
    fakeProgram('xdg-open', 3);
    const failure = await systemFileOpener('linux').open(file);
    expect(failure).toMatchObject({ code: 'not-opened', hint: expect.stringContaining('by hand') });
    expect(failure?.message).toContain(file);
  });

  test('one that is missing is told, too', async () => {
    vi.stubEnv('PATH', temporaryFolder());
    expect(await systemFileOpener('linux').show(file)).toMatchObject({ code: 'not-opened' });
  });

  test("Windows' Explorer, which ends with 1 when all went well, has not failed", async () => {
    fakeProgram('explorer.exe', 1);
    expect(await systemFileOpener('win32').open(file)).toBeUndefined();
  });
});
