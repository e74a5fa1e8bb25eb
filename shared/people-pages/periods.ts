import type { Holiday } from '../holidays/index.ts';
import { type RotaPlan, shiftsOf } from '../rota/index.ts';
import {
  addMonths,
  dateOf,
  type Instant,
  type Interval,
  intersections,
  lengthOf,
  midnightOf,
  toInstant,
  toWall,
  union,
  type Zone,
} from '../time/index.ts';
import { hoursOnCall } from '../unsocial-hours/index.ts';
import type { PeriodOnCall } from './schema.ts';

/** The calendar period of so many months around an instant, on the clocks of a zone: 1 is a month, 3 a quarter. */
export function periodAround(zone: Zone, at: Instant, months: 1 | 3): Interval {
  const { year, month } = dateOf(toWall(zone, at));
  const first = midnightOf({ year, month: month - ((month - 1) % months), day: 1 });
  return { start: toInstant(zone, first), end: toInstant(zone, addMonths(first, months)) };
}

/** How long a person is on call over a period, and how much of it is over at `at`. */
export function onCallOver(
  period: Interval,
  plans: readonly RotaPlan[],
  person: string,
  zone: Zone,
  holidays: readonly Holiday[],
  at: Instant,
): PeriodOnCall {
  const byRota = plans.flatMap((plan) => {
    const shifts = shiftsOf(plan, person, period.start, period.end);
    return shifts.length > 0 ? [{ rota: { id: plan.rota.id, name: plan.rota.name }, shifts }] : [];
  });
  const together = union(byRota.flatMap(({ shifts }) => shifts));
  return {
    ...period,
    hours: hoursOnCall(together, zone, holidays),
    behind: lengthOf(intersections(together, [{ start: period.start, end: at }])),
    rotas: byRota.map(({ rota, shifts }) => ({ rota, hours: hoursOnCall(shifts, zone, holidays) })),
  };
}
