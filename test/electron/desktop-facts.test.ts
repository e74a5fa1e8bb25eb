import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desktopFacts, type Machine } from '../../electron/desktop-facts.ts';
import { temporaryFolder, writeBook as writeFiles } from './temporary-book.ts';

const fetched = {
  'node_modules/electron/path.txt': 'electron',
  'node_modules/electron/dist/electron': '',
};
const installed = { 'package.json': '{}', 'node_modules/electron/package.json': '{"version":"45.4.1"}' };

/** A user's Linux with a display, and a project with these files. */
function machine(files: Readonly<Record<string, string>> = {}, other: Partial<Machine> = {}): Machine {
  const project = temporaryFolder();
  writeFiles(project, { ...installed, ...files });
  return {
    platform: 'linux',
    environment: { DISPLAY: ':0' },
    userId: 1000,
    project,
    systemSettings: join(project, 'settings'),
    ...other,
  };
}

describe('a display is', () => {
  const cases: readonly (readonly [platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, there: boolean])[] = [
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: 'localhost:10.0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, true],
    ['darwin', {}, true],
    ['darwin', { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, false],
    ['win32', {}, true],
    ['win32', { SSH_TTY: 'pty' }, false],
  ];
  test.each(cases)('on %s with %o: %s', (platform, environment, there) => {
    expect(desktopFacts(machine({}, { platform, environment })).hasDisplay).toBe(there);
  });
});

describe('the shell is', () => {
  test('not built where dist/main.js is missing', () => {
    expect(desktopFacts(machine()).main).toBeUndefined();
  });

  test('built where it is there', () => {
    const built = machine({ 'dist/main.js': '' });
    expect(desktopFacts(built).main).toBe(join(built.project, 'dist/main.js'));
  });
});

describe("Electron's program is", () => {
  test('found once it has been fetched', () => {
    const here = machine(fetched);
    expect(desktopFacts(here).program).toBe(join(here.project, 'node_modules/electron/dist/electron'));
  });

  test('missing before, and where it has been deleted', () => {
    expect(desktopFacts(machine()).program).toBeUndefined();
    expect(desktopFacts(machine({ 'node_modules/electron/path.txt': 'electron' })).program).toBeUndefined();
  });

  test('missing where not even the package is there', () => {
    const project = temporaryFolder();
    expect(desktopFacts({ ...machine(), project }).program).toBeUndefined();
  });

  test.each([
    ['linux', 'electron'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ['win32', 'electron.exe'],
  ] as const)('on %s looked for where ELECTRON_OVERRIDE_DIST_PATH says', (platform, name) => {
    const folder = temporaryFolder();
    const here = machine({}, { platform, environment: { ELECTRON_OVERRIDE_DIST_PATH: folder } });
    expect(desktopFacts(here).program).toBeUndefined();
    writeFiles(folder, { [name]: '' });
    expect(desktopFacts(here).program).toBe(join(folder, name));
  });
});

describe('the sandbox is', () => {
  const helperIn = ({ project }: Machine) => join(project, 'node_modules/electron/dist/chrome-sandbox');

  test('granted by a Linux that lets users have namespaces', () => {
    expect(desktopFacts(machine(fetched)).sandbox).toEqual({ granted: 'yes' });
  });

  test('not granted to root', () => {
    expect(desktopFacts(machine(fetched, { userId: 0 })).sandbox).toEqual({ granted: 'not-for-root' });
  });

  test.each(['user/max_user_namespaces', 'kernel/unprivileged_userns_clone'])('not granted where %s is 0', (name) => {
    const here = machine({ ...fetched, [`settings/${name}`]: '0\n' });
    expect(desktopFacts(here).sandbox).toEqual({ granted: 'no', helper: helperIn(here) });
  });

  test('perhaps granted where AppArmor restricts namespaces', () => {
    const here = machine({ ...fetched, 'settings/kernel/apparmor_restrict_unprivileged_userns': '1\n' });
    expect(desktopFacts(here).sandbox).toEqual({ granted: 'perhaps', helper: helperIn(here) });
  });

  test.skipIf(process.getuid?.() !== 0)('granted by a helper that belongs to root and acts as root', () => {
    const here = machine({
      ...fetched,
      'settings/user/max_user_namespaces': '0\n',
      'node_modules/electron/dist/chrome-sandbox': '',
    });
    chmodSync(helperIn(here), 0o4755);
    expect(desktopFacts(here).sandbox).toEqual({ granted: 'yes' });
  });

  test.each(['darwin', 'win32'] as const)('always granted on %s', (platform) => {
    expect(desktopFacts(machine(fetched, { platform, userId: 0 })).sandbox).toEqual({ granted: 'yes' });
  });
});
