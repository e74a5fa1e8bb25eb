import { EventEmitter } from 'node:events';
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

export const webContents = { getAllWebContents: () => stage.windows.map((window) => window.webContents) };

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

export const screen = {
  getAllDisplays: () => stage.displays.map((workArea) => ({ workArea })),
  getDisplayMatching: () => ({ workArea: stage.displays[0] }),
} satisfies Record<string, unknown> & {
  [K in keyof Pick<Electron.Screen, 'getAllDisplays' | 'getDisplayMatching'>]: unknown;
};

/** An image is the path of its file. */
export const nativeImage = { createFromPath: (path: string) => path };

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
export const powerMonitor = new EventEmitter();

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
