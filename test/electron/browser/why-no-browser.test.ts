import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { howToReach, whyNoBrowser } from '../../../electron/browser/index.ts';
import { temporaryFolder } from '../temporary-book.ts';

/** A folder of programs with xdg-open in it, as a PATH. */
function pathWithOpener(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'xdg-open'), '');
  return folder;
}

describe('a browser is', () => {
  test.each(['DISPLAY', 'WAYLAND_DISPLAY'])('tried on Linux where there is a %s', (variable) => {
    expect(whyNoBrowser('linux', { [variable]: ':0', PATH: pathWithOpener() })).toBeUndefined();
  });

  test.each(['darwin', 'win32'] as const)('tried on %s', (platform) => {
    expect(whyNoBrowser(platform, {})).toBeUndefined();
  });

  test('not tried on Linux without a display', () => {
    expect(whyNoBrowser('linux', { PATH: pathWithOpener() })).toBe('no-display');
  });

  test('not tried where xdg-open is missing', () => {
    expect(whyNoBrowser('linux', { DISPLAY: ':0', PATH: temporaryFolder() })).toBe('no-opener');
    expect(whyNoBrowser('linux', { DISPLAY: ':0' })).toBe('no-opener');
  });

  test.each(['linux', 'darwin', 'win32'] as const)('not tried over ssh on %s', (platform) => {
    const environment = { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22', DISPLAY: ':10', PATH: pathWithOpener() };
    expect(whyNoBrowser(platform, environment)).toBe('remote');
  });
});

describe('how the app is reached instead', () => {
  test.each(['remote', 'no-display'] as const)('names the tunnel (%s)', (why) => {
    expect(howToReach(why, 8080)).toContain('ssh -L 8080:127.0.0.1:8080 HOST');
  });

  test('needs no tunnel where there is a screen', () => {
    expect(howToReach('no-opener', 8080)).toMatch(/xdg-open is missing: open the link in a browser on this machine/);
  });
});
