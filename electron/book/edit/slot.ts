import { type CST, isMap, isNode, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf } from './lines.ts';
import { itemSpan, type Span, sourceSpan, tokenSpan } from './token-spans.ts';
import type { YamlText } from './yaml-document.ts';

/** A place in the text where a value stands or could stand: the document's, a pair's or a list item's. */
export interface Slot {
  readonly kind: 'root' | 'pair' | 'item';
  /** Whether it stands in `[…]` or `{…}`, where block style is not possible. */
  readonly inFlow: boolean;
  /** The column of its key or dash; block values are indented against it. */
  readonly column: number;
  /** Key, indicators and value. */
  readonly entry: Span;
  /** Right behind the `:` or `-`; undefined where there is none. */
  readonly indicatorEnd: number | undefined;
  /** Anchor and tag. */
  readonly props: Span | undefined;
  /** The value without anchor and tag; undefined where nothing is written. */
  readonly content: Span | undefined;
  readonly token: CST.Token | undefined;
  readonly node: Node | null;
}

/** The slot of the whole document. */
export function rootSlot({ text, document }: YamlText): Slot {
  const token = document.contents?.srcToken;
  const content = tokenSpan(token);
  return {
    kind: 'root',
    inFlow: false,
    column: 0,
    entry: content ?? { start: 0, end: text.length },
    indicatorEnd: undefined,
    props: undefined,
    content,
    token,
    node: document.contents,
  };
}

/** Whether a value is written in `[…]` or `{…}`; a lone pair in a list (`[a: 1]`) counts, though it has no braces. */
export function isFlow(node: YAMLMap | YAMLSeq): boolean {
  return node.srcToken === undefined || node.srcToken.type === 'flow-collection';
}

/** Whether a slot holds a list or map with at least one line of its own in block style. */
export function isBlockCollection(slot: Slot): boolean {
  return slot.token?.type === 'block-map' || slot.token?.type === 'block-seq';
}

/** The slots of a map's values or a list's items, in the order of the text; undefined where the tokens do not match the nodes. */
export function slotsOf(text: string, node: YAMLMap | YAMLSeq): readonly Slot[] | undefined {
  const inFlow = isFlow(node);
  const slots = isMap(node)
    ? node.items.map((pair) => pairSlot(text, pair, inFlow))
    : listTokens(node).map((token, index) => itemSlot(text, token, asNode(node.items[index]), inFlow));
  const known = slots.filter((slot) => slot !== undefined);
  return known.length === node.items.length && slots.length === known.length ? known : undefined;
}

function pairSlot(text: string, pair: Pair, inFlow: boolean): Slot | undefined {
  const item = pair.srcToken;
  const entry = item && itemSpan(item);
  if (item === undefined || entry === undefined) return undefined;
  const sep = item.sep ?? [];
  const colon = sep.findIndex(({ type }) => type === 'map-value-ind');
  const indicator = sep[colon];
  return {
    kind: 'pair',
    inFlow,
    column: columnOf(text, entry.start),
    entry,
    indicatorEnd: indicator && indicator.offset + indicator.source.length,
    props: sourceSpan(sep.slice(colon + 1)),
    content: tokenSpan(item.value),
    token: item.value,
    node: asNode(pair.value),
  };
}

function itemSlot(text: string, item: CST.CollectionItem, node: Node | null, inFlow: boolean): Slot | undefined {
  const entry = itemSpan(item);
  if (entry === undefined) return undefined;
  const dash = item.start.find(({ type }) => type === 'seq-item-ind');
  // In [a: 1] the pair itself is the item's value.
  const isPair = item.sep !== undefined;
  return {
    kind: 'item',
    inFlow,
    column: columnOf(text, entry.start),
    entry,
    indicatorEnd: dash && dash.offset + dash.source.length,
    props: isPair ? undefined : sourceSpan(item.start.filter((token) => token !== dash)),
    content: isPair ? entry : tokenSpan(item.value),
    token: isPair ? undefined : item.value,
    node,
  };
}

function listTokens(node: YAMLSeq): readonly CST.CollectionItem[] {
  const token = node.srcToken;
  if (token?.type === 'block-seq') {
    return token.items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  }
  if (token?.type !== 'flow-collection') return [];
  return token.items.filter(
    (item) => item.key || item.sep || item.value || item.start.some(({ type }) => type === 'anchor' || type === 'tag'),
  );
}

function asNode(value: unknown): Node | null {
  return isNode(value) ? value : null;
}
