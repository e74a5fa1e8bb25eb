import { type Instant, type Interval, instant } from '../time/index.ts';
import { dutyBetween, weekHoursOf } from './hours.ts';
import type { RotaPlan } from './plan.ts';
import { scheduleOf } from './schedule.ts';

/** Where nobody is on call inside the rota's coverage, between two instants. */
export function gapsOf(plan: RotaPlan, from: Instant, to: Instant): Interval[] {
  const covered = coverageOf(plan, from, to);
  if (covered.length === 0) return [];
  return scheduleOf(plan, from, to)
    .filter(({ people }) => people.length === 0)
    .flatMap((gap) =>
      covered
        .map(({ start, end }) => ({
          start: instant(Math.max(start, gap.start)),
          end: instant(Math.min(end, gap.end)),
        }))
        .filter(({ start, end }) => start < end),
    );
}

/** What must be covered between two instants, cut to them. */
function coverageOf({ rota, zone }: RotaPlan, from: Instant, to: Instant): Interval[] {
  if (rota.coverage === 'none' || from >= to) return [];
  const hours = rota.coverage === 'always' ? undefined : weekHoursOf(rota.coverage);
  if (!hours) return [{ start: from, end: to }];
  return dutyBetween(hours, zone, from, to).map(({ start, end }) => ({
    start: instant(Math.max(start, from)),
    end: instant(Math.min(end, to)),
  }));
}
