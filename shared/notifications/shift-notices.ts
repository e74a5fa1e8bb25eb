import { type Book, rotaPlansOf } from '../book/index.ts';
import { type RotaPlan, wholeShiftsByPerson } from '../rota/index.ts';
import { DAY, formatInstant, type Instant, type Interval, instant, MINUTE } from '../time/index.ts';
import type { ShiftNotice } from './schema.ts';

/** What of a person's shifts is to be told. */
export interface ShiftsToTell {
  readonly person: string;
  /** How long before a shift it is announced, each in minutes. */
  readonly leadTimes: readonly number[];
  /** What is due at this instant is left out … */
  readonly after: Instant;
  /** … and at this one not. */
  readonly until: Instant;
}

/**
 * What is to be told to a person of their shifts: that one begins, some time ahead, has begun, or has ended; by time. A
 * shift is not announced while the one before it in the same rota lasts: whoever has the nights of a week knows after
 * the first.
 */
export function shiftNotices(book: Book, toTell: ShiftsToTell): ShiftNotice[] {
  return rotaPlansOf(book)
    .flatMap((plan) => noticesOf(plan, toTell))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function noticesOf(plan: RotaPlan, { person, leadTimes, after, until }: ShiftsToTell): ShiftNotice[] {
  // To both sides: announced so long before, and whether another ended within that time.
  const longest = Math.max(DAY, ...leadTimes.map((minutes) => minutes * MINUTE));
  const around = { start: instant(after - longest), end: instant(until + longest + 1) };
  const shifts = wholeShiftsByPerson(plan, around).get(person) ?? [];
  return shifts.flatMap((shift, index) =>
    momentsOf(shift, shifts[index - 1], leadTimes)
      .filter(({ at }) => after < at && at <= until)
      .map(({ kind, at, fact }) => ({
        id: `${fact} ${plan.rota.id} ${formatInstant(kind === 'ended' ? shift.end : shift.start)}`,
        kind,
        at,
        rota: { id: plan.rota.id, name: plan.rota.name },
        start: shift.start,
        end: Number.isFinite(shift.end) ? shift.end : null,
      })),
  );
}

interface Moment {
  readonly kind: 'ahead' | 'started' | 'ended';
  readonly at: number;
  readonly fact: string;
}

function momentsOf({ start, end }: Interval, before: Interval | undefined, leadTimes: readonly number[]): Moment[] {
  const ahead = [...new Set(leadTimes)].map((minutes) => ({ minutes, at: start - minutes * MINUTE }));
  return [
    ...ahead
      .filter(({ at }) => !before || before.end <= at)
      .map(({ minutes, at }) => ({ kind: 'ahead' as const, at, fact: `ahead-${minutes}` })),
    { kind: 'started', at: start, fact: 'started' },
    { kind: 'ended', at: end, fact: 'ended' },
  ];
}
