import { create } from 'zustand';

interface Asking {
  readonly asked: boolean;
  /** What had the focus before: it gets it back. */
  readonly asker: HTMLElement | undefined;
}

export const useAsking = create<Asking>(() => ({ asked: false, asker: undefined }));

/** Asks for the folder of a book, in a dialog, and opens it. */
export function askForFolder(): void {
  const focused = document.activeElement;
  useAsking.setState({ asked: true, asker: focused instanceof HTMLElement ? focused : undefined });
}

export function stopAsking(): void {
  useAsking.setState({ asked: false });
}
