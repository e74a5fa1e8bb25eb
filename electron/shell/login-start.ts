import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { app } from 'electron';
import { autostartFile } from '../desktop/index.ts';
import type { DeviceMemory } from './device-memory.ts';

export interface LoginStartOptions {
  readonly memory: DeviceMemory;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/**
 * Makes Watchbill start with the session, hidden, or no longer, once that is chosen anew: what somebody set otherwise in
 * the system stays as it is. macOS and Windows have a list for it; Linux has a file.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (setLoginItemSettings, for macOS and Windows only)
 */
export function loginStart({ memory, platform, environment, log }: LoginStartOptions) {
  return {
    follow(isWanted: boolean): void {
      if (isWanted === (memory.get('startsAtLogin') ?? false)) return;
      memory.keep('startsAtLogin', isWanted);
      try {
        if (platform === 'linux') changeFile(isWanted, environment);
        else changeList(isWanted, platform);
      } catch (error) {
        log(`the start at login cannot be changed: ${error instanceof Error ? error.message : error}`);
      }
    },
  };
}

function changeList(isWanted: boolean, platform: NodeJS.Platform): void {
  app.setLoginItemSettings({ openAtLogin: isWanted, ...(platform === 'win32' ? { args: ['--hidden'] } : {}) });
}

function changeFile(isWanted: boolean, environment: NodeJS.ProcessEnv): void {
  // An AppImage runs from a place that is gone afterwards.
  const { path, content } = autostartFile(environment, homedir(), environment.APPIMAGE ?? process.execPath);
  if (!isWanted) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
