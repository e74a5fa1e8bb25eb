import { type Person, type TimeOff, timeOffInterval } from '../people/index.ts';
import { type RotaPlan, shiftsOf } from '../rota/index.ts';
import { addMonths, formatDate, type Instant, instant, toInstant, toWall, type Zone } from '../time/index.ts';
import type { Absence } from './schema.ts';

/** The time off of a person that is not over for more than a year, by start. `zone` is the person's. */
export function timeOffOf({ id, timeOff }: Person, zone: Zone, plans: readonly RotaPlan[], at: Instant): Absence[] {
  const aYearAgo = toInstant(zone, addMonths(toWall(zone, at), -12));
  return timeOff
    .map((each) => absenceOf(each, zone))
    .filter(({ start, end }) => start < end && end > aYearAgo)
    .sort((a, b) => a.start - b.start)
    .map((absence) => ({ ...absence, clashes: clashesIn(absence, id, plans, at) }));
}

/** Where a person is on call during an absence, from `at` on. */
function clashesIn(
  { start, end }: Pick<Absence, 'start' | 'end'>,
  id: string,
  plans: readonly RotaPlan[],
  at: Instant,
): Absence['clashes'] {
  const from = instant(Math.max(start, at));
  if (from >= end) return [];
  return plans.flatMap((plan) =>
    shiftsOf(plan, id, from, instant(end)).map((shift) => ({
      rota: { id: plan.rota.id, name: plan.rota.name },
      ...shift,
    })),
  );
}

function absenceOf(timeOff: TimeOff, zone: Zone): Omit<Absence, 'clashes'> {
  const { start, end } = timeOffInterval(timeOff, zone);
  return {
    start,
    end,
    firstDay: formatDate(toWall(zone, start)),
    lastDay: formatDate(toWall(zone, instant(end - 1))),
    wholeDays: 'year' in timeOff.from && 'year' in timeOff.to,
    kind: timeOff.kind ?? null,
    note: timeOff.note ?? null,
  };
}
