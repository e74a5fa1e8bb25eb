import { spawn } from 'node:child_process';

/** Opens a link in the default browser. Calls back, at most once, when that fails. */
export function openBrowser(
  link: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  onFailure: () => void,
): void {
  const [program, ...words] = opener(platform);
  const child = spawn(program, [...words, link], { stdio: 'ignore', detached: true, env: environment });
  // Where it cannot be started there is an error and no exit, otherwise an exit.
  child.once('error', onFailure);
  child.once('exit', (status) => {
    if (status !== 0) onFailure();
  });
  child.unref();
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // Explorer opens a folder instead where an address has a question mark in it.
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
