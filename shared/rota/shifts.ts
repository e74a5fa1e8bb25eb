import type { PersonId } from '../people/index.ts';
import { DAY, type Instant, type Interval } from '../time/index.ts';
import type { Duty, Watch } from './duty.ts';
import { type RotaPlan, watchesOf } from './plan.ts';
import { scheduleOf } from './schedule.ts';
import { toTheEye, wholeAround } from './whole.ts';

/**
 * The shifts of a person between two instants, cut to them: the longest intervals during which that person is on call
 * in the rota, whoever else is (rota rules, section 6).
 */
export function shiftsOf(plan: RotaPlan, person: PersonId, from: Instant, to: Instant): Interval[] {
  return shiftsByPerson(plan, from, to).get(person) ?? [];
}

/** The shifts of everybody between two instants, cut to them, by person. */
export function shiftsByPerson(plan: RotaPlan, from: Instant, to: Instant): Map<PersonId, Interval[]> {
  const shifts = new Map<PersonId, { start: Instant; end: Instant }[]>();
  for (const { start, end, people } of scheduleOf(plan, from, to)) {
    for (const person of people) {
      const own = shifts.get(person) ?? [];
      shifts.set(person, own);
      const last = own.at(-1);
      if (last && last.end === start) last.end = end;
      else own.push({ start, end });
    }
  }
  return shifts;
}

/** One entry of a person's calendar: a shift, or the part of it between two handovers. */
export interface CalendarShift extends Interval {
  readonly person: PersonId;
}

/**
 * The shifts that touch the interval, whole (also where they reach beyond it) and split at handovers: where a turn of
 * the person ends and another goes on. Sorted by start, then person. `person` limits it to one.
 */
export function calendarShiftsOf(plan: RotaPlan, from: Instant, to: Instant, person?: PersonId): CalendarShift[] {
  return wholeAround(plan, { start: from, end: to }, toTheLast, (from, to) =>
    splitShifts(watchesOf(plan, from, to, 'turns'), person),
  ).sort((a, b) => a.start - b.start || (a.person < b.person ? -1 : 1));
}

/** The shifts of everybody that touch the time, whole. What has no beginning or end within three years is infinite there. */
export function wholeShiftsByPerson(plan: RotaPlan, time: Interval): Map<PersonId, Interval[]> {
  const all = wholeAround(plan, time, toTheEye, (from, to) =>
    [...shiftsByPerson(plan, from, to)].flatMap(([person, shifts]) => shifts.map((shift) => ({ ...shift, person }))),
  );
  return Map.groupBy(all, ({ person }) => person);
}

/** Calendars keep what they were given: a turn is cut only after a thousand years. */
const toTheLast = { first: 32 * DAY, last: 366_000 * DAY };

function splitShifts(watches: readonly Watch[], only?: PersonId): CalendarShift[] {
  const done: CalendarShift[] = [];
  let open = new Map<PersonId, { start: Instant; turns: readonly string[] }>();
  for (const watch of watches) {
    const now = new Map<PersonId, { start: Instant; turns: readonly string[] }>();
    for (const person of new Set(watch.duties.map((duty) => duty.person))) {
      if (only !== undefined && person !== only) continue;
      const turns = turnsOf(watch.duties, person);
      const before = open.get(person);
      const goesOn = before !== undefined && standsOn(before.turns, turns);
      now.set(person, { start: goesOn ? before.start : watch.start, turns });
      if (before && !goesOn) done.push({ person, start: before.start, end: watch.start });
    }
    for (const [person, { start }] of open) if (!now.has(person)) done.push({ person, start, end: watch.start });
    open = now;
  }
  const end = watches.at(-1)?.end;
  if (end !== undefined) for (const [person, { start }] of open) done.push({ person, start, end });
  return done;
}

function turnsOf(duties: readonly Duty[], person: PersonId): readonly string[] {
  return duties.flatMap((duty) =>
    duty.person === person && duty.turn ? [`${duty.turn.layer} ${duty.turn.number}`] : [],
  );
}

/**
 * Whether a shift goes on: every turn in which the person stood still stands. Decided by the moment alone, so that the
 * same shift is found from wherever one looks; and since every turn ends, so does every shift.
 */
function standsOn(before: readonly string[], now: readonly string[]): boolean {
  return before.length === 0 ? now.length === 0 : before.every((turn) => now.includes(turn));
}
