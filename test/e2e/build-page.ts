import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page that the end-to-end tests look at, so that they never see an old one: as it is shipped. */
export default async function buildPage(): Promise<void> {
  // The tests' own environment would lead to the development build of React, and leave it in dist/.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: fileURLToPath(new URL('../../vite.page.config.ts', import.meta.url)),
    logLevel: 'error',
  });
  process.env.NODE_ENV = before;
}
