import { type Book, rotaPlansOf } from '../book/index.ts';
import { type RotaPlan, wholeShiftsByPerson } from '../rota/index.ts';
import { DAY, formatInstant, type Instant, type Interval, instant, MINUTE } from '../time/index.ts';
import type { ShiftNotice } from './schema.ts';

/** How long before a shift it is announced. */
const SOON = 15 * MINUTE;

/**
 * What is to be told to a person after `after`, up to and with `until`: that a shift begins in 24 hours or in 15
 * minutes, has begun, or has ended; by time. A shift that follows another in the same rota within a day is not announced
 * a day before: whoever has the nights of a week knows after the first.
 */
export function shiftNotices(book: Book, person: string, after: Instant, until: Instant): ShiftNotice[] {
  return rotaPlansOf(book)
    .flatMap((plan) => noticesOf(plan, person, after, until))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function noticesOf(plan: RotaPlan, person: string, after: Instant, until: Instant): ShiftNotice[] {
  // A day to both sides: announced a day before, and whether one ended within a day.
  const around = { start: instant(after - DAY), end: instant(until + DAY + 1) };
  const shifts = wholeShiftsByPerson(plan, around).get(person) ?? [];
  return shifts.flatMap((shift, index) => {
    const before = shifts[index - 1];
    const isFirst = !before || shift.start - before.end >= DAY;
    return momentsOf(shift, isFirst)
      .filter(({ at }) => after < at && at <= until)
      .map(({ kind, at }) => ({
        id: `${kind} ${plan.rota.id} ${formatInstant(kind === 'ended' ? shift.end : shift.start)}`,
        kind,
        at,
        rota: { id: plan.rota.id, name: plan.rota.name },
        start: shift.start,
        end: Number.isFinite(shift.end) ? shift.end : null,
      }));
  });
}

function momentsOf({ start, end }: Interval, isFirst: boolean): Pick<ShiftNotice, 'kind' | 'at'>[] {
  return [
    ...(isFirst ? [{ kind: 'in-a-day' as const, at: start - DAY }] : []),
    { kind: 'soon', at: start - SOON },
    { kind: 'started', at: start },
    { kind: 'ended', at: end },
  ];
}
