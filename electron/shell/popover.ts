import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { popoverBounds } from '../desktop/index.ts';
import { urlOf } from './origin.ts';
import { lookAfterPage, type PageHealthOptions } from './page-health.ts';
import { type WindowSurroundings, windowOptions } from './window-options.ts';

const SIZE = { width: 340, height: 420 };

/** In milliseconds: the click that takes the focus away from the popover is not one that asks for it. */
const SAME_CLICK = 250;

/**
 * The popover of the tray icon: opened by a click on the icon, given by its bounds, closed by another, or by looking
 * elsewhere. Its page is loaded when it is first asked for, and stays.
 *
 * Follows https://www.electronjs.org/docs/latest/api/browser-window (frame, blur) and
 * https://www.electronjs.org/docs/latest/api/screen (getDisplayMatching)
 */
export function popover(options: PageHealthOptions & Omit<WindowSurroundings, 'isDark'>): (icon: Rectangle) => void {
  let window: BrowserWindow | undefined;
  let hiddenAt = Number.NEGATIVE_INFINITY;

  function open(): BrowserWindow {
    const opened = new BrowserWindow({
      ...windowOptions({ ...options, isDark: nativeTheme.shouldUseDarkColors }),
      ...SIZE,
      frame: false,
      resizable: false,
      movable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
    });
    lookAfterPage(opened, options);
    opened.on('blur', () => {
      opened.hide();
      hiddenAt = options.clock();
    });
    opened.on('closed', () => {
      window = undefined;
    });
    opened.loadURL(urlOf('/popover')).catch((error) => options.log(`the popover was not loaded: ${String(error)}`));
    return opened;
  }

  return (icon) => {
    if (Math.abs(options.clock() - hiddenAt) < SAME_CLICK) return;
    window ??= open();
    if (window.isVisible()) window.hide();
    else {
      window.setBounds(popoverBounds(icon, screen.getDisplayMatching(icon).workArea, SIZE));
      window.show();
    }
  };
}
