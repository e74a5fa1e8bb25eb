import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { CoreEvent } from '../../shared/contract.ts';
import { boundsOn, windowBackground } from '../desktop/index.ts';
import type { DeviceMemory } from './device-memory.ts';
import { tell } from './ipc.ts';
import { urlOf } from './origin.ts';
import { lookAfterPage, type PageHealthOptions } from './page-health.ts';
import { type WindowSurroundings, windowOptions } from './window-options.ts';

export interface MainWindowOptions extends PageHealthOptions, Omit<WindowSurroundings, 'isDark'> {
  readonly memory: DeviceMemory;
  /** What closing the window does, as long as Watchbill is not quitting. */
  readonly onClose: () => 'hide' | 'minimise' | 'close';
  readonly onFocus: () => void;
}

/** The one window of Watchbill. */
export interface MainWindow {
  /** Brings it to the front, with an address of the page where one is named. */
  show(address?: string): void;
  /** Opens it where nobody is disturbed: minimised. */
  openMinimised(): void;
  /** Tells its page alone. */
  tell(event: CoreEvent): void;
}

const SMALLEST = { minWidth: 640, minHeight: 420 };

/**
 * The main window: created when it is first shown, where it was when it was last seen.
 *
 * Follows https://www.electronjs.org/docs/latest/api/browser-window (showing the window gracefully, events) and
 * https://www.electronjs.org/docs/latest/api/screen (getAllDisplays)
 */
export function mainWindow({ memory, onClose, onFocus, ...options }: MainWindowOptions): MainWindow {
  let window: BrowserWindow | undefined;
  /** The page is there and hears what it is told. */
  let isLoaded = false;

  function open(address: string, reveal: (opened: BrowserWindow) => void): void {
    const bounds = boundsOn(
      screen.getAllDisplays().map(({ workArea }) => workArea),
      memory.get('bounds'),
    );
    const isDark = nativeTheme.shouldUseDarkColors;
    const opened = new BrowserWindow({ ...windowOptions({ ...options, isDark }), ...bounds, ...SMALLEST });
    window = opened;
    lookAfterPage(opened, options);
    opened.once('ready-to-show', () => reveal(opened));
    opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) isLoaded = false;
    });
    opened.webContents.on('did-finish-load', () => {
      isLoaded = true;
    });
    opened.on('focus', onFocus);
    opened.on('close', (event) => {
      memory.keep('bounds', opened.getNormalBounds());
      memory.keep('isMaximized', opened.isMaximized());
      const instead = onClose();
      if (instead === 'close') return;
      event.preventDefault();
      if (instead === 'hide') opened.hide();
      else opened.minimize();
    });
    opened.on('closed', () => {
      window = undefined;
    });
    load(opened, address);
  }

  function load(into: BrowserWindow, address: string): void {
    into.loadURL(urlOf(address)).catch((error) => options.log(`the page was not loaded: ${String(error)}`));
  }

  nativeTheme.on('updated', () => window?.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors)));

  return {
    show(address) {
      if (!window) {
        open(address ?? '/', (opened) => {
          if (memory.get('isMaximized')) opened.maximize();
          opened.show();
        });
        return;
      }
      if (address !== undefined && isLoaded) tell(window.webContents, { changed: [], show: address });
      else if (address !== undefined) load(window, address);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    openMinimised() {
      if (!window) open('/', (opened) => opened.minimize());
    },
    tell(event) {
      if (window) tell(window.webContents, event);
    },
  };
}
