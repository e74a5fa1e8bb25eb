import { messagesOf } from '../../shared/messages/index.ts';
import type { Instant, TimeWords } from '../../shared/time/index.ts';
import type { Ask } from '../ask.ts';
import type { ToldNotices } from '../desktop/index.ts';
import type { Notice } from './notices.ts';

export interface ShiftTeller {
  readonly ask: Ask;
  readonly now: () => Instant;
  /** How times are written for whoever looks. */
  readonly words: () => TimeWords;
  readonly told: ToldNotices;
  /** Milliseconds since 1970 UTC; until then nothing is shown. */
  readonly pausedUntil: () => number | null;
  readonly notify: (notice: Notice) => void;
  readonly show: (address: string) => void;
}

/** Tells what became due of one's own shifts since it was last told, each once. What a pause covers is never told. */
export function shiftTeller({ ask, now, words, told, pausedUntil, notify, show }: ShiftTeller): () => Promise<void> {
  return async () => {
    const at = now();
    const after = told.until;
    const notices = after === undefined || after >= at ? [] : await ask('notices', { after });
    // What could not be asked is asked again next time.
    if (!notices) return;
    const due = notices.filter(({ id }) => !told.isTold(id));
    // Noted before it is shown: better untold than told twice.
    told.tell(
      due.map(({ id }) => id),
      // Also where that lies behind: a clock that was wrong once must not silence it until then.
      at,
    );
    if ((pausedUntil() ?? 0) > at) return;
    for (const { title, body, address } of messagesOf(due, at, words())) {
      notify({ title, body, onClick: () => show(address) });
    }
  };
}
