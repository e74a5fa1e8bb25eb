import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Failure } from '../../shared/contract.ts';
import type { FileOpener } from './open-file-of.ts';

/** Opens files with the system's own programs: for hosts that have no better way. */
export function systemFileOpener(platform: NodeJS.Platform): FileOpener {
  return {
    open: (path) => run(path, openWords(platform, path)),
    show: (path) => run(path, showWords(platform, path)),
  };
}

function openWords(platform: NodeJS.Platform, path: string): readonly string[] {
  if (platform === 'darwin') return ['open', '-t', path];
  return platform === 'win32' ? ['explorer.exe', path] : ['xdg-open', path];
}

function showWords(platform: NodeJS.Platform, path: string): readonly string[] {
  if (platform === 'darwin') return ['open', '-R', path];
  // Linux has no common way to select a file in its folder.
  return platform === 'win32' ? ['explorer.exe', `/select,${path}`] : ['xdg-open', dirname(path)];
}

/** In milliseconds: a program that has not failed by then has opened the file. */
const SOON = 1500;

function run(path: string, [program = '', ...words]: readonly string[]): Promise<Failure | undefined> {
  return new Promise((resolve) => {
    const cannot = () =>
      resolve({
        code: 'not-opened',
        message: `nothing on this machine opens ${path}`,
        hint: 'Open it by hand: its path is copied with the button beside.',
      });
    const child = spawn(program, words, { stdio: 'ignore', detached: true });
    child.on('error', cannot);
    // Windows' Explorer ends with 1 although all went well.
    child.on('exit', (status) => (status && program !== 'explorer.exe' ? cannot() : resolve(undefined)));
    setTimeout(() => resolve(undefined), SOON).unref();
    child.unref();
  });
}
