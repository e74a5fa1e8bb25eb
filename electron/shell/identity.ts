import { join } from 'node:path';
import { app } from 'electron';

/** The name of the program to the systems that want one: the same as in the packages. */
const APP_ID = 'io.github.watchbill.Watchbill';

/**
 * Says who this is, and keeps what Electron itself keeps beside what Watchbill keeps. One that runs is told from another
 * by that folder, so that this comes before anything else. Windows shows no notification without the id.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (setName, setPath, setAppUserModelId)
 */
export function nameApp(dataFolder: string, platform: NodeJS.Platform): void {
  app.setName('Watchbill');
  app.setPath('userData', join(dataFolder, 'electron'));
  if (platform === 'win32') app.setAppUserModelId(APP_ID);
}
