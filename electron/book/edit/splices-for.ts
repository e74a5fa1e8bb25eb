import { type CST, isMap, isSeq } from 'yaml';
import { addBlockEntry, addFlowEntry } from './add-entry.ts';
import { dashWidthOf, layoutOf } from './layout.ts';
import type { Target } from './locate.ts';
import { moveBlockItem, moveFlowItem } from './move-item.ts';
import { removeBlockEntry, removeFlowEntry } from './remove-entry.ts';
import { hasFlowNeighbours, replaceValue } from './replace-value.ts';
import { isFlow, type Slot } from './slot.ts';
import type { Splice } from './splice.ts';
import { fitsOnLine, inlinePair, inlineText, itemLines, type Layout, pairLines } from './write-value.ts';
import type { YamlText } from './yaml-document.ts';
import { isValueMap, type YamlEdit, type YamlValue } from './yaml-edit.ts';

/** The ways to carry out an edit in the text, the most fitting first; each still has to be checked for what it means. */
export function* splicesFor(source: YamlText, target: Target, edit: YamlEdit): Generator<Splice> {
  const { parent, siblings, index } = target;
  const slot = siblings[index];
  const own = layoutOf(source);
  const layout = { ...own, dashWidth: dashWidthOf(source.text, siblings) };
  if (edit.op === 'remove') {
    yield* removals(source.text, target, layout);
  } else if (edit.op === 'move') {
    yield* inBrackets(parent)
      ? moveFlowItem(source.text, siblings, index, edit.to)
      : moveBlockItem(source.text, parent, siblings, index, edit.to, layout.lineEnd);
  } else if (edit.op === 'set' && slot !== undefined) {
    yield* replaceValue(source.text, slot, edit.value, layout, slot.kind === 'item' ? siblings : []);
  } else {
    const entry: NewEntry = { key: edit.op === 'set' ? String(edit.path.at(-1)) : undefined, value: edit.value };
    const quoted: Layout = { ...layout, quoting: 'double' };
    if (siblings.length > 0 || isEmptyBrackets(source.text, parent, entry.value)) {
      yield* additions(source.text, { parent, siblings, index }, entry, layout);
      yield* additions(source.text, { parent, siblings, index }, entry, quoted);
    } else {
      yield* replaceValue(source.text, parent, collectionOf(entry), layout);
    }
  }
}

/** What is added: a pair where there is a key, otherwise a list item. */
interface NewEntry {
  readonly key: string | undefined;
  readonly value: YamlValue;
}

function* removals(text: string, { parent, siblings, index }: Target, layout: Layout): Generator<Splice> {
  if (!inBrackets(parent)) {
    yield* removeBlockEntry(text, parent, siblings, index, layout);
  } else if (isLonePair(parent)) {
    yield { ...parent.entry, text: '{}' };
  } else {
    const splice = removeFlowEntry(text, parent, siblings, index, commasOf(parent.token));
    if (splice !== undefined) yield splice;
  }
}

function* additions(text: string, target: Target, entry: NewEntry, layout: Layout): Generator<Splice> {
  const { parent, siblings, index } = target;
  const { key, value } = entry;
  if (inBrackets(parent)) {
    const written = key === undefined ? inlineText(value, layout) : inlinePair(key, value, layout);
    if (isLonePair(parent)) {
      const { start, end } = parent.entry;
      yield { start, end, text: `{ ${text.slice(start, end)}, ${written} }` };
      return;
    }
    const splice = addFlowEntry(text, parent, siblings, index, written, commasOf(parent.token), layout.lineEnd);
    if (splice !== undefined) yield splice;
    return;
  }
  const splice = addBlockEntry(text, parent, siblings, index, linesOf(entry, target, layout), layout.lineEnd);
  if (splice !== undefined) yield splice;
}

function linesOf({ key, value }: NewEntry, { siblings, index }: Target, layout: Layout): readonly string[] {
  if (key !== undefined) return pairLines(key, value, layout);
  if (isValueMap(value) && hasFlowNeighbours(siblings, index)) return [`- ${inlineText(value, layout)}`];
  return itemLines(value, layout);
}

function collectionOf({ key, value }: NewEntry): YamlValue {
  return key === undefined ? [value] : Object.fromEntries([[key, value]]);
}

/** Whether a slot holds a list or map in brackets. */
function inBrackets({ node }: Slot): boolean {
  return (isMap(node) || isSeq(node)) && isFlow(node);
}

/** Whether a slot holds a pair in a list that has no braces of its own: `[a: 1]`. */
function isLonePair({ node }: Slot): boolean {
  return isMap(node) && node.srcToken === undefined;
}

/** Whether an entry goes between the brackets of an empty collection: those in brackets already, and what fits on the line. */
function isEmptyBrackets(text: string, parent: Slot, value: YamlValue): boolean {
  if (!inBrackets(parent) || parent.content === undefined) return false;
  return parent.inFlow || fitsOnLine(value) || text.slice(parent.content.start, parent.content.end).includes('#');
}

function commasOf(token: CST.Token | undefined): readonly number[] {
  if (token?.type !== 'flow-collection') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'comma').map(({ offset }) => offset));
}
