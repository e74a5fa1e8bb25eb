import type { ShiftNotice } from '../notifications/index.ts';
import { HOUR, type Instant } from '../time/index.ts';

/** What began or ended longer ago is no news. */
const STALE = HOUR;

/** What became due, told apart by what it still is worth. */
export interface Digest {
  /** News, each told for itself; of one rota the latest only, and every change. */
  readonly news: readonly ShiftNotice[];
  /** What happened while nobody could be told: for one summary. */
  readonly missed: readonly ShiftNotice[];
}

/**
 * Of what became due until `at`, in the order of time, what is to be told. What lies ahead is news as long as it does,
 * however late it is told; an announcement of a shift that has begun is worth nothing any more.
 */
export function digestOf(notices: readonly ShiftNotice[], at: Instant): Digest {
  const latest = new Map<string, ShiftNotice>();
  const changes: ShiftNotice[] = [];
  const missed: ShiftNotice[] = [];
  for (const notice of notices) {
    if (notice.kind === 'changed') (isOver(notice, at) ? missed : changes).push(notice);
    else if (notice.kind === 'ahead') {
      if (at < notice.start) latest.set(notice.rota.id, notice);
    } else if (at - notice.at <= STALE) latest.set(notice.rota.id, notice);
    else missed.push(notice);
  }
  const news = [...changes, ...latest.values()];
  return { news, missed: missed.filter((notice) => !isToldByItsEnd(notice, notices)) };
}

function isOver({ end }: ShiftNotice, at: Instant): boolean {
  return end !== null && end <= at;
}

function isToldByItsEnd({ kind, rota, start }: ShiftNotice, notices: readonly ShiftNotice[]): boolean {
  return (
    kind === 'started' &&
    notices.some((other) => other.kind === 'ended' && other.rota.id === rota.id && other.start === start)
  );
}
