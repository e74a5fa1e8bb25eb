import { changeNotices, type ShiftNotice, type ShiftsToTell, shiftNotices } from '../../shared/notifications/index.ts';
import { type Instant, instant, WEEK } from '../../shared/time/index.ts';
import type { BookHistory } from './book-history.ts';

/** Whoever was away for longer is told of the last week. */
const LONGEST_ABSENCE = WEEK;

/** What became due after an instant and until another: of the person's shifts, and of what was changed in them; by time. */
export function dueNotices(
  history: BookHistory,
  { after, until, ...whose }: Omit<ShiftsToTell, 'after'> & { readonly after: number },
): ShiftNotice[] {
  const since: Instant = instant(Math.max(after, until - LONGEST_ABSENCE));
  const [then, now] = [history.asOf(since), history.asOf(until)];
  if (!then || !now) return [];
  return [
    ...changeNotices(then.book, now.book, whose.person, now.since),
    ...shiftNotices(now.book, { ...whose, after: since, until }),
  ].sort((a, b) => a.at - b.at);
}
