import type { PersonId } from '../people/index.ts';
import { addMonths, DAY, type Instant, instant, toInstant, toWall } from '../time/index.ts';
import type { RotaPlan } from './plan.ts';
import { type Segment, samePeople, scheduleOf } from './schedule.ts';

/** Who is on call at an instant, and around it. */
export interface OnCall {
  readonly at: Instant;
  readonly people: readonly PersonId[];
  /** Since when exactly these people are; null where it has always been so: nobody, before the rota begins. */
  readonly since: Instant | null;
  /** Until when; null where that is not within a year. */
  readonly until: Instant | null;
  /** Who follows at `until`. */
  readonly next: { readonly at: Instant; readonly people: readonly PersonId[] } | null;
}

/** Who is on call at `at`. The next change is looked for one year ahead, on the rota's clock (rota rules, section 6). */
export function onCallAt(plan: RotaPlan, at: Instant): OnCall {
  const year = toInstant(plan.zone, addMonths(toWall(plan.zone, at), 12));
  const [now, then] = segmentAndNext(plan, at, year);
  return {
    at,
    people: now.people,
    since: beginningOf(plan, now, at),
    until: then?.start ?? null,
    next: then ? { at: then.start, people: then.people } : null,
  };
}

/** The segment at `at`, from there on, and the one after it if it begins before `limit`. Looks ahead in growing steps. */
function segmentAndNext(plan: RotaPlan, at: Instant, limit: Instant): [Segment, Segment | undefined] {
  let now: Segment | undefined;
  let from = at;
  for (let step = FIRST_LOOK; ; step *= 4) {
    const to = instant(Math.min(from + step, limit));
    for (const segment of scheduleOf(plan, from, to)) {
      if (!now) now = segment;
      else if (!samePeople(segment.people, now.people)) return [now, segment];
    }
    if (to >= limit) return [now ?? { start: at, end: to, people: [] }, undefined];
    from = to;
  }
}

/** When the people of `now` came on call. Looks back in growing steps, to the rota's beginning at most. */
function beginningOf(plan: RotaPlan, now: Segment, at: Instant): Instant | null {
  let to = at;
  let since: Instant = at;
  for (let step = FIRST_LOOK; to > plan.beginning; step *= 4) {
    const from = instant(Math.max(to - step, plan.beginning));
    const segments = scheduleOf(plan, from, to);
    for (let segment = segments.pop(); segment; segment = segments.pop()) {
      if (!samePeople(segment.people, now.people)) return since;
      since = segment.start;
    }
    to = from;
  }
  return now.people.length > 0 ? since : null;
}

/** Most handovers are daily or weekly. */
const FIRST_LOOK = 2 * DAY;
