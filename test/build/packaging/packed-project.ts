import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };
import { freshFuses } from './fuses.ts';

const root = join(import.meta.dirname, '../../..');
/** What is made or fetched, and thus no part of a fresh project. */
const notCopied = ['node_modules', 'dist', 'release', 'pictures', '.git'];

/** Without its shell the project can be packaged all the same, around the command line. */
export const hasShell = existsSync(join(root, 'electron/main.ts'));

/** A copy of the project, packaged by `npm run package:dir` for Linux. */
export interface PackedProject {
  readonly folder: string;
  /** The folder that the program lies in. */
  readonly packed: string;
  remove(): void;
}

/** Packages a copy of the project around a runtime that only looks like Electron's. Whatever wants the network fails. */
export function packProject(): PackedProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'watchbill-package-')));
  cpSync(root, folder, { recursive: true, filter: (path) => !notCopied.includes(basename(path)) });
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'junction');
  const windows = process.platform === 'win32';
  const words = ['run', '-s', 'package:dir', '--', '--linux', '--x64', `--config.electronDist=${dummyRuntime(folder)}`];
  if (!hasShell) words.push('--config.extraMetadata.main=dist/cli.js');
  const nowhere = 'http://127.0.0.1:9/';
  const { status, stdout, stderr } = spawnSync(windows ? 'npm.cmd' : 'npm', words, {
    cwd: folder,
    env: { ...process.env, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ELECTRON_MIRROR: nowhere },
    encoding: 'utf8',
    shell: windows,
  });
  if (status !== 0) throw new Error(`npm run package:dir ended with ${status}: ${stdout}${stderr}`);
  return {
    folder,
    packed: join(folder, 'release/linux-unpacked'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The files of an unpacked Electron for Linux that packaging looks at, with nothing in them. */
function dummyRuntime(folder: string): string {
  const runtime = join(folder, 'dummy-runtime');
  for (const part of ['resources', 'locales']) mkdirSync(join(runtime, part), { recursive: true });
  writeFileSync(join(runtime, 'electron'), `a program with ${freshFuses} in it`, { mode: 0o755 });
  writeFileSync(join(runtime, 'version'), electron.version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'resources/default_app.asar'])
    writeFileSync(join(runtime, name), '');
  return runtime;
}
