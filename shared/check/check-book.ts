import { type Book, brokenReferences, compareProblems, type Problem, rotaPlansOf } from '../book/index.ts';
import type { Instant } from '../time/index.ts';
import { absentees } from './absentees.ts';
import { unknownCalendars } from './calendars.ts';
import { doubleDuties } from './double-duties.ts';
import { gaps } from './gaps.ts';
import { idleOverrides } from './idle-overrides.ts';
import { reversedOverrides, reversedTimeOff } from './reversed-times.ts';
import { timeOffClashes } from './time-off-clashes.ts';
import { voidSwaps } from './void-swaps.ts';

export interface CheckOptions {
  /** What lies ahead is looked at from here … */
  readonly from: Instant;
  /** … to here. */
  readonly to: Instant;
  /** Whether there is a holiday calendar of that name. */
  readonly isCalendar: (name: string) => boolean;
}

/** Everything that is wrong with a book or deserves a look, errors first (rota rules, section 8). */
export function checkBook(book: Book, { from, to, isCalendar }: CheckOptions): Problem[] {
  const plans = rotaPlansOf(book);
  return [
    ...book.problems,
    ...brokenReferences(book),
    ...unknownCalendars(book, isCalendar),
    ...reversedOverrides(book, plans),
    ...reversedTimeOff(book),
    ...voidSwaps(book, plans),
    ...idleOverrides(book, plans, from, to),
    ...absentees(book, plans, from, to),
    ...gaps(book, plans, from, to),
    ...timeOffClashes(book, plans, from, to),
    ...doubleDuties(book, plans, from, to),
  ].sort(compareProblems);
}
