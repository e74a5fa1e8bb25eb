import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DesktopFacts, Sandbox } from './choose-host.ts';

/** What the facts are gathered from. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** Undefined on Windows. */
  readonly userId: number | undefined;
  /** The folder of the project. */
  readonly project: string;
  /** The folder in which Linux tells how it is set, usually /proc/sys. */
  readonly systemSettings: string;
}

/** Gathers what is known about a desktop shell on this machine, without starting anything. */
export function desktopFacts(machine: Machine): Omit<DesktopFacts, 'asksForBrowser'> {
  const main = join(machine.project, 'dist/main.js');
  const program = electronProgram(machine);
  return {
    hasDisplay: hasDisplay(machine),
    main: existsSync(main) ? main : undefined,
    program,
    sandbox: sandboxOf(program, machine),
  };
}

/** Over ssh a window would open on a screen that nobody looks at, or nowhere; an X server may be forwarded, though. */
function hasDisplay({ platform, environment }: Machine): boolean {
  if (platform === 'darwin' || platform === 'win32') return !environment.SSH_CONNECTION && !environment.SSH_TTY;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** Where Electron's package looks for its program, which it fetches when it is first asked for, and not before. */
function electronProgram({ platform, environment, project }: Machine): string | undefined {
  const folder = electronPackage(project);
  const named = folder && textOf(join(folder, 'path.txt'));
  const elsewhere = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere) return present(join(elsewhere, named || usualName(platform)));
  return named ? present(join(folder, 'dist', named)) : undefined;
}

function electronPackage(project: string): string | undefined {
  try {
    return dirname(createRequire(join(project, 'package.json')).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function usualName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Linux has two sandboxes: namespaces, which some systems keep from users, and a helper that belongs to root.
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/linux/suid_sandbox_development.md)
 */
function sandboxOf(program: string | undefined, { platform, userId, systemSettings }: Machine): Sandbox {
  if (platform !== 'linux') return { granted: 'yes' };
  if (userId === 0) return { granted: 'not-for-root' };
  const helper = program === undefined ? undefined : join(dirname(program), 'chrome-sandbox');
  if (helper === undefined || belongsToRootAndActsSo(helper)) return { granted: 'yes' };
  const setting = (name: string) => textOf(join(systemSettings, name));
  const forbidden = setting('user/max_user_namespaces') === '0' || setting('kernel/unprivileged_userns_clone') === '0';
  if (forbidden) return { granted: 'no', helper };
  return setting('kernel/apparmor_restrict_unprivileged_userns') === '1'
    ? { granted: 'perhaps', helper }
    : { granted: 'yes' };
}

function belongsToRootAndActsSo(file: string): boolean {
  const SET_USER_ID = 0o4000;
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & SET_USER_ID) !== 0;
}

function present(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

/** A small file, without the white space around it; undefined where it cannot be read. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
