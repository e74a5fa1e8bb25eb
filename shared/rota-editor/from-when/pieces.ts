import { turnRunningAt, turnStart } from '../../rota/index.ts';
import { formatLocal, type Instant, toInstant, type Zone } from '../../time/index.ts';
import { sameValue } from '../same-items.ts';
import type { LayerDraft } from '../schema.ts';
import { fromPlace } from './carry-turns.ts';
import { beginningOf, type Continuation, continuationOf, type Side, type Unnamed } from './continuation.ts';
import { type Cut, cutAt, type When } from './moment.ts';

/** A layer of the file that is to be. */
export interface Piece {
  /** The layer that it is or goes on from. */
  readonly of: string;
  readonly draft: Unnamed;
  /** When it counts: up to the moment only, after it only, or throughout. */
  readonly time: 'before' | 'after' | 'throughout';
}

/** What becomes of a layer, as it is told. */
export interface LayerChange {
  readonly id: string;
  readonly name: string;
  readonly kind: 'begins' | 'changes' | 'ends' | 'goes';
  /** From when; absent for one that goes without ever having begun. */
  readonly at?: Instant;
  readonly zone: Zone;
}

/** A layer from the moment on. */
export interface LayerOutcome {
  readonly pieces: readonly Piece[];
  readonly change?: LayerChange;
  /** How the old layer goes on, where it does. */
  readonly continuation?: Continuation;
  /** It was changed, but never shows: why. */
  readonly unseen?: 'over' | 'past-only' | 'same-order' | 'ended-early';
}

/** A layer that is new with the edit. */
export function addedLayer(added: Side, when: When): LayerOutcome {
  const begun = beginningOf(added, when);
  if (begun.parts.length === 0) return { pieces: [], unseen: 'past-only' };
  return {
    pieces: piecesOf(added, 'after', begun.parts),
    change: { ...told(added), kind: 'begins', at: begun.at },
  };
}

/** A layer that the edit takes out: what it was stays. */
export function removedLayer(old: Side, when: When): LayerOutcome {
  if (old.plan.start >= when.limit) return { pieces: [], change: { ...told(old), kind: 'goes' } };
  if (old.plan.end <= when.limit) return { pieces: piecesOf(old, 'before', [old.draft]), unseen: 'over' };
  const end = when.kind === 'at' ? cutAt(when.limit, old.plan.zone) : nextHandover(old, when);
  const draft = end.at < old.plan.end ? endedAt(old.draft, end) : old.draft;
  return { pieces: piecesOf(old, 'before', [draft]), change: { ...told(old), kind: 'ends', at: end.at } };
}

/** A layer that the edit keeps, changed or not. `moved`: its place among the layers changes in a way that shows. */
export function keptLayer(old: Side, wanted: Side, when: When, moved: boolean): LayerOutcome {
  const { limit } = when;
  const sameButEnd = sameTurns(old, wanted);
  if (sameButEnd && old.plan.end === wanted.plan.end && !moved) {
    return { pieces: piecesOf(wanted, timeOf(old, limit), [wanted.draft]) };
  }
  if (old.plan.end <= limit) return revivedLayer(old, wanted, when);
  if (old.plan.start >= limit) {
    const begun = beginningOf(wanted, when);
    const change: LayerChange = { ...told(wanted), kind: 'changes', at: begun.at };
    return { pieces: piecesOf(wanted, 'after', begun.parts), change };
  }
  if (sameButEnd && !moved) {
    const end = wanted.plan.end > limit ? wanted.draft.end : formatLocal(cutAt(limit, old.plan.zone).wall);
    const change: LayerChange = {
      ...told(wanted),
      kind: 'ends',
      ...(end === null ? {} : { at: endOf(wanted, limit) }),
    };
    const pieces = piecesOf(wanted, 'throughout', [{ ...wanted.draft, end }]);
    return wanted.plan.end >= limit ? { pieces, change } : { pieces, change, unseen: 'ended-early' };
  }
  return goingOn(old, wanted, when, moved);
}

function goingOn(old: Side, wanted: Side, when: When, moved: boolean): LayerOutcome {
  const continuation = continuationOf(old, wanted, when, moved);
  const [only, more] = continuation.parts;
  const sameOrder =
    only &&
    !more &&
    !moved &&
    sameTurns(old, {
      ...wanted,
      plan: { ...wanted.plan, layer: { ...wanted.plan.layer, turns: old.plan.layer.turns } },
    }) &&
    old.plan.end === wanted.plan.end &&
    sameValue(only.turns, fromPlace(old.draft.turns, old.plan.advanced(continuation.turn) % old.draft.turns.length));
  if (sameOrder) {
    const draft = { ...wanted.draft, turns: old.draft.turns };
    return { pieces: piecesOf(wanted, 'throughout', [draft]), unseen: 'same-order' };
  }
  const ended = continuation.end ? endedAt(old.draft, continuation.end) : old.draft;
  return {
    pieces: [...piecesOf(old, 'before', [ended]), ...piecesOf(wanted, 'after', continuation.parts)],
    change: { ...told(wanted), kind: continuation.parts.length > 0 ? 'changes' : 'ends', at: continuation.at },
    continuation,
  };
}

/** One that was over: it stays as it was, and begins again where the edit gives it time to come. */
function revivedLayer(old: Side, wanted: Side, when: When): LayerOutcome {
  const stays = piecesOf(old, 'before', [{ ...old.draft, name: wanted.draft.name }]);
  const isProlonged = wanted.draft.end !== old.draft.end && wanted.plan.end > when.limit;
  const begun = isProlonged ? beginningOf(wanted, when) : undefined;
  if (!begun || begun.parts.length === 0) return { pieces: stays, unseen: 'over' };
  return {
    pieces: [...stays, ...piecesOf(wanted, 'after', begun.parts)],
    change: { ...told(wanted), kind: 'begins', at: begun.at },
  };
}

/** Whether two layers are on call alike as long as both last; names and priorities aside. */
function sameTurns({ plan: a }: Side, { plan: b }: Side): boolean {
  return (
    a.zone.id === b.zone.id &&
    a.layer.start === b.layer.start &&
    a.layer.advance === b.layer.advance &&
    sameValue(a.layer.every, b.layer.every) &&
    sameValue(a.layer.turns, b.layer.turns) &&
    sameValue(a.hours, b.hours)
  );
}

/** Whether a layer is over at the moment, still to come, or there on both sides of it. */
function timeOf({ plan }: Side, limit: Instant): Piece['time'] {
  if (plan.end <= limit) return 'before';
  return plan.start >= limit ? 'after' : 'throughout';
}

/** What a layer is called. */
export function nameOfLayer({ id, name }: Pick<LayerDraft, 'id' | 'name'>): string {
  return name ?? id;
}

function told({ draft, plan }: Side) {
  return { id: draft.id, name: nameOfLayer(draft), zone: plan.zone };
}

function piecesOf({ draft }: Side, time: Piece['time'], drafts: readonly Unnamed[]): Piece[] {
  return drafts.map((each) => ({ of: draft.id, draft: each, time }));
}

function endedAt(draft: LayerDraft, { wall }: Cut): LayerDraft {
  return { ...draft, end: formatLocal(wall) };
}

function endOf({ plan }: Side, limit: Instant): Instant {
  return plan.end > limit ? plan.end : limit;
}

function nextHandover({ plan }: Side, { limit }: When): Cut {
  const wall = turnStart(plan.rotation, turnRunningAt(plan, limit) + 1);
  return { wall, at: toInstant(plan.zone, wall) };
}
