import { isMap, isScalar, isSeq } from 'yaml';
import { blockSplices } from './block-splices.ts';
import { inlineSplices } from './inline-splices.ts';
import { literalSplices } from './replace-literal.ts';
import { isBlockCollection, isFlow, type Slot } from './slot.ts';
import type { Splice } from './splice.ts';
import { isAmbiguous, type Quoting, writeScalar } from './write-scalar.ts';
import { fitsOnLine, hasEntries, inlineText, type Layout } from './write-value.ts';
import { isValueMap, type YamlValue } from './yaml-edit.ts';

/**
 * The ways to put a value in the place of another (or of nothing), the most fitting first.
 * @param siblings the items of the list that the slot stands in; a map among maps in braces gets braces
 */
export function* replaceValue(
  text: string,
  slot: Slot,
  value: YamlValue,
  layout: Layout,
  siblings: readonly Slot[] = [],
): Generator<Splice> {
  if (typeof value === 'string') yield* literalSplices(text, slot, value, layout);
  if (wantsBlock(slot, value, siblings)) {
    yield* blockSplices(text, slot, value, layout);
    yield* blockSplices(text, slot, value, { ...layout, indentLists: true, quoting: 'double' });
  }
  yield* inlineSplices(text, slot, inlineLike(slot, value, layout), layout);
  yield* inlineSplices(text, slot, inlineText(value, { ...layout, quoting: 'double' }), layout);
}

/** Whether the neighbours of a list item are maps in braces. */
export function hasFlowNeighbours(siblings: readonly Slot[], index: number): boolean {
  const before = siblings.slice(0, index).reverse();
  const neighbour = [...before, ...siblings.slice(index)].find(({ node }) => isMap(node));
  return isMap(neighbour?.node) && isFlow(neighbour.node);
}

function wantsBlock(slot: Slot, value: YamlValue, siblings: readonly Slot[]): boolean {
  if (slot.inFlow || !hasEntries(value)) return false;
  if (isBlockCollection(slot)) return true;
  if (fitsOnLine(value)) return false;
  if ((isMap(slot.node) || isSeq(slot.node)) && slot.node.items.length > 0) return false;
  return !(isValueMap(value) && hasFlowNeighbours(siblings, siblings.indexOf(slot)));
}

/** A value on one line; a scalar in the quotes of the one it replaces. */
function inlineLike(slot: Slot, value: YamlValue, layout: Layout): string {
  if (typeof value !== 'string' || !isScalar(slot.node)) return inlineText(value, layout);
  const old = slot.node.value;
  return writeScalar(value, quotingOf(slot), typeof old === 'string' && isAmbiguous(old));
}

function quotingOf({ token }: Slot): Quoting {
  if (token?.type === 'single-quoted-scalar') return 'single';
  return token?.type === 'double-quoted-scalar' ? 'double' : 'plain';
}
