import type { PersonId } from '../people/index.ts';
import { type Instant, instant } from '../time/index.ts';
import { isMemberAt } from './duty.ts';
import { dutyWithin } from './hours.ts';
import { type LayerPlan, namedFor, turnExists, turnInterval, turnRunningAt } from './layer.ts';
import type { RotaPlan } from './plan.ts';

/** A person whom a layer's turns name for duty outside of their days in the team. */
export interface AbsentTurns {
  readonly layer: string;
  readonly person: PersonId;
  /** When the first such duty starts. */
  readonly first: Instant;
  readonly count: number;
  /** For at least one of the turns nobody else of it is in the team: it yields nobody. */
  readonly leavesNobody: boolean;
}

/** Turns between two instants that name somebody who is not in the team then. */
export function absentTurnsOf(plan: RotaPlan, from: Instant, to: Instant): AbsentTurns[] {
  return plan.membership.size === 0 ? [] : plan.layers.flatMap((layer) => absentInLayer(plan, layer, from, to));
}

function absentInLayer({ membership }: RotaPlan, layer: LayerPlan, from: Instant, to: Instant): AbsentTurns[] {
  if (!layer.layer.turns.some((turn) => turn.some((person) => membership.has(person)))) return [];
  const found = new Map<PersonId, AbsentTurns>();
  for (let turn = Math.max(0, turnRunningAt(layer, from)); turnExists(layer, turn); turn++) {
    const interval = turnInterval(layer, turn);
    if (interval.start >= to) break;
    const named = namedFor(layer, turn);
    if (!named.some((person) => membership.has(person))) continue;
    const duty = dutyWithin(layer.hours, layer.zone, {
      start: instant(Math.max(interval.start, from)),
      end: instant(Math.min(interval.end, to)),
    });
    for (const person of named) {
      const missed = duty.find(
        ({ start, end }) => !isMemberAt(membership, person, start) || !isMemberAt(membership, person, instant(end - 1)),
      );
      if (!missed) continue;
      const nobody = named.every((other) => !isMemberAt(membership, other, missed.start));
      const before = found.get(person);
      found.set(person, {
        layer: layer.layer.id,
        person,
        first: before?.first ?? missed.start,
        count: (before?.count ?? 0) + 1,
        leavesNobody: nobody || (before?.leavesNobody ?? false),
      });
    }
  }
  return [...found.values()];
}
