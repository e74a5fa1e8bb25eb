import { type LayerPlan, namedFor, turnRunningAt } from '../../rota/index.ts';
import { formatLocal, type Instant, instant } from '../../time/index.ts';
import { sameValue } from '../same-items.ts';
import type { LayerDraft } from '../schema.ts';
import { fromPlace, placeCarried } from './carry-turns.ts';
import { type Handover, handoverBetween } from './handover.ts';
import { type Cut, cutAt, type When } from './moment.ts';

/** A layer as the editor holds it and as it is calculated. */
export interface Side {
  readonly draft: LayerDraft;
  readonly plan: LayerPlan;
}

/** A layer without its id, which is found once all of them are known. */
export type Unnamed = Omit<LayerDraft, 'id'>;

/** How a layer goes on from a moment. */
export interface Continuation {
  /** When the change is first seen. */
  readonly at: Instant;
  /** The end that the old layer is given; undefined where it ends by itself before. */
  readonly end: Cut | undefined;
  /**
   * What goes on in its place: one layer, or where a turn is cut in its middle two, of which the first lasts to that
   * turn's end, so that all later handovers stay on their days and times. None where the layer is over by then.
   */
  readonly parts: readonly Unnamed[];
  /** The first of them is the rest of a turn that was cut. */
  readonly cutsTurn: boolean;
  /** The turn of the old layer that would have begun about then. */
  readonly turn: number;
}

/**
 * The layer that goes on where an old one ends (rota rules, section 7). Whoever would be next is next. `moved`: its place
 * among the other layers changes as well.
 */
export function continuationOf(old: Side, changed: Side, when: When, moved: boolean): Continuation {
  const handover = handoverBetween(old.plan, changed.plan, when);
  const rest = goesOn(old, changed, handover);
  const cutTurn = restOfTurn(old, changed, handover, when, moved);
  const at = cutTurn ? when.limit : handover.start.at;
  const end = cutTurn ? cutAt(at, old.plan.zone) : handover.end;
  return {
    at,
    end: end.at < old.plan.end ? end : undefined,
    parts: [...(cutTurn ? [cutTurn] : []), ...rest],
    cutsTurn: cutTurn !== undefined,
    turn: handover.turn,
  };
}

function goesOn(old: Side, changed: Side, { start, turn, part, asListed }: Handover): Unnamed[] {
  if (start.at >= changed.plan.end) return [];
  const { id: _, ...draft } = changed.draft;
  const place = asListed ? 0 : placeCarried(old.draft.turns, draft.turns, placeOf(old.plan, turn));
  return [
    {
      ...draft,
      start: formatLocal(start.wall),
      every: fromPlace(draft.every, part),
      turns: fromPlace(draft.turns, place),
    },
  ];
}

/** A layer for the rest of the turn that is cut at the moment; undefined where nobody would see a difference until the handover. */
function restOfTurn(
  old: Side,
  changed: Side,
  { start, turn, asListed, part }: Handover,
  { kind, limit }: When,
  moved: boolean,
): Unnamed | undefined {
  if (kind !== 'at' || asListed || start.at <= limit || changed.plan.end <= limit) return undefined;
  const running = turnRunningAt(old.plan, limit);
  const people = changed.draft.turns[placeCarried(old.draft.turns, changed.draft.turns, placeOf(old.plan, running))];
  const before = namedFor(old.plan, running);
  const sameLengths = sameValue(old.plan.layer.every, changed.plan.layer.every);
  const differs =
    moved ||
    !sameValue([...(people ?? [])].sort(), [...before].sort()) ||
    !sameValue(old.plan.hours, changed.plan.hours) ||
    (changed.plan.hours !== undefined && old.plan.zone.id !== changed.plan.zone.id) ||
    (!sameLengths && turnRunningAt(old.plan, instant(start.at - 1)) >= turn) ||
    (old.plan.end < start.at && old.plan.end !== changed.plan.end);
  if (!differs) return undefined;
  const { id: _, ...draft } = changed.draft;
  const every = draft.every[(part + draft.every.length - 1) % draft.every.length];
  const end = start.at < changed.plan.end ? formatLocal(start.wall) : draft.end;
  return {
    ...draft,
    start: formatLocal(cutAt(limit, changed.plan.zone).wall),
    end,
    every: every === undefined ? draft.every : [every],
    turns: [people ?? []],
    advance: 'always',
  };
}

/** Where in the order of the layer a turn stands. */
function placeOf(plan: LayerPlan, turn: number): number {
  return plan.advanced(turn) % plan.layer.turns.length;
}

/**
 * A layer that was not there before, from the moment on: as it is where it starts later, else with its own turns counted
 * on from its start.
 */
export function beginningOf(layer: Side, when: When): Continuation {
  const { draft, plan } = layer;
  const { id: _, ...unnamed } = draft;
  const whole = { end: undefined, cutsTurn: false, turn: 0 };
  if (plan.start >= when.limit) return { ...whole, at: plan.start, parts: [unnamed] };
  if (plan.end <= when.limit) return { ...whole, at: plan.end, parts: [] };
  const handover = handoverBetween(plan, plan, when);
  const rest = goesOn(layer, layer, handover);
  if (when.kind === 'next-handover') return { ...whole, at: handover.start.at, parts: rest };
  const cutTurn = restOfTurn(layer, layer, handover, when, true);
  return { ...whole, at: when.limit, parts: [...(cutTurn ? [cutTurn] : []), ...rest] };
}
