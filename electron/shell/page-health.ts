import { type BrowserWindow, dialog } from 'electron';
import { afterCrash } from '../desktop/index.ts';
import { urlOf } from './origin.ts';
import { CRASHED } from './page-answer.ts';

export interface PageHealthOptions {
  readonly clock: () => number;
  readonly log: (line: string) => void;
}

/**
 * Looks after the page of a window: one that crashes is loaded again, once; then the window says so. For one that hangs
 * the user is asked whether to wait.
 *
 * Follows https://www.electronjs.org/docs/latest/api/web-contents (render-process-gone, forcefullyCrashRenderer) and
 * https://www.electronjs.org/docs/latest/api/browser-window (unresponsive)
 */
export function lookAfterPage(window: BrowserWindow, { clock, log }: PageHealthOptions): void {
  const { webContents: contents } = window;
  let lastCrash: number | undefined;
  let asking: AbortController | undefined;

  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`the page crashed: ${reason}`);
    const next = afterCrash(lastCrash, clock());
    lastCrash = clock();
    if (next === 'reload') contents.reload();
    else window.loadURL(urlOf(CRASHED)).catch((error) => log(`no page can be shown: ${String(error)}`));
  });

  window.on('unresponsive', async () => {
    if (asking) return;
    asking = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'This window does not answer.',
      detail: 'You are still told of your shifts. Waiting may help; loading the page again always does.',
      buttons: ['Wait', 'Load it again'],
      defaultId: 0,
      cancelId: 0,
      signal: asking.signal,
    });
    asking = undefined;
    // What is gone is loaded again above.
    if (response === 1 && !window.isDestroyed()) contents.forcefullyCrashRenderer();
  });
  window.on('responsive', () => asking?.abort());
}
