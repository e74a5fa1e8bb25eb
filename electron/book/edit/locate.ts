import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml';
import { rootSlot, type Slot, slotsOf } from './slot.ts';
import { keyText } from './value-tree.ts';
import { isNull, positionAt, refusal, type YamlText } from './yaml-document.ts';
import { describePath, type EditErrorCode, type Outcome, type YamlEdit } from './yaml-edit.ts';

/** Where an edit takes place. */
export interface Target {
  /** The list or map that is changed, or an empty value that becomes one. */
  readonly parent: Slot;
  readonly siblings: readonly Slot[];
  /** Which of the siblings; their number where the edit adds one. */
  readonly index: number;
}

/**
 * Finds the place that an edit names. Refused: a path that does not exist (`not-found`), that needs a list where there
 * is a map or the other way round (`wrong-kind`), that runs through an alias or a merge (`alias`, `merge`), and
 * a change that would also show elsewhere, or take away what is used elsewhere (`anchor`).
 */
export function locate(source: YamlText, edit: YamlEdit): Outcome<Target> {
  let parent = rootSlot(source);
  for (const depth of edit.path.keys()) {
    const found = takeStep(source, parent, edit, depth);
    if (!found.ok || depth === edit.path.length - 1) return found;
    parent = found.value.siblings[found.value.index] ?? parent;
  }
  const message = 'the whole document cannot be changed this way; name a key or an item in it.';
  return refuse(source, parent, 'wrong-kind', message);
}

/** Finds one step of the path in the slot that the steps before it led to. */
function takeStep(source: YamlText, parent: Slot, edit: YamlEdit, depth: number): Outcome<Target> {
  const name = describePath(edit.path.slice(0, depth));
  const step = edit.path[depth] ?? '';
  const last = depth === edit.path.length - 1;
  const { node } = parent;
  if (isAlias(node)) {
    return refuse(source, parent, 'alias', `${name} is an alias (*${node.source}); change the value it refers to.`);
  }
  const [used] = (node && source.aliases.get(node)) ?? [];
  if (used !== undefined) {
    const line = lineOf(source, used);
    const message = `${name} is also used in line ${line} (*${used.source}); edit the file in an editor.`;
    return refuse(source, parent, 'anchor', message);
  }
  if (!isMap(node) && !isSeq(node)) return stepFromNothing(source, parent, edit, last, name, step);

  const siblings = slotsOf(source.text, node);
  if (siblings === undefined) {
    return refuse(source, parent, 'unsafe', `${name} cannot be changed safely here; edit the file in an editor.`);
  }
  const inserts = last && edit.op === 'insert';
  const index = isMap(node)
    ? keyIndex(source, parent, node, step, inserts, name)
    : itemIndex(source, parent, siblings.length, step, inserts, name);
  if (!index.ok) return index;
  const child = siblings[index.value];
  const adds = last && (edit.op === 'set' || edit.op === 'insert');
  if (child === undefined && !adds) {
    return isMap(node) && hasMerge(node)
      ? refuse(
          source,
          parent,
          'merge',
          `"${step}" is not written here, it may come in with "<<"; change it where it is written.`,
        )
      : refuse(source, parent, 'not-found', `${name} has no "${step}".`);
  }
  if (!last && isMap(node) && step === '<<') {
    return refuse(source, child ?? parent, 'merge', 'what "<<" brings in is written elsewhere; change it there.');
  }
  if (last && edit.op === 'move' && (!isSeq(node) || !siblings[edit.to])) {
    return refuse(source, parent, 'not-found', `${name} has no place ${edit.to} for an item.`);
  }
  const lost = last && !inserts && edit.op !== 'move' && child?.node ? usedOutside(source, child.node) : undefined;
  if (lost !== undefined) return refuse(source, child ?? parent, 'anchor', lost);
  return { ok: true, value: { parent, siblings, index: index.value } };
}

/** An empty value takes a first key or item; a text, number, … takes neither. */
function stepFromNothing(
  source: YamlText,
  parent: Slot,
  edit: YamlEdit,
  last: boolean,
  name: string,
  step: string | number,
): Outcome<Target> {
  if (!isNull(parent.node)) {
    return refuse(source, parent, 'wrong-kind', `${name} is a single value, it has no "${step}".`);
  }
  const fits = edit.op === 'set' ? typeof step === 'string' : edit.op === 'insert' && step === 0;
  if (last && fits) return { ok: true, value: { parent, siblings: [], index: 0 } };
  return refuse(source, parent, 'not-found', `${name} is empty, it has no "${step}".`);
}

/** Where a key stands in a map; the number of its keys where it does not. */
function keyIndex(
  source: YamlText,
  parent: Slot,
  map: YAMLMap,
  step: string | number,
  inserts: boolean,
  name: string,
): Outcome<number> {
  if (inserts) {
    const message = `${name} is a map; nothing can be inserted at a place in it. Set a key instead.`;
    return refuse(source, parent, 'wrong-kind', message);
  }
  const index = map.items.findIndex(
    ({ key }) => (isScalar(key) || key === null) && keyText(isScalar(key) ? key.value : key) === String(step),
  );
  return { ok: true, value: index === -1 ? map.items.length : index };
}

function itemIndex(
  source: YamlText,
  parent: Slot,
  length: number,
  step: string | number,
  inserts: boolean,
  name: string,
): Outcome<number> {
  if (typeof step !== 'number') {
    return refuse(source, parent, 'wrong-kind', `${name} is a list, it has no key "${step}".`);
  }
  if (!Number.isInteger(step) || step < 0 || step > (inserts ? length : length - 1)) {
    const message = `${name} has ${length} items, counted from 0; there is no ${step}.`;
    return refuse(source, parent, 'not-found', message);
  }
  return { ok: true, value: step };
}

function refuse({ text }: YamlText, slot: Slot, code: EditErrorCode, message: string): Outcome<never> {
  const offset = slot.content?.start ?? slot.entry.start;
  return { ok: false, error: refusal(text, offset, code, message) };
}

function hasMerge(map: YAMLMap): boolean {
  return map.items.some(({ key }) => isScalar(key) && key.source === '<<');
}

/** What to say where a node holds an anchor that an alias outside of it needs. */
function usedOutside(source: YamlText, node: Node): string | undefined {
  const inside = new Set<unknown>();
  visit(node, (_key, each) => void inside.add(each));
  for (const [anchored, aliases] of source.aliases) {
    const alias = inside.has(anchored) ? aliases.find((each) => !inside.has(each)) : undefined;
    if (alias === undefined) continue;
    return `what stands here is also used in line ${lineOf(source, alias)} (*${alias.source}); edit the file in an editor.`;
  }
  return undefined;
}

function lineOf({ text }: YamlText, alias: Alias): number {
  return positionAt(text, alias.range?.[0] ?? 0).line;
}
