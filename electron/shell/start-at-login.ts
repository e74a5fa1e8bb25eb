import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { app } from 'electron';
import { autostartFile } from '../desktop/index.ts';

/**
 * Makes Watchbill start with the session, hidden, or no longer. macOS and Windows have a list for that; Linux has a file.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (setLoginItemSettings, for macOS and Windows only)
 */
export function startAtLogin(
  isOn: boolean,
  { platform, environment }: { readonly platform: NodeJS.Platform; readonly environment: NodeJS.ProcessEnv },
): void {
  if (platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isOn, ...(platform === 'win32' ? { args: ['--hidden'] } : {}) });
    return;
  }
  // An AppImage runs from a place that is gone afterwards.
  const { path, content } = autostartFile(environment, homedir(), environment.APPIMAGE ?? process.execPath);
  if (!isOn) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
