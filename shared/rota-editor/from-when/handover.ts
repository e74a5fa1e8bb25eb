import {
  type LayerPlan,
  type Rotation,
  rotationOf,
  turnAt,
  turnExists,
  turnRunningAt,
  turnStart,
} from '../../rota/index.ts';
import { type Instant, toInstant, toWall, type Zone } from '../../time/index.ts';
import { sameValue } from '../same-items.ts';
import { type Cut, cutAt, isSayable, type When } from './moment.ts';

/** Where one layer hands over to the one that goes on in its place. */
export interface Handover {
  /** By the clock of the new layer. */
  readonly start: Cut;
  /** The same moment by the clock of the old one. */
  readonly end: Cut;
  /** The turn of the old layer that would begin about then. */
  readonly turn: number;
  /** Which length of the new cycle comes first. */
  readonly part: number;
  /** The new layer names a start of its own that lies ahead: its order begins there as it is listed. */
  readonly asListed: boolean;
}

/** The handover of a layer that has begun to a changed one. Turns keep their days and times: they are counted on. */
export function handoverBetween(old: LayerPlan, changed: LayerPlan, when: When): Handover {
  const turn = nextTurn(old, when);
  const next = startOfTurn(old, turn);
  const sameClock = old.zone.id === changed.zone.id && old.layer.start === changed.layer.start;
  if (!sameClock) return onOtherClock(old, changed, when, turn, next.at);
  if (sameValue(old.layer.every, changed.layer.every)) {
    const part = turn % old.rotation.partCount;
    return { start: next, end: next, turn, part, asListed: false };
  }
  if (when.kind === 'next-handover' || next.at === when.limit) {
    return { start: next, end: next, turn, part: 0, asListed: false };
  }
  // In the middle of a turn it is as if that turn had begun with the new length.
  const grid = rotationOf(turnStart(old.rotation, turn - 1), changed.layer.every);
  const index = firstTurnFrom(grid, old.zone, when.limit);
  const start = { wall: turnStart(grid, index), at: toInstant(old.zone, turnStart(grid, index)) };
  return { start, end: start, turn, part: index % grid.partCount, asListed: false };
}

/** Other days or times, or another zone: its own handover that is nearest to the one that would have come. */
function onOtherClock(old: LayerPlan, changed: LayerPlan, when: When, turn: number, next: Instant): Handover {
  if (changed.start >= when.limit) {
    const end = cutAt(changed.start, old.zone);
    return { start: { at: changed.start, wall: changed.layer.start }, end, turn, part: 0, asListed: true };
  }
  const isAhead = (at: Instant) => (when.kind === 'at' ? at >= when.limit : at > when.limit);
  const around = turnRunningAt(changed, next);
  const first = Math.max(firstTurnFrom(changed.rotation, changed.zone, when.limit), around);
  const candidates: { readonly index: number; readonly cut: Cut }[] = [];
  for (let index = first; candidates.length < 2; index++) {
    const wall = turnStart(changed.rotation, index);
    const at = toInstant(changed.zone, wall);
    if (isAhead(at) && isSayable(at, old.zone)) candidates.push({ index, cut: { wall, at } });
  }
  const [a, b] = candidates;
  const nearest = a && b && Math.abs(b.cut.at - next) < Math.abs(a.cut.at - next) ? b : a;
  const { index, cut } = nearest ?? { index: 0, cut: cutAt(next, changed.zone) };
  return {
    start: cut,
    end: cutAt(cut.at, old.zone),
    turn,
    part: index % changed.rotation.partCount,
    asListed: false,
  };
}

/** The number of the turn that begins next; at a moment that is a handover itself, the one that begins then. */
function nextTurn(plan: LayerPlan, { kind, limit }: When): number {
  let turn = turnRunningAt(plan, limit);
  const startsAt = (number: number) => toInstant(plan.zone, turnStart(plan.rotation, number));
  if (kind === 'next-handover' || startsAt(turn) !== limit) return turn + 1;
  // A turn that the clock swallowed begins at the same instant as the one after it.
  while (turn > 0 && startsAt(turn - 1) === limit) turn--;
  return turn;
}

/** When a turn begins; where the layer is over by then, when it ends. */
function startOfTurn(plan: LayerPlan, turn: number): Cut {
  const { end } = plan.layer;
  const wall = end === undefined || turnExists(plan, turn) ? turnStart(plan.rotation, turn) : end;
  return { wall, at: toInstant(plan.zone, wall) };
}

/** The first turn of a rotation that begins at or after an instant. */
export function firstTurnFrom(rotation: Rotation, zone: Zone, at: Instant): number {
  let turn = Math.max(0, turnAt(rotation, toWall(zone, at)) - 1);
  while (toInstant(zone, turnStart(rotation, turn)) < at) turn++;
  return turn;
}
