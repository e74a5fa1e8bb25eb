import { create } from 'zustand';
import type { UndoOutcome } from '../../shared/edits/index.ts';

/** What was just done to the book, with the way back. */
export interface Notice {
  /** Tells it from the one before, also where it says the same. */
  readonly number: number;
  readonly text: string;
  /** What can be done about it. */
  readonly offer: 'undo' | 'redo';
}

/** An edit that cannot be taken back without overwriting what somebody else wrote since. */
export type Overtaken = Extract<UndoOutcome, { readonly done: false }> & { readonly direction: 'undo' | 'redo' };

interface NoticeState {
  readonly notice: Notice | undefined;
  readonly overtaken: Overtaken | undefined;
}

export const useNotice = create<NoticeState>(() => ({ notice: undefined, overtaken: undefined }));

/** Says what was done. */
export function say(text: string, offer: Notice['offer']): void {
  useNotice.setState(({ notice }) => ({ notice: { number: (notice?.number ?? 0) + 1, text, offer } }));
}

/** Takes the notice away. */
export function dismissNotice(): void {
  useNotice.setState({ notice: undefined });
}
