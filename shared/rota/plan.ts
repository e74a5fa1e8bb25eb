import type { Membership } from '../people/index.ts';
import { type Instant, instant, type Zone, zoneOf } from '../time/index.ts';
import { type Detail, type Duty, layerWatches, pushMembers, type Watch } from './duty.ts';
import { applyEffect, type Effect, effectsOf } from './effects.ts';
import { type LayerPlan, planLayer } from './layer.ts';
import type { Override } from './override.ts';
import type { Rota } from './rota.ts';
import { covers, overlay, unite, withGaps } from './watches.ts';

/** A rota made ready for questions: zones found, rotations counted, overrides in their order. Immutable to its users. */
export interface RotaPlan {
  readonly rota: Rota;
  readonly zone: Zone;
  readonly membership: Membership;
  readonly layers: readonly LayerPlan[];
  /** The layers of each priority, the strongest first. */
  readonly priorities: readonly (readonly LayerPlan[])[];
  readonly effects: readonly Effect[];
  /** Nothing happens before: the first layer starts, or the first override. Infinite for an empty rota. */
  readonly beginning: number;
}

/** What a rota's schedule depends on. */
export interface RotaFacts {
  readonly rota: Rota;
  readonly overrides: readonly Override[];
  readonly membership: Membership;
  /** The zone that holds where the rota names none. */
  readonly bookZone: Zone;
}

/** Makes a rota ready for questions. */
export function planRota({ rota, overrides, membership, bookZone }: RotaFacts): RotaPlan {
  const zone = rota.timeZone ? zoneOf(rota.timeZone) : bookZone;
  const layers = rota.layers.map((layer) => planLayer(layer, zone));
  const byPriority = new Map<number, LayerPlan[]>();
  for (const plan of layers) {
    const same = byPriority.get(plan.layer.priority);
    if (same) same.push(plan);
    else byPriority.set(plan.layer.priority, [plan]);
  }
  const effects = effectsOf(overrides, layers, membership, zone);
  return {
    rota,
    zone,
    membership,
    layers,
    priorities: [...byPriority].sort(([a], [b]) => b - a).map(([, plans]) => plans),
    effects,
    beginning: Math.min(
      ...layers.map(({ start }) => start),
      ...effects.flatMap(({ parts }) => parts.map(({ start }) => start)),
    ),
  };
}

/** The duties of a rota from `from` to `to`: watches that cover the interval without overlap (rota rules, 4 and 5). */
export function watchesOf(plan: RotaPlan, from: Instant, to: Instant, detail: Detail): Watch[] {
  const watches = withGaps(byLayers(plan, from, to, detail), from, to);
  for (const effect of plan.effects) applyEffect(effect, watches);
  return plan.effects.length > 0 && plan.membership.size > 0
    ? onlyMembers(watches, plan.membership, from, to)
    : watches;
}

/** Whether an accepted override finds nobody to relieve: a cover or remove of somebody who is not on call then. */
export function isIdle(plan: RotaPlan, effect: Effect): boolean {
  const { override, parts } = effect;
  if (override.kind !== 'cover' && override.kind !== 'remove') return false;
  const before = plan.effects.slice(0, plan.effects.indexOf(effect));
  return parts.every(({ start, end }) => {
    const watches = withGaps(byLayers(plan, start, end, 'people'), start, end);
    for (const earlier of before) applyEffect(earlier, watches);
    return !watches.some(({ duties }) => duties.some(({ person }) => person === override.person));
  });
}

/** The duties at an instant by the layers alone, before any override. */
export function layerDutiesAt(plan: RotaPlan, at: Instant): readonly Duty[] {
  const [watch] = byLayers(plan, at, instant(at + 1), 'turns');
  return watch?.duties ?? [];
}

/** The layers alone: the highest priority at which some layer yields somebody wins. */
function byLayers({ priorities, membership }: RotaPlan, from: Instant, to: Instant, detail: Detail): Watch[] {
  let result: Watch[] = [];
  for (const layers of priorities) {
    let together: Watch[] = [];
    for (const layer of layers) together = unite(together, layerWatches(layer, membership, from, to, detail));
    result = overlay(result, together);
    if (covers(result, from, to)) break;
  }
  return result;
}

/** Last of all, whoever is not in the team is taken out, whoever named them. */
function onlyMembers(watches: readonly Watch[], membership: Membership, from: Instant, to: Instant): Watch[] {
  const members: Watch[] = [];
  for (const watch of watches) if (watch.duties.length > 0) pushMembers(members, watch, membership);
  return withGaps(members, from, to);
}
