import { shell } from 'electron';
import type { FileOpener } from '../files/index.ts';

/**
 * Opens files of the book with the programs of the system.
 *
 * Follows https://www.electronjs.org/docs/latest/api/shell (openPath, showItemInFolder)
 */
export const fileOpener: FileOpener = {
  async open(path) {
    const failure = await shell.openPath(path);
    if (failure === '') return undefined;
    const hint = 'Open it by hand: its path is copied with the button beside.';
    return { code: 'not-opened', message: `nothing on this machine opens ${path} (${failure})`, hint };
  },
  async show(path) {
    shell.showItemInFolder(path);
    return undefined;
  },
};
