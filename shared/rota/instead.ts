import type { PersonId } from '../people/index.ts';
import type { Interval } from '../time/index.ts';
import type { RotaPlan } from './plan.ts';
import { samePeople, scheduleOf } from './schedule.ts';

/** A stretch of time with the same people in the place of others. */
export interface InPlace extends Interval {
  readonly people: readonly PersonId[];
}

/** Who is on call in a stretch of time by one plan and not by the other, split where they change. No plan: nobody. */
export function peopleInstead(one: RotaPlan | undefined, other: RotaPlan | undefined, time: Interval): InPlace[] {
  const { start, end } = time;
  if (!one) return [{ start, end, people: [] }];
  const parts: InPlace[] = [];
  for (const { start: from, end: to, people } of scheduleOf(one, start, end)) {
    for (const then of other ? scheduleOf(other, from, to) : [{ start: from, end: to, people: [] }]) {
      const apart = people.filter((id) => !then.people.includes(id));
      const last = parts.at(-1);
      if (last && samePeople(last.people, apart)) parts[parts.length - 1] = { ...last, end: then.end };
      else parts.push({ start: then.start, end: then.end, people: apart });
    }
  }
  return parts;
}
