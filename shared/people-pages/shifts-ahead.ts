import { type RotaPlan, shiftsOf } from '../rota/index.ts';
import { addMonths, DAY, type Instant, type Interval, instant, toInstant, toWall } from '../time/index.ts';
import type { ShiftOfPerson } from './schema.ts';

/** A person's shifts, whole, from the one that is running to those that begin within a year. */
export interface ShiftsAhead {
  readonly running: ShiftOfPerson | undefined;
  /** By start. */
  readonly coming: readonly ShiftOfPerson[];
}

/** The shifts of a person in a rota that are not over at `at`. */
export function shiftsAhead(plan: RotaPlan, person: string, at: Instant): ShiftsAhead {
  const year = yearAhead(plan, at);
  const [first, ...others] = shiftsOf(plan, person, at, year);
  if (!first) return { running: undefined, coming: [] };
  const whole = (shift: Interval) => wholeShift(plan, shift, year);
  return first.start > at
    ? { running: undefined, coming: [first, ...others].map(whole) }
    : { running: { ...whole(first), start: beginningOf(plan, person, at) }, coming: others.map(whole) };
}

/** How far ahead shifts are looked for: a year on the rota's clock (rota rules, section 6). */
export function yearAhead({ zone }: RotaPlan, at: Instant): Instant {
  return toInstant(zone, addMonths(toWall(zone, at), 12));
}

/** A shift as it was found up to `limit`, which may have cut it. */
export function wholeShift({ rota }: RotaPlan, { start, end }: Interval, limit: Instant): ShiftOfPerson {
  return { rota: { id: rota.id, name: rota.name }, start, end: end < limit ? end : null };
}

/** Since when a person who is on call at `at` has been so. Looks back in growing steps. */
function beginningOf(plan: RotaPlan, person: string, at: Instant): Instant {
  let to = at;
  for (let step = 8 * DAY; to > plan.beginning; step *= 4) {
    const from = instant(Math.max(to - step, plan.beginning));
    const last = shiftsOf(plan, person, from, to).at(-1);
    if (!last || last.end < to) return to;
    if (last.start > from) return last.start;
    to = from;
  }
  return to;
}
