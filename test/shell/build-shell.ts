import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the main process and the preload script that the tests run, so that they never run old ones. */
export default async function buildShell(): Promise<void> {
  for (const name of ['main', 'preload']) {
    const configFile = fileURLToPath(new URL(`../../vite.${name}.config.ts`, import.meta.url));
    await build({ configFile, logLevel: 'error' });
  }
}
