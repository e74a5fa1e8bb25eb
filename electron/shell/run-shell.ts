import { app, dialog } from 'electron';
import { dataFolder as dataFolderOf } from '../data-folder.ts';
import { startWords } from '../desktop/index.ts';
import { isFirst, listenToArrivals } from './arrivals.ts';
import { nameApp } from './identity.ts';
import { openDesktop } from './open-desktop.ts';
import { registerPageScheme } from './page-protocol.ts';
import type { ShellStart } from './shell-start.ts';

/**
 * Runs Watchbill as a program of the desktop: in one window and in the tray.
 *
 * Follows https://www.electronjs.org/docs/latest/tutorial/esm (what is to be done before Electron is ready)
 */
export async function runShell(start: ShellStart): Promise<void> {
  const dataFolder = dataFolderOf(startWords(start.words).dataFolder, start.environment);
  nameApp(dataFolder, start.platform);
  if (!isFirst(start.words)) {
    app.quit();
    return;
  }
  const arrivals = listenToArrivals(start.words, start.platform);
  registerPageScheme();
  app.enableSandbox();
  try {
    await app.whenReady();
    await openDesktop(start, dataFolder, arrivals);
  } catch (error) {
    dialog.showErrorBox('Watchbill cannot start', error instanceof Error ? (error.stack ?? error.message) : `${error}`);
    app.exit(1);
  }
}
