import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, CoreEvent } from '../shared/contract.ts';
import { channels } from './channels.ts';

/**
 * What a page in a window of Watchbill's own gets from Electron: the contract and nothing else. No channel can be named
 * by the page, and no event object of Electron's reaches it.
 *
 * Follows https://www.electronjs.org/docs/latest/tutorial/context-isolation and
 * https://www.electronjs.org/docs/latest/api/context-bridge
 */
const bridge: Bridge = {
  answer: (message) => ipcRenderer.invoke(channels.answer, message),
  onEvent(listener) {
    ipcRenderer.on(channels.event, (_, event: CoreEvent) => listener(event));
  },
};

contextBridge.exposeInMainWorld('watchbill', bridge);
