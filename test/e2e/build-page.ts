import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page that the end-to-end tests look at, so that they never see an old one. */
export default async function buildPage(): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../../vite.page.config.ts', import.meta.url)),
    logLevel: 'error',
  });
}
