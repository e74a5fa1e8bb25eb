import { openOverlay } from '../overlay/index.ts';

/** Asks for the folder of a book, in a dialog over the page, and opens it. */
export function askForFolder(): void {
  void openOverlay(() => import('./open-folder-dialog.tsx'));
}
