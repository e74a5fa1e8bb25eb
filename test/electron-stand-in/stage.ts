import type { EventEmitter } from 'node:events';
import type { BrowserContext, Page } from 'playwright-core';

type Handler = (event: unknown, ...words: unknown[]) => unknown;
type PermissionRequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** What runs in a window. */
export interface StandInContents extends EventEmitter, Pick<Electron.WebContents, 'isDestroyed' | 'send'> {
  /** Another one after a crash. */
  readonly page: Promise<Page>;
  /** What is being loaded because the program said so: such a navigation asks nobody. */
  readonly loading: string | undefined;
  readonly openWindow: WindowOpenHandler;
  /** Crashes Chromium's own renderer, for the shell to hear of. */
  crash(): Promise<void>;
}

export interface StandInWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  readonly state: 'hidden' | 'shown' | 'minimised' | 'gone';
  readonly bounds: Electron.Rectangle;
  setBounds(bounds: Partial<Electron.Rectangle>): void;
  /** As a person closes it. */
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
}

export interface StandInMenu {
  /** What it says, without the lines between. */
  readonly labels: readonly string[];
  /** Chooses an entry as a person does, also one of a menu below. */
  choose(...path: readonly string[]): void;
}

export interface StandInTray {
  /** The path of its picture. */
  readonly image: string;
  readonly tooltip: string;
  readonly menu: StandInMenu | undefined;
  /** As a person clicks it, at the right end of a bar at the bottom. */
  click(button?: 'click' | 'right-click'): void;
}

export interface StandInNotification {
  readonly title: string;
  readonly body: string;
  click(): void;
}

/** All that a test may look at and set of one run of the stand-in. */
export const stage = {
  /** Where windows are opened; to be set before the shell opens one. */
  context: undefined as BrowserContext | undefined,
  /** What `https` origin Chromium sees in place of the page's own scheme, which it does not know. */
  origin: 'https://watchbill.app.test',
  isFirstInstance: true,
  /** What a second start hands on to the first. */
  toldFirst: undefined as Record<string, unknown> | undefined,
  isReady: false,
  wasOpenedAtLogin: false,
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }] as Electron.Rectangle[],
  /** What is answered when somebody is asked something. */
  chosenButton: 0,
  hasTray: true,
  showsNotifications: true,
  /** As where somebody forbade them in the system. */
  refusesNotifications: false,
  windows: [] as StandInWindow[],
  trays: [] as StandInTray[],
  notifications: [] as StandInNotification[],
  applicationMenu: undefined as StandInMenu | undefined,
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
