import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { Menu } from './menu.ts';
import { Notification } from './notification.ts';
import { stage } from './stage.ts';
import { Tray } from './tray.ts';

/**
 * Stands in for the module `electron`, with the members that the shell uses and no others: each is typed by the real one,
 * so that a change there does not compile here. Windows are pages of a real Chromium; what the system would show is
 * recorded on the `stage`.
 */
export { app, BrowserWindow, Menu, Notification, Tray };

/** Members of the real one with its parameters; what they return is a part of the real thing. */
type Part<T, Name extends keyof T> = {
  readonly [N in Name]: T[N] extends (...words: infer Words) => unknown ? (...words: Words) => unknown : never;
};

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged(schemes) {
    if (stage.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    stage.schemes.push(...schemes);
  },
  handle: (scheme, handler) => stage.protocols.set(scheme, handler as (request: Request) => Response),
};

export const ipcMain: Pick<Electron.IpcMain, 'handle'> & EventEmitter = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: Parameters<Electron.IpcMain['handle']>[1]) {
    stage.handlers.set(channel, handler as (event: unknown, ...words: unknown[]) => unknown);
  },
});

export const session: {
  readonly defaultSession: Pick<
    Electron.Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
  >;
} = {
  defaultSession: {
    setPermissionRequestHandler(handler) {
      stage.permissionRequest = handler;
    },
    setPermissionCheckHandler(handler) {
      stage.permissionCheck = handler;
    },
    setDevicePermissionHandler() {},
    setSpellCheckerEnabled(isOn) {
      stage.spellCheck = isOn;
    },
  },
};

export const webContents = {
  getAllWebContents: (): Pick<Electron.WebContents, 'isDestroyed' | 'send'>[] =>
    stage.windows.map((window) => window.webContents),
} satisfies Part<typeof Electron.webContents, 'getAllWebContents'>;

export const shell: Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'> = {
  async openExternal(url) {
    stage.openedOutside.push(url);
  },
  openPath: async () => '',
  showItemInFolder() {},
};

export const dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox'> = {
  showErrorBox: (title, content) => stage.errorBoxes.push({ title, content }),
  async showMessageBox(...[first, second]: readonly unknown[]) {
    const { message } = (second ?? first) as Electron.MessageBoxOptions;
    stage.questions.push(message);
    return { response: stage.chosenButton, checkboxChecked: false };
  },
};

type Display = Pick<Electron.Display, 'workArea'>;

export const screen = {
  getAllDisplays: (): Display[] => stage.displays.map((workArea) => ({ workArea })),
  getDisplayMatching(_: Electron.Rectangle): Display {
    const [workArea] = stage.displays;
    if (!workArea) throw new Error('the stage has no display');
    return { workArea };
  },
} satisfies Part<Electron.Screen, 'getAllDisplays' | 'getDisplayMatching'>;

class NativeImage implements Pick<Electron.NativeImage, 'isEmpty'> {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  isEmpty = () => !existsSync(this.path);
  toString = () => this.path;
}

/** An image is the path of its file. */
export const nativeImage = {
  createFromPath: (path: string) => new NativeImage(path),
} satisfies Part<typeof Electron.nativeImage, 'createFromPath'>;

class NativeTheme extends EventEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system';
  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }
  set themeSource(source) {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): Electron.NativeTheme['shouldUseDarkColors'] {
    return this.themeSource === 'system' ? stage.systemIsDark : this.themeSource === 'dark';
  }
  get shouldUseDarkColorsForSystemIntegratedUI(): Electron.NativeTheme['shouldUseDarkColorsForSystemIntegratedUI'] {
    return stage.systemIsDark;
  }
}

export const nativeTheme = new NativeTheme();

/** All that the shell uses of it are its events, whose names are checked where it listens. */
export const powerMonitor: EventEmitter = new EventEmitter();

export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  webContents,
};
