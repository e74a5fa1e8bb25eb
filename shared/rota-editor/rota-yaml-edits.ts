import type { YamlEdit, YamlPath, YamlValue } from '../edits/index.ts';
import { coverageValue, everyValue, hoursValue, layerRecord, turnValue } from './record-of.ts';
import { longestCommon, sameValue } from './same-items.ts';
import type { LayerDraft, RotaDraft } from './schema.ts';

/** A value as the file would have it; null for what it leaves out. */
type Written<T> = { readonly [K in keyof T]: (draft: T) => YamlValue };

const rotaKeys: Written<Omit<RotaDraft, 'layers'>> = {
  name: ({ name }) => name,
  timeZone: ({ timeZone }) => timeZone,
  role: ({ role }) => (role === 'primary' ? null : role),
  next: ({ next }) => next,
  after: ({ after }) => after,
  coverage: ({ coverage }) => (coverage === 'always' ? null : coverageValue(coverage)),
};

const layerKeys: Written<Omit<LayerDraft, 'id'>> = {
  name: ({ name }) => name,
  timeZone: ({ timeZone }) => timeZone,
  start: ({ start }) => start,
  end: ({ end }) => end,
  every: ({ every }) => everyValue(every),
  turns: ({ turns }) => turns.map(turnValue),
  advance: ({ advance }) => (advance === 'always' ? null : advance),
  priority: ({ priority }) => priority,
  hours: ({ hours }) => hours?.map(hoursValue) ?? null,
};

/**
 * The changes of a rota's file that make what it says into another draft: at the keys that differ and nowhere else. A
 * layer is told by its id; one that is not in the file is inserted as a whole.
 */
export function rotaYamlEdits(file: RotaDraft, wanted: RotaDraft): YamlEdit[] {
  const edits = keyEdits([], rotaKeys, file, wanted);
  file.layers.forEach((layer, index) => {
    const other = wanted.layers.find(({ id }) => id === layer.id);
    if (other) edits.push(...keyEdits(['layers', index], layerKeys, layer, other));
  });
  return [...edits, ...orderEdits(file.layers, wanted.layers)];
}

function keyEdits<T extends object>(path: YamlPath, keys: Written<T>, file: T, wanted: T): YamlEdit[] {
  const edits: YamlEdit[] = [];
  for (const key in keys) {
    const [before, after] = [keys[key](file), keys[key](wanted)];
    // What is a default and stands in the file all the same is not taken out: it says what it said.
    if (sameValue(file[key], wanted[key])) continue;
    if (after === null) edits.push({ op: 'remove', path: [...path, key] });
    else if (isList(before) && isList(after)) edits.push(...listEdits([...path, key], before, after));
    else edits.push({ op: 'set', path: [...path, key], value: after });
  }
  return edits;
}

/** Layers that go, that move, and that come. */
function orderEdits(file: readonly LayerDraft[], wanted: readonly LayerDraft[]): YamlEdit[] {
  const edits: YamlEdit[] = [];
  const order = file.map(({ id }) => id);
  for (let index = order.length - 1; index >= 0; index--) {
    if (wanted.some(({ id }) => id === order[index])) continue;
    edits.push({ op: 'remove', path: ['layers', index] });
    order.splice(index, 1);
  }
  const staying = wanted.map(({ id }) => id).filter((id) => order.includes(id));
  const inPlace = new Set(longestCommon(order, staying).map(([, place]) => staying[place]));
  for (const [to, id] of staying.entries()) {
    if (inPlace.has(id)) continue;
    // Those before it stand where they belong already, so it is behind them.
    const before = order.indexOf(staying[to - 1] ?? '') + 1;
    const from = order.indexOf(id);
    const place = from < before ? before - 1 : before;
    order.splice(from, 1);
    order.splice(place, 0, id);
    edits.push({ op: 'move', path: ['layers', from], to: place });
  }
  wanted.forEach((layer, index) => {
    if (!order.includes(layer.id)) edits.push({ op: 'insert', path: ['layers', index], value: layerRecord(layer) });
  });
  return edits;
}

/** Items that go and that come; what stays is not touched, so that its comments stay. */
function listEdits(path: YamlPath, before: readonly YamlValue[], after: readonly YamlValue[]): YamlEdit[] {
  const kept = longestCommon(before, after);
  // A list that has nothing in common with the other is written anew.
  if (kept.length === 0) return [{ op: 'set', path, value: after }];
  const edits: YamlEdit[] = [];
  for (let index = before.length - 1; index >= 0; index--) {
    if (!kept.some(([place]) => place === index)) edits.push({ op: 'remove', path: [...path, index] });
  }
  after.forEach((value, index) => {
    if (kept.some(([, place]) => place === index)) return;
    edits.push({ op: 'insert', path: [...path, index], value });
  });
  return edits;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
