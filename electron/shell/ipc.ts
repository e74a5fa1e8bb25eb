import { ipcMain, type WebContents, type WebFrameMain, webContents } from 'electron';
import type { CoreEvent, Reply } from '../../shared/contract.ts';
import { channels } from '../channels.ts';
import { ORIGIN } from './origin.ts';

/** The contract over Electron's channels, for all windows. */
export interface PageChannel {
  /** Tells every page. */
  tellAll(event: CoreEvent): void;
  /** Something that was asked is not answered yet. */
  readonly isBusy: boolean;
  /** Resolves once nothing that was asked is unanswered. */
  settled(): Promise<void>;
}

export interface PageChannelOptions {
  readonly answer: (message: unknown) => Promise<Reply>;
  readonly log: (line: string) => void;
}

const refusal: Reply = {
  ok: false,
  error: {
    code: 'foreign-frame',
    message: 'this page is not part of Watchbill',
    hint: 'Close it, and open Watchbill from the tray or the list of programs.',
  },
};

/**
 * Answers the pages of this program. Whatever else runs in one of its windows gets no answer: who asks is checked with
 * every message.
 *
 * Follows https://www.electronjs.org/docs/latest/api/ipc-main (handle) and
 * https://www.electronjs.org/docs/latest/tutorial/security (17. Validate the sender of all IPC messages)
 */
export function answerPages({ answer, log }: PageChannelOptions): PageChannel {
  const open = new Set<Promise<Reply>>();
  ipcMain.handle(channels.answer, async ({ senderFrame }, message: unknown) => {
    if (!isOurs(senderFrame)) {
      log(`refused a message from ${senderFrame?.origin ?? 'a frame that is gone'}`);
      return refusal;
    }
    const reply = answer(message);
    open.add(reply);
    try {
      return await reply;
    } finally {
      open.delete(reply);
    }
  });
  return {
    tellAll(event) {
      for (const contents of webContents.getAllWebContents()) tell(contents, event);
    },
    get isBusy() {
      return open.size > 0;
    },
    async settled() {
      while (open.size > 0) await Promise.allSettled(open);
    },
  };
}

/** Tells one page. */
export function tell(contents: Pick<WebContents, 'isDestroyed' | 'send'>, event: CoreEvent): void {
  if (!contents.isDestroyed()) contents.send(channels.event, event);
}

/** The page itself, not a frame in it. */
function isOurs(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN;
}
