import { sameValue } from './same-items.ts';
import type { LayerDraft, RotaDraft } from './schema.ts';

/** A place in a rota that was changed in two ways at once. What stands nowhere is undefined: a layer that was removed. */
export interface DraftConflict {
  /** A key of the rota; `layers` and a layer's id; `layers`, a layer's id and a key of it. */
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergedDrafts {
  /** Both changes together; where they do not go together, mine. */
  readonly merged: RotaDraft;
  readonly conflicts: readonly DraftConflict[];
}

/**
 * Puts two changes of a rota together: mine, made in the editor, and theirs, made in the file meanwhile. Different keys
 * go together, in a layer as well; the same key in two ways is a conflict. A layer that they have ended or removed and
 * that I changed is one, too: my change would go on where they have stopped.
 */
export function mergeDrafts(base: RotaDraft, mine: RotaDraft, theirs: RotaDraft): MergedDrafts {
  const conflicts: DraftConflict[] = [];
  const keys = mergeKeys(withoutLayers(base), withoutLayers(mine), withoutLayers(theirs), [], conflicts);
  return { merged: { ...keys, layers: mergeLayers(base, mine, theirs, conflicts) }, conflicts };
}

function withoutLayers({ layers: _, ...keys }: RotaDraft): Omit<RotaDraft, 'layers'> {
  return keys;
}

/** Mine with what they changed and I did not, key by key. */
function mergeKeys<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  path: readonly string[],
  conflicts: DraftConflict[],
): T {
  const merged = { ...mine };
  for (const key in mine) {
    if (sameValue(mine[key], theirs[key]) || sameValue(base[key], theirs[key])) continue;
    if (sameValue(base[key], mine[key])) merged[key] = theirs[key];
    else conflicts.push({ path: [...path, key], mine: mine[key], theirs: theirs[key] });
  }
  return merged;
}

function mergeLayers(base: RotaDraft, mine: RotaDraft, theirs: RotaDraft, conflicts: DraftConflict[]): LayerDraft[] {
  const inBase = byId(base);
  const inMine = byId(mine);
  const inTheirs = byId(theirs);
  const layers = new Map<string, LayerDraft>();
  for (const id of new Set([...inMine.keys(), ...inTheirs.keys()])) {
    const merged = mergeLayer(id, inBase.get(id), inMine.get(id), inTheirs.get(id), conflicts);
    if (merged) layers.set(id, merged);
  }
  return orderOf(ids(base), ids(mine), ids(theirs), conflicts).flatMap((id) => layers.get(id) ?? []);
}

function mergeLayer(
  id: string,
  base: LayerDraft | undefined,
  mine: LayerDraft | undefined,
  theirs: LayerDraft | undefined,
  conflicts: DraftConflict[],
): LayerDraft | undefined {
  const path = ['layers', id];
  if (!base) {
    if (mine && theirs && !sameValue(mine, theirs)) conflicts.push({ path, mine, theirs });
    return mine ?? theirs;
  }
  if (!mine || !theirs) {
    const kept = mine ?? theirs;
    if (!kept || sameValue(kept, base)) return undefined;
    conflicts.push({ path, mine, theirs });
    return kept;
  }
  const merged = mergeKeys(base, mine, theirs, path, conflicts);
  const isChanged = !sameValue({ ...mine, name: null }, { ...base, name: null });
  if (isChanged && base.end !== theirs.end && base.end === mine.end) {
    conflicts.push({ path: [...path, 'end'], mine: mine.end, theirs: theirs.end });
  }
  return merged;
}

/**
 * The order of the layers: of whoever changed it, with the other's new ones behind the layer that they came behind.
 * Changed in two ways it is a conflict.
 */
function orderOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  conflicts: DraftConflict[],
): readonly string[] {
  const common = base.filter((id) => mine.includes(id) && theirs.includes(id));
  const [own, other] = [mine, theirs].map((order) => order.filter((id) => common.includes(id)));
  const mineMoved = !sameValue(own, common);
  const theirsMoved = !sameValue(other, common);
  if (mineMoved && theirsMoved && !sameValue(own, other)) conflicts.push({ path: ['layers'], mine, theirs });
  const [leading, following] = theirsMoved && !mineMoved ? [theirs, mine] : [mine, theirs];
  const order = [...leading];
  following.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = following.slice(0, index).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

function ids({ layers }: RotaDraft): readonly string[] {
  return layers.map(({ id }) => id);
}

function byId({ layers }: RotaDraft): ReadonlyMap<string, LayerDraft> {
  return new Map(layers.map((layer) => [layer.id, layer]));
}
