import type { BrowserWindowConstructorOptions } from 'electron';
import { windowBackground } from '../desktop/index.ts';

export interface WindowSurroundings {
  readonly preload: string;
  /** Its picture where windows bring their own, which is on Linux. */
  readonly icon: string;
  readonly isDark: boolean;
  /** Built for people, not for those who work on Watchbill. */
  readonly isPackaged: boolean;
}

/**
 * What every window has in common: a page that can do nothing but what the preload script gives it.
 *
 * Follows https://www.electronjs.org/docs/latest/tutorial/security (2, 3, 4) and
 * https://www.electronjs.org/docs/latest/api/structures/web-preferences
 */
export function windowOptions({
  preload,
  icon,
  isDark,
  isPackaged,
}: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    show: false,
    title: 'Watchbill',
    icon,
    backgroundColor: windowBackground(isDark),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: !isPackaged,
      navigateOnDragDrop: false,
    },
  };
}
