import type { Ask } from '../ask.ts';
import type { ToldNotices } from '../desktop/index.ts';
import { newsOf, wordsOf } from './notice-words.ts';
import type { Notice } from './notices.ts';

export interface ShiftTeller {
  readonly ask: Ask;
  readonly clock: () => number;
  readonly told: ToldNotices;
  /** Milliseconds since 1970 UTC; until then nothing is shown. */
  readonly pausedUntil: () => number | null;
  readonly notify: (notice: Notice) => void;
  readonly show: (address: string) => void;
}

/** Tells what became due of one's own shifts since it was last told, each once. What a pause covers is never told. */
export function shiftTeller({ ask, clock, told, pausedUntil, notify, show }: ShiftTeller): () => Promise<void> {
  return async () => {
    const at = clock();
    const after = told.until;
    const notices = after === undefined || after >= at ? [] : await ask('notices', { after });
    // What could not be asked is asked again next time.
    if (!notices) return;
    const due = notices.filter(({ id }) => !told.isTold(id));
    // Noted before it is shown: better untold than told twice.
    told.tell(
      due.map(({ id }) => id),
      Math.max(at, after ?? at),
    );
    if ((pausedUntil() ?? 0) > at) return;
    for (const notice of newsOf(due, at))
      notify({ ...wordsOf(notice), onClick: () => show(`/rota/${notice.rota.id}`) });
  };
}
