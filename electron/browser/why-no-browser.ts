import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Why no browser can be opened where the person sits. */
export type NoBrowser = 'remote' | 'no-display' | 'no-opener';

/**
 * Why a browser should not even be tried on this machine; undefined where it may. Over ssh it would open on a screen
 * that nobody looks at, or nowhere.
 */
export function whyNoBrowser(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): NoBrowser | undefined {
  if (environment.SSH_CONNECTION || environment.SSH_TTY) return 'remote';
  if (platform === 'darwin' || platform === 'win32') return undefined;
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'no-display';
  return isOnPath('xdg-open', environment) ? undefined : 'no-opener';
}

/** What to do instead, in one sentence. */
export function howToReach(why: NoBrowser, port: number): string {
  const tunnel = `ssh -L ${port}:127.0.0.1:${port} HOST`;
  switch (why) {
    case 'remote':
      return `No browser is opened over ssh: run ${tunnel} where you sit (HOST is this machine), then open the link there.`;
    case 'no-display':
      return `No browser is opened, since there is no display here: run ${tunnel} where you sit (HOST is this machine), then open the link there.`;
    case 'no-opener':
      return 'No browser is opened, since xdg-open is missing: open the link in a browser on this machine.';
  }
}

function isOnPath(program: string, { PATH = '' }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
