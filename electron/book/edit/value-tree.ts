import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { isValueList, isValueMap, type YamlEdit, type YamlPath, type YamlValue } from './yaml-edit.ts';

/**
 * What a document means, free of how it is written. Aliases stay names, so that a chain of them cannot grow without
 * bounds; maps are lists of entries, so that a key such as `__proto__` is a key like any other.
 */
export type ValueTree =
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly ValueTree[] }
  | { readonly kind: 'map'; readonly entries: readonly TreeEntry[] };

interface TreeEntry {
  readonly key: ValueTree;
  readonly value: ValueTree;
}

const nothing: ValueTree = { kind: 'scalar', value: null };

/** The meaning of a parsed node; of nothing, null. */
export function treeOfNode(node: unknown): ValueTree {
  if (isAlias(node)) return { kind: 'alias', name: node.source };
  if (isScalar(node)) return { kind: 'scalar', value: node.value };
  if (isSeq(node)) return { kind: 'list', items: node.items.map(treeOfNode) };
  if (isMap(node)) {
    return {
      kind: 'map',
      entries: node.items.map((pair) => ({ key: treeOfNode(pair.key), value: treeOfNode(pair.value) })),
    };
  }
  return nothing;
}

/** The meaning of a value to be written. */
function treeOfValue(value: YamlValue): ValueTree {
  if (isValueList(value)) return { kind: 'list', items: value.map(treeOfValue) };
  if (isValueMap(value)) {
    return {
      kind: 'map',
      entries: Object.entries(value).map(([key, inner]) => ({ key: keyTree(key), value: treeOfValue(inner) })),
    };
  }
  return { kind: 'scalar', value };
}

/** The meaning that an edit asks for; undefined where it does not fit the tree. */
export function editTree(tree: ValueTree, edit: YamlEdit): ValueTree | undefined {
  return editBelow(tree, edit.path, edit);
}

/** Whether two trees mean the same, the order of keys included; keys compare by their text. */
export function sameTree(left: ValueTree, right: ValueTree): boolean {
  if (left.kind === 'scalar') return right.kind === 'scalar' && sameScalar(left.value, right.value);
  if (left.kind === 'alias') return right.kind === 'alias' && left.name === right.name;
  if (left.kind === 'list') {
    if (right.kind !== 'list' || left.items.length !== right.items.length) return false;
    return left.items.every((item, index) => sameTree(item, right.items[index] ?? nothing));
  }
  if (right.kind !== 'map' || left.entries.length !== right.entries.length) return false;
  return left.entries.every((entry, index) => {
    const other = right.entries[index];
    return other !== undefined && sameKey(entry.key, other.key) && sameTree(entry.value, other.value);
  });
}

/** The text that a path names a key by; undefined for keys that are lists or maps. */
export function keyText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' || typeof value === 'symbol' ? undefined : String(value);
}

function keyTree(key: string): ValueTree {
  return { kind: 'scalar', value: key };
}

function sameKey(left: ValueTree, right: ValueTree): boolean {
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    const text = keyText(left.value);
    if (text !== undefined) return text === keyText(right.value);
  }
  return sameTree(left, right);
}

function sameScalar(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  // Dates and bytes, which only a file with a %YAML 1.1 directive has.
  const bothObjects = typeof left === 'object' && typeof right === 'object';
  return bothObjects && left !== null && right !== null && JSON.stringify(left) === JSON.stringify(right);
}

function editBelow(tree: ValueTree, path: YamlPath, edit: YamlEdit): ValueTree | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return edit.op === 'set' ? treeOfValue(edit.value) : undefined;
  const last = rest.length === 0;
  const empty = tree.kind === 'scalar' && tree.value === null;
  if (edit.op === 'insert' && last) {
    const items = empty ? [] : tree.kind === 'list' ? tree.items : undefined;
    if (items === undefined || typeof step !== 'number') return undefined;
    return { kind: 'list', items: items.toSpliced(step, 0, treeOfValue(edit.value)) };
  }
  if (tree.kind === 'list') return editItem(tree.items, step, rest, edit);
  const entries = tree.kind === 'map' ? tree.entries : empty ? [] : undefined;
  if (entries === undefined) return undefined;
  const index = entries.findIndex(({ key }) => key.kind === 'scalar' && keyText(key.value) === String(step));
  const entry = entries[index];
  if (entry === undefined) {
    if (edit.op !== 'set' || !last) return undefined;
    return { kind: 'map', entries: [...entries, { key: keyTree(String(step)), value: treeOfValue(edit.value) }] };
  }
  if (edit.op === 'remove' && last) return { kind: 'map', entries: entries.toSpliced(index, 1) };
  const value = editBelow(entry.value, rest, edit);
  return value && { kind: 'map', entries: entries.with(index, { key: entry.key, value }) };
}

function editItem(
  items: readonly ValueTree[],
  step: string | number,
  rest: YamlPath,
  edit: YamlEdit,
): ValueTree | undefined {
  const item = typeof step === 'number' ? items[step] : undefined;
  if (item === undefined || typeof step !== 'number') return undefined;
  if (edit.op === 'remove' && rest.length === 0) return { kind: 'list', items: items.toSpliced(step, 1) };
  if (edit.op === 'move' && rest.length === 0) {
    return { kind: 'list', items: items.toSpliced(step, 1).toSpliced(edit.to, 0, item) };
  }
  const value = editBelow(item, rest, edit);
  return value && { kind: 'list', items: items.with(step, value) };
}
