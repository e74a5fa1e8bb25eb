import type { ComponentType } from 'react';
import { create } from 'zustand';
import { useCore } from '../stores/index.ts';

/** Loads the code of what is to lie over the page. */
export type LoadOverlay = () => Promise<{ readonly default: ComponentType }>;

/** What lies over the page. */
export const useOverlay = create<{ readonly Overlay: ComponentType | undefined }>(() => ({ Overlay: undefined }));

let returnTo: Element | null = null;

/** Opens it over the page, where nothing else lies there. The focus is noted, to go back there. */
export async function openOverlay(load: LoadOverlay): Promise<void> {
  const loaded = await load().catch(() => undefined);
  if (!loaded) useCore.setState({ failure: notLoaded });
  if (!loaded || useOverlay.getState().Overlay) return;
  returnTo = document.activeElement;
  useOverlay.setState({ Overlay: loaded.default });
}

/** Closes what lies over the page. */
export function closeOverlay(): void {
  useOverlay.setState({ Overlay: undefined });
}

/** Puts the focus where it was before; on the page where that is gone. */
export function returnFocus(): void {
  const target = returnTo?.isConnected && returnTo !== document.body ? returnTo : document.querySelector('main');
  if (target instanceof HTMLElement) target.focus();
  returnTo = null;
}

const notLoaded = {
  code: 'part-not-loaded',
  message: 'This part of Watchbill could not be loaded',
  hint: 'Reload the page; if that fails too, look whether Watchbill still runs.',
};
