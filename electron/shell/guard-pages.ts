import { app, session, shell, type WebContents } from 'electron';
import { mayNavigate, mayOpenOutside } from '../desktop/index.ts';
import { addressIn, ORIGIN } from './origin.ts';

export interface GuardOptions {
  /** Shows an address of the page in its window. */
  readonly show: (address: string) => void;
  /** A line for each thing that was refused. */
  readonly log: (line: string) => void;
}

/** All that a page may ask of the system: to put text that the user chose into the clipboard. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Keeps every page of this program where it is: it goes nowhere else, opens no window, embeds nothing, and is allowed
 * nothing but what is listed. What leads out is left to the system, if it
 * may be: pages of https to the browser, numbers and addresses to whatever calls and writes.
 *
 * Follows https://www.electronjs.org/docs/latest/tutorial/security (5, 12 to 15) and
 * https://www.electronjs.org/docs/latest/api/session (permission handlers)
 */
export function guardPages({ show, log }: GuardOptions): void {
  app.on('web-contents-created', (_, contents) => guardContents(contents, { show, log }));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) => {
    const isAllowed = ALLOWED.has(permission) && addressIn(requestingUrl) !== undefined;
    if (!isAllowed) log(`refused the permission ${permission}`);
    answer(isAllowed);
  });
  defaultSession.setPermissionCheckHandler((_, permission, origin) => {
    // Some checks write the origin with a slash behind it.
    return ALLOWED.has(permission) && origin.replace(/\/$/, '') === ORIGIN;
  });
  defaultSession.setDevicePermissionHandler(() => false);
  // Without this, dictionaries are downloaded.
  defaultSession.setSpellCheckerEnabled(false);
}

function guardContents(contents: WebContents, { show, log }: GuardOptions): void {
  const isForeign = (event: { readonly url: string; preventDefault(): void }) => {
    if (mayNavigate(event.url, ORIGIN)) return false;
    event.preventDefault();
    log(`refused to go to ${event.url}`);
    return true;
  };
  contents.on('will-navigate', (event) => {
    // A number or an address that was clicked, to be called or written to.
    if (isForeign(event)) openOutside(event.url, log);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) isForeign(event);
  });
  contents.on('will-redirect', isForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const address = addressIn(url);
    if (address !== undefined) show(address);
    else openOutside(url, log);
    return { action: 'deny' };
  });
}

/**
 * Follows https://www.electronjs.org/docs/latest/api/shell (openExternal)
 */
function openOutside(url: string, log: (line: string) => void): void {
  if (!mayOpenOutside(url)) {
    log(`refused to open ${url}`);
    return;
  }
  shell.openExternal(url).catch((error) => log(`could not open ${url}: ${String(error)}`));
}
