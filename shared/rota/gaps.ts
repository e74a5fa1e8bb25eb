import { type Instant, type Interval, intersections } from '../time/index.ts';
import { dutyWithin, weekHoursOf } from './hours.ts';
import type { RotaPlan } from './plan.ts';
import { scheduleOf } from './schedule.ts';

/** Where nobody is on call inside the rota's coverage, between two instants. */
export function gapsOf(plan: RotaPlan, from: Instant, to: Instant): Interval[] {
  const covered = coverageOf(plan, from, to);
  if (covered.length === 0) return [];
  const empty = scheduleOf(plan, from, to).filter(({ people }) => people.length === 0);
  return intersections(covered, empty);
}

/** What must be covered between two instants, cut to them. */
function coverageOf({ rota, zone }: RotaPlan, from: Instant, to: Instant): readonly Interval[] {
  if (rota.coverage === 'none') return [];
  const hours = rota.coverage === 'always' ? undefined : weekHoursOf(rota.coverage);
  return dutyWithin(hours, zone, { start: from, end: to });
}
