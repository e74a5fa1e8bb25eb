import { protocol } from 'electron';
import { SCHEME } from './origin.ts';
import { pageAnswers } from './page-answer.ts';

/**
 * Makes the page's scheme one like https: with an origin of its own. To be done before Electron is ready, and once.
 *
 * Follows https://www.electronjs.org/docs/latest/api/protocol (registerSchemesAsPrivileged)
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built page to this program's own windows.
 *
 * Follows https://www.electronjs.org/docs/latest/api/protocol (handle)
 */
export function servePage(pageFolder: string): void {
  protocol.handle(SCHEME, pageAnswers(pageFolder));
}
