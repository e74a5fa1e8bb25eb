import type { LayerDraft, RotaDraft } from '../../shared/rota-editor/index.ts';

/** Changes of a draft: each gives a new one and leaves the rest as it is. */

/** The item at one place, moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function withLayer(draft: RotaDraft, id: string, change: Partial<LayerDraft>): RotaDraft {
  return { ...draft, layers: draft.layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer)) };
}

export function withoutLayer(draft: RotaDraft, id: string): RotaDraft {
  return { ...draft, layers: draft.layers.filter((layer) => layer.id !== id) };
}

/** A layer behind the others, with the people of the last one, that hands over as it does. */
export function withNewLayer(draft: RotaDraft, start: string): RotaDraft {
  const taken = new Set(draft.layers.map(({ id }) => id));
  let number = draft.layers.length + 1;
  while (taken.has(`layer-${number}`)) number++;
  const last = draft.layers.at(-1);
  const layer: LayerDraft = {
    id: `layer-${number}`,
    name: `Layer ${number}`,
    timeZone: last?.timeZone ?? null,
    start,
    end: null,
    every: last?.every ?? ['1 week'],
    turns: last?.turns ?? [],
    advance: 'always',
    priority: null,
    hours: null,
  };
  return { ...draft, layers: [...draft.layers, layer] };
}

/** The turns with one more person: as a turn of their own, or together with those of a turn. */
export function withPerson(turns: LayerDraft['turns'], person: string, turn?: number): LayerDraft['turns'] {
  if (turn === undefined) return [...turns, [person]];
  return turns.map((people, index) => (index === turn && !people.includes(person) ? [...people, person] : people));
}

/** The turns without a person in one of them; a turn that had nobody else goes with them. */
export function withoutPerson(turns: LayerDraft['turns'], turn: number, person: string): LayerDraft['turns'] {
  return turns.flatMap((people, index) => {
    if (index !== turn) return [people];
    const rest = people.filter((other) => other !== person);
    return rest.length > 0 ? [rest] : [];
  });
}

/** A length as its number and unit: `2 weeks` is 2 and `week`; undefined for what is none yet. */
export function lengthParts(text: string): { readonly count: string; readonly unit: Unit } | undefined {
  const [, count, unit] = /^(\d*) *(minute|hour|day|week|month)s?$/.exec(text.trim()) ?? [];
  const known = units.find((name) => name === unit);
  return count === undefined || !known ? undefined : { count, unit: known };
}

export const units = ['minute', 'hour', 'day', 'week', 'month'] as const;
export type Unit = (typeof units)[number];

/** `2` and `week` as the book writes it: `2 weeks`. */
export function lengthText(count: string, unit: Unit): string {
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}

/** The draft with what they have at a place of a conflict: a key, a layer or a key of it, or the order of the layers. */
export function withTheirs(draft: RotaDraft, path: readonly string[], theirs: RotaDraft): RotaDraft {
  const [key, id, layerKey] = path;
  if (key !== 'layers')
    return { ...draft, ...Object.fromEntries(Object.entries(theirs).filter(([name]) => name === key)) };
  if (id === undefined) {
    const order = theirs.layers.map((layer) => layer.id);
    const placeOf = (layer: LayerDraft) => (order.includes(layer.id) ? order.indexOf(layer.id) : order.length);
    return { ...draft, layers: draft.layers.toSorted((a, b) => placeOf(a) - placeOf(b)) };
  }
  const layer = theirs.layers.find((other) => other.id === id);
  if (!layer) return withoutLayer(draft, id);
  if (layerKey === undefined) {
    const isThere = draft.layers.some((other) => other.id === id);
    return isThere ? withLayer(draft, id, layer) : { ...draft, layers: [...draft.layers, layer] };
  }
  return withLayer(draft, id, Object.fromEntries(Object.entries(layer).filter(([name]) => name === layerKey)));
}
