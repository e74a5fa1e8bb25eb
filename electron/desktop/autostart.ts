import { join } from 'node:path';

/** Replaced on merge. */
export function autostartFile(
  environment: NodeJS.ProcessEnv,
  home: string,
  program: string,
): { readonly path: string; readonly content: string } {
  const folder = environment.XDG_CONFIG_HOME || join(home, '.config');
  return {
    path: join(folder, 'autostart', 'watchbill.desktop'),
    content: `[Desktop Entry]\nType=Application\nName=Watchbill\nExec="${program}" --hidden\n`,
  };
}
