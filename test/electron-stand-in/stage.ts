import type { BrowserContext } from 'playwright-core';
import type { BrowserWindow } from './browser-window.ts';
import type { Menu } from './menu.ts';
import type { Notification } from './notification.ts';
import type { Tray } from './tray.ts';

type Handler = (event: unknown, ...words: unknown[]) => unknown;
type PermissionRequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** All that a test may look at and set of one run of the stand-in. */
export const stage = {
  /** Where windows are opened; to be set before the shell opens one. */
  context: undefined as BrowserContext | undefined,
  /** What `https` origin Chromium sees in place of the page's own scheme, which it does not know. */
  origin: 'https://watchbill.app.test',
  isFirstInstance: true,
  isReady: false,
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }] as Electron.Rectangle[],
  /** What is answered when somebody is asked something. */
  chosenButton: 0,
  hasTray: true,
  showsNotifications: true,
  windows: [] as BrowserWindow[],
  trays: [] as Tray[],
  notifications: [] as Notification[],
  applicationMenu: undefined as Menu | undefined,
  openedOutside: [] as string[],
  errorBoxes: [] as { readonly title: string; readonly content: string }[],
  questions: [] as string[],
  exitCode: undefined as number | undefined,
  hasQuit: false,
  paths: new Map<string, string>(),
  loginItem: undefined as Electron.Settings | undefined,
  schemes: [] as Electron.CustomScheme[],
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  handlers: new Map<string, Handler>(),
  permissionRequest: null as PermissionRequestHandler,
  permissionCheck: null as PermissionCheckHandler,
  spellCheck: true,
  systemIsDark: false,
};

/** An event that can be prevented, as Electron's can. */
export function preventable<T extends object>(details: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
