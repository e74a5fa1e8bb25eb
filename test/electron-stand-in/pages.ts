import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { preventable, type StandInWindow, stage } from './stage.ts';

const SCHEME = 'app://watchbill';
const windowOf = new WeakMap<Page, StandInWindow>();
const openings = new Set<Promise<Page>>();

/** The URL that Chromium sees for one of Electron's: it does not know the page's own scheme. */
export function pageUrl(url: string): string {
  return url.startsWith(SCHEME) ? stage.origin + url.slice(SCHEME.length) : url;
}

function electronUrl(url: string): string {
  return url === stage.origin || url.startsWith(`${stage.origin}/`) ? SCHEME + url.slice(stage.origin.length) : url;
}

function originOf(url: string): string {
  const { origin } = URL.canParse(url) ? new URL(url) : { origin: 'null' };
  return electronUrl(origin);
}

/** Prepares a context of Chromium for windows: what they ask for goes to the handlers that the shell has set. */
export async function preparePages(context: BrowserContext): Promise<void> {
  stage.context = context;
  context.on('page', (page) => void closeUnlessOurs(page).catch(() => {}));
  await context.route('**/*', (route) => answer(route));
  await context.exposeBinding('electronInvoke', async ({ page, frame }, channel: string, words: unknown[]) => {
    const handler = stage.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const senderFrame = { url: electronUrl(frame.url()), origin: originOf(frame.url()), parent: frame.parentFrame() };
    return handler({ senderFrame, sender: windowOf.get(page)?.webContents }, ...words);
  });
  await context.exposeBinding('electronPermission', ({ frame }, permission: Permission) =>
    mayUse(permission, frame.url()),
  );
}

/** Opens the page of a window, with the preload script in it. */
export async function openPage(window: StandInWindow): Promise<Page> {
  if (!stage.context) throw new Error('the stand-in has no browser: call preparePages first');
  const opening = stage.context.newPage().then((opened) => {
    windowOf.set(opened, window);
    return opened;
  });
  openings.add(opening);
  const page = await opening.finally(() => openings.delete(opening));
  const { preload = '' } = window.options.webPreferences ?? {};
  await page.addInitScript({
    content: `${surroundings}((require) => {\n${readFileSync(preload, 'utf8')}\n})(electronRequire)}`,
  });
  return page;
}

/** What a sandboxed preload script finds; only in the page itself, not in frames. What asks for a permission asks here. */
const surroundings = `
const heard = [];
window.electronEvent = (channel, words) => {
  for (const listener of heard) if (listener.channel === channel) listener.work({}, ...words);
};
navigator.clipboard.writeText = async (text) => {
  if (!(await electronPermission('clipboard-sanitized-write'))) throw new DOMException('denied', 'NotAllowedError');
  window.copied = text;
};
navigator.geolocation.getCurrentPosition = async (give, refuse) => {
  if (await electronPermission('geolocation')) give({ coords: {} });
  else refuse({ code: 1 });
};
const electronRequire = () => ({
  contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value }) },
  ipcRenderer: {
    invoke: (channel, ...words) => window.electronInvoke(channel, words),
    on: (channel, work) => heard.push({ channel, work }),
  },
});
if (window === window.top) {`;

type Permission = Parameters<NonNullable<typeof stage.permissionCheck>>[1];

/** As Chromium does: a check, and a request where the check denies. */
async function mayUse(permission: Permission, url: string): Promise<boolean> {
  const details = { requestingUrl: electronUrl(url), isMainFrame: true };
  // The shell looks at nobody's contents: Electron gives null where there are none.
  if (stage.permissionCheck?.(null, permission, `${originOf(url)}/`, details)) return true;
  const { permissionRequest } = stage;
  if (!permissionRequest) return true;
  const contents = {} as Electron.WebContents;
  return new Promise((resolve) => permissionRequest(contents, permission, resolve, details));
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = electronUrl(request.url());
  if (request.isNavigationRequest() && !mayGo(request, url)) return route.abort('aborted');
  const { protocol } = new URL(url);
  const handler = stage.protocols.get(protocol.slice(0, -1));
  if (!handler) return route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' });
  const response = await handler(new Request(url, { method: request.method() }));
  const headers = Object.fromEntries(response.headers);
  return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
}

/** Asks the shell, as Electron does of a page that wants to go somewhere or to open a window. */
function mayGo(request: PageRequest, url: string): boolean {
  const frame = frameOf(request);
  const page = frame?.page();
  const window = page && windowOf.get(page);
  if (!frame || !window) {
    askForWindow(url);
    return false;
  }
  const { webContents } = window;
  const isMainFrame = frame.parentFrame() === null;
  if (isMainFrame && webContents.loading === request.url()) return true;
  const event = preventable({ url, isMainFrame, isSameDocument: false });
  webContents.emit('will-frame-navigate', event);
  if (isMainFrame && !event.defaultPrevented) webContents.emit('will-navigate', event);
  if (isMainFrame && !event.defaultPrevented) webContents.emit('did-start-navigation', event);
  return !event.defaultPrevented;
}

/** Asks the shell whether a window may be opened. Who wants it cannot be told here, so that the first window is asked. */
function askForWindow(url: string): void {
  const referrer = { url: '', policy: 'default' } as const;
  const details = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer } as const;
  stage.windows[0]?.webContents.openWindow(details);
}

/** Chromium opens a window where Electron asks first: it is closed again, whatever the shell allows. */
async function closeUnlessOurs(page: Page): Promise<void> {
  await Promise.allSettled(openings);
  if (!windowOf.has(page)) await page.close();
}

function frameOf(request: PageRequest) {
  try {
    return request.frame();
  } catch {
    // The first request of a page that is not there yet.
    return undefined;
  }
}
