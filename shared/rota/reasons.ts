import type { PersonId } from '../people/index.ts';
import { type Instant, type Interval, instant } from '../time/index.ts';
import type { Duty, Watch } from './duty.ts';
import { applyEffect } from './effects.ts';
import { namedFor } from './layer.ts';
import type { Override } from './override.ts';
import { layerDutiesAt, type RotaPlan, watchesOf } from './plan.ts';
import { peopleOf, samePeople } from './schedule.ts';

/** Why exactly these people are on call during a stretch of time: the turns of the layers, then each override in order. */
export interface Reason extends Interval {
  readonly turns: readonly TurnStanding[];
  /** The accepted overrides that changed who is on call, in the order in which they apply (rota rules, section 5). */
  readonly changes: readonly Change[];
  /** Who is on call in the end. */
  readonly people: readonly PersonId[];
}

/** A turn that a layer yields, with everybody whom the turn names. */
export interface TurnStanding {
  readonly layer: string;
  readonly number: number;
  readonly people: readonly PersonId[];
}

export interface Change {
  readonly override: Override;
  readonly before: readonly PersonId[];
  readonly after: readonly PersonId[];
}

/** The reasons between two instants, one for each stretch in which they are the same. */
export function reasonsOf(plan: RotaPlan, from: Instant, to: Instant): Reason[] {
  const reasons: Reason[] = [];
  for (const { start, end, duties } of watchesOf(plan, from, to, 'turns')) {
    if (start >= end) continue;
    const reason = { start, end, ...reasonAt(plan, start), people: peopleOf(duties) };
    const last = reasons.at(-1);
    if (last && last.end === start && isSame(last, reason)) reasons[reasons.length - 1] = { ...last, end };
    else reasons.push(reason);
  }
  return reasons;
}

/** Between two changes of the duties nothing changes, so the first moment speaks for all of them. */
function reasonAt(plan: RotaPlan, at: Instant): Pick<Reason, 'turns' | 'changes'> {
  const base = layerDutiesAt(plan, at);
  const changes: Change[] = [];
  let watches: Watch[] = [{ start: at, end: instant(at + 1), duties: base }];
  for (const effect of plan.effects) {
    const before = watches[0]?.duties ?? [];
    watches = [...watches];
    applyEffect(effect, watches);
    const after = watches[0]?.duties ?? [];
    const change = { override: effect.override, before: peopleOf(before), after: peopleOf(after) };
    const puts = after.some(({ override }) => override === effect.override.id);
    if (puts || !samePeople(change.before, change.after)) changes.push(change);
  }
  return { turns: turnsOf(plan, base), changes };
}

function turnsOf(plan: RotaPlan, duties: readonly Duty[]): TurnStanding[] {
  const turns = new Map<string, TurnStanding>();
  for (const { turn } of duties) {
    const layer = turn && plan.layers.find(({ layer }) => layer.id === turn.layer);
    if (layer) turns.set(turn.layer, { ...turn, people: namedFor(layer, turn.number) });
  }
  return [...turns.values()];
}

function isSame(a: Reason, b: Reason): boolean {
  return (
    samePeople(a.people, b.people) &&
    a.turns.length === b.turns.length &&
    a.turns.every(({ layer, number }, index) => b.turns[index]?.layer === layer && b.turns[index]?.number === number) &&
    a.changes.length === b.changes.length &&
    a.changes.every(({ override }, index) => b.changes[index]?.override === override)
  );
}
