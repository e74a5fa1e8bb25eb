import type { Membership, PersonId } from '../people/index.ts';
import { type Instant, type Interval, instant, toInstant } from '../time/index.ts';
import { dutyBetween } from './hours.ts';
import { type LayerPlan, namedFor, turnRunningAt } from './layer.ts';
import { turnStart } from './rotation.ts';

/** Why somebody is on call: the layer and turn they stand in, and the override that put them there. */
export interface Duty {
  readonly person: PersonId;
  /** Absent where an override alone put them on call. */
  readonly turn?: { readonly layer: string; readonly number: number };
  /** The id of the last override that changed who stands here. */
  readonly override?: string;
}

/** How exactly to tell who is on call: by turns, or people only, which need not look at handovers to oneself. */
export type Detail = 'people' | 'turns';

/** A stretch of time with the same duties throughout. */
export interface Watch extends Interval {
  readonly duties: readonly Duty[];
}

/**
 * What a layer yields between two instants, without gaps: sorted, not overlapping, cut to the interval, and only where
 * it yields somebody (rota rules, section 4).
 */
export function layerWatches(
  plan: LayerPlan,
  membership: Membership,
  from: Instant,
  to: Instant,
  detail: Detail,
): Watch[] {
  const start = instant(Math.max(from, plan.start));
  const end = instant(Math.min(to, plan.end));
  const watches: Watch[] = [];
  if (start >= end) return watches;
  const duty = plan.hours ? dutyBetween(plan.hours, plan.zone, start, end) : [{ start, end }];
  if (plan.constant && detail === 'people') {
    const duties = namedFor(plan, 0).map((person) => ({ person }));
    if (duties.length > 0)
      for (const window of duty) pushMembers(watches, { ...cut(window, start, end), duties }, membership);
    return watches;
  }
  let turn = turnRunningAt(plan, start);
  let turnEnd = toInstant(plan.zone, turnStart(plan.rotation, turn + 1));
  let duties = dutiesOfTurn(plan, turn);
  for (const window of duty) {
    const { start: windowStart, end: windowEnd } = cut(window, start, end);
    let at = windowStart;
    while (at < windowEnd) {
      if (turnEnd <= at) {
        // Turns without duty are passed over at once.
        turn = turnRunningAtOrAfter(plan, turn, at);
        turnEnd = toInstant(plan.zone, turnStart(plan.rotation, turn + 1));
        duties = dutiesOfTurn(plan, turn);
      }
      const until = turnEnd < windowEnd ? turnEnd : windowEnd;
      if (duties.length > 0) pushMembers(watches, { start: at, end: until, duties }, membership);
      at = until;
    }
  }
  return watches;
}

function cut(interval: Interval, from: Instant, to: Instant): Interval {
  return { start: interval.start < from ? from : interval.start, end: interval.end < to ? interval.end : to };
}

/** Mostly the next turn; a search where the next one is over, too. */
function turnRunningAtOrAfter(plan: LayerPlan, turn: number, at: Instant): number {
  const afterNext = toInstant(plan.zone, turnStart(plan.rotation, turn + 2));
  return at < afterNext ? turn + 1 : turnRunningAt(plan, at);
}

function dutiesOfTurn(plan: LayerPlan, turn: number): readonly Duty[] {
  const named = namedFor(plan, turn);
  if (named.length === 0) return [];
  const stand = { layer: plan.layer.id, number: turn };
  return named.map((person) => ({ person, turn: stand }));
}

/** Adds a watch, leaving out whoever is not in the team: cut where one of its people joins or leaves. */
export function pushMembers(watches: Watch[], watch: Watch, membership: Membership): void {
  if (membership.size === 0 || !watch.duties.some(({ person }) => membership.has(person))) {
    watches.push(watch);
    return;
  }
  const cuts = new Set<number>([watch.start, watch.end]);
  for (const { person } of watch.duties) {
    const days = membership.get(person);
    if (days && days.start > watch.start && days.start < watch.end) cuts.add(days.start);
    if (days && days.end > watch.start && days.end < watch.end) cuts.add(days.end);
  }
  const times = [...cuts].sort((a, b) => a - b);
  times.forEach((time, index) => {
    const end = times[index + 1];
    if (end === undefined) return;
    const duties = watch.duties.filter(({ person }) => isMemberAt(membership, person, instant(time)));
    if (duties.length > 0) watches.push({ start: instant(time), end: instant(end), duties });
  });
}

/** Whether a person is in the team at an instant. Whoever has no days in the book always is. */
export function isMemberAt(membership: Membership, person: PersonId, at: Instant): boolean {
  const days = membership.get(person);
  return !days || (at >= days.start && at < days.end);
}
