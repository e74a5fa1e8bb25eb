import { freeId } from '../../edits/index.ts';
import type { RotaPlan } from '../../rota/index.ts';
import type { LayerDraft, RotaDraft } from '../schema.ts';
import type { Side } from './continuation.ts';
import type { When } from './moment.ts';
import { addedLayer, keptLayer, type LayerOutcome, type Piece, removedLayer } from './pieces.ts';
import { keptInOrder, prioritiesFor } from './priorities.ts';

/** A rota as the editor holds it and as it is calculated. */
export interface RotaSide {
  readonly draft: RotaDraft;
  readonly plan: RotaPlan;
}

/** The layers of the file that is to be. */
export interface LayersFromWhen {
  readonly layers: LayerDraft[];
  /** The ids under which each layer of the file goes on, itself first where it stays. */
  readonly goesOnAs: ReadonlyMap<string, readonly string[]>;
  /** What becomes of each layer, in the order of the list. */
  readonly outcomes: ReadonlyMap<string, LayerOutcome>;
}

/**
 * The layers that make a rota be as it was up to a moment and as it is wanted from there on (rota rules, section 7).
 * @param isTaken ids that a new layer must not have
 */
export function layersFromWhen(
  file: RotaSide,
  wanted: RotaSide,
  when: When,
  isTaken: (id: string) => boolean,
): LayersFromWhen {
  const old = sidesOf(file);
  const changed = sidesOf(wanted);
  const outcomes = new Map<string, LayerOutcome>();
  for (const [id, side] of changed) {
    const before = old.get(id);
    outcomes.set(id, before ? keptLayer(before, side, when, false) : addedLayer(side, when));
  }
  for (const { before, side } of movedLayers(old, changed, outcomes)) {
    outcomes.set(side.draft.id, keptLayer(before, side, when, true));
  }
  for (const [id, side] of old) if (!changed.has(id)) outcomes.set(id, removedLayer(side, when));
  const pieces = inOrder([...old.keys()], [...changed.keys()], outcomes);
  const pinned = pieces.map((piece) => pin(piece, file, wanted));
  const numbered = withPriorities(pinned, old, changed);
  return { ...named(numbered, isTaken), outcomes };
}

function sidesOf({ draft, plan }: RotaSide): Map<string, Side> {
  return new Map(
    draft.layers.flatMap((layer, index) => {
      const own = plan.layers[index];
      return own ? [[layer.id, { draft: layer, plan: own }] as const] : [];
    }),
  );
}

/** Layers that go on over the moment as they are, but win over others than before from there on. */
function movedLayers(
  old: ReadonlyMap<string, Side>,
  changed: ReadonlyMap<string, Side>,
  outcomes: ReadonlyMap<string, LayerOutcome>,
) {
  const steady = [...changed].flatMap(([id, side]) => {
    const before = old.get(id);
    return before && outcomes.get(id)?.pieces.some(({ time }) => time === 'throughout') ? [{ before, side }] : [];
  });
  const kept = keptInOrder(
    steady.map(({ before, side }) => ({ before: before.plan.layer.priority, after: side.plan.layer.priority })),
  );
  return steady.filter((_, index) => !kept.has(index));
}

/**
 * The pieces as they are wanted, each layer that goes on behind what it was. What was of one that goes, or goes on
 * elsewhere in the list, keeps its place in the file.
 */
function inOrder(
  file: readonly string[],
  wanted: readonly string[],
  outcomes: ReadonlyMap<string, LayerOutcome>,
): Piece[] {
  const piecesOf = (id: string) => outcomes.get(id)?.pieces ?? [];
  const endsHere = (id: string) => !wanted.includes(id) || piecesOf(id).some(({ time }) => time === 'after');
  const was = (id: string) => (endsHere(id) ? piecesOf(id).filter(({ time }) => time === 'before') : []);
  const pieces = wanted.flatMap((id) => piecesOf(id).filter((piece) => !was(id).includes(piece)));
  for (const [index, id] of file.entries()) {
    const behind = file.slice(0, index).findLast((other) => pieces.some((piece) => isStill(piece, other)));
    pieces.splice(behind === undefined ? 0 : endOfRun(pieces, behind), 0, ...was(id));
  }
  return pieces;
}

function isStill({ of, time }: Piece, id: string): boolean {
  return of === id && time !== 'after';
}

/** The place behind a layer and what goes on from it there. */
function endOfRun(pieces: readonly Piece[], id: string): number {
  let place = pieces.findIndex((piece) => isStill(piece, id)) + 1;
  while (pieces[place]?.of === id) place++;
  return place;
}

/** A layer that was without a zone keeps the one that the rota had. */
function pin(piece: Piece, file: RotaSide, wanted: RotaSide): Piece {
  const isOther = file.plan.zone.id !== wanted.plan.zone.id;
  if (!isOther || piece.time !== 'before' || piece.draft.timeZone !== null) return piece;
  return { ...piece, draft: { ...piece.draft, timeZone: file.plan.zone.id } };
}

function withPriorities(
  pieces: readonly Piece[],
  old: ReadonlyMap<string, Side>,
  changed: ReadonlyMap<string, Side>,
): Piece[] {
  const ranked = pieces.map(({ of, time, draft }, index) => ({
    before: time === 'after' ? null : (old.get(of)?.plan.layer.priority ?? null),
    after: time === 'before' ? null : rankAfter(pieces, index, changed),
    natural: draft.priority ?? index + 1,
  }));
  const numbers = prioritiesFor(ranked);
  return pieces.map((piece, index) => {
    const { draft } = piece;
    const number = numbers[index] ?? index + 1;
    const isNatural = number === (draft.priority ?? index + 1);
    return isNatural ? piece : { ...piece, draft: { ...draft, priority: number === index + 1 ? null : number } };
  });
}

/** What comes of one layer is never there at once: only where others are on call with it must its numbers be the same. */
function rankAfter(pieces: readonly Piece[], index: number, changed: ReadonlyMap<string, Side>): number | null {
  const of = pieces[index]?.of ?? '';
  const rank = changed.get(of)?.plan.layer.priority;
  if (rank === undefined) return null;
  const isAlone = [...changed].every(([id, { plan }]) => id === of || plan.layer.priority !== rank);
  const place = pieces.slice(0, index).filter((piece) => piece.of === of && piece.time === 'after').length;
  return isAlone ? rank + place / 4 : rank;
}

function named(pieces: readonly Piece[], isTaken: (id: string) => boolean) {
  const used = new Set(pieces.filter(({ time }) => time !== 'after').map(({ of }) => of));
  const goesOnAs = new Map<string, string[]>();
  const layers = pieces.map(({ of, draft, time }): LayerDraft => {
    const id = time === 'after' && used.has(of) ? freeId(rootOf(of), (id) => used.has(id) || isTaken(id)) : of;
    used.add(id);
    goesOnAs.set(of, [...(goesOnAs.get(of) ?? []), id]);
    return { ...draft, id };
  });
  return { layers, goesOnAs };
}

/** `weekly-2` goes on as `weekly-3`. */
function rootOf(id: string): string {
  return id.replace(/-[2-9]$|-[1-9]\d$/, '');
}
