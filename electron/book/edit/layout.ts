import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf, lineEnding } from './lines.ts';
import { isBlockCollection, isFlow, type Slot, slotsOf } from './slot.ts';
import type { Layout } from './write-value.ts';
import type { YamlText } from './yaml-document.ts';

/** How the blocks of a text are laid out, judged by the first nested map and list; two columns where there is none. */
export function layoutOf({ text, document }: YamlText): Layout {
  const found: { indent?: number; indentLists?: boolean } = {};
  measure(text, document.contents, found);
  return {
    lineEnd: lineEnding(text),
    indent: found.indent ?? 2,
    indentLists: found.indentLists ?? true,
    dashWidth: 2,
    quoting: 'plain',
  };
}

/** The columns from the dash to the content of the list items, as the first item with a block value has it; 2 where none has. */
export function dashWidthOf(text: string, items: readonly Slot[]): number {
  for (const { content, column, entry, ...item } of items) {
    if (content === undefined || !isBlockCollection({ content, column, entry, ...item })) continue;
    const width = columnOf(text, content.start) - column;
    if (width > 1 && !text.slice(entry.start, content.start).includes('\n')) return width;
  }
  return 2;
}

function measure(text: string, node: Node | null, found: { indent?: number; indentLists?: boolean }): void {
  if (!isCollection(node) || isFlow(node)) return;
  for (const slot of slotsOf(text, node) ?? []) {
    if (slot.kind === 'pair' && slot.content !== undefined && isBlockCollection(slot)) {
      const difference = columnOf(text, slot.content.start) - slot.column;
      if (isSeq(slot.node)) found.indentLists ??= difference > 0;
      if (difference > 0 && !slot.inFlow) found.indent ??= difference;
    }
    measure(text, slot.node, found);
    if (found.indent !== undefined && found.indentLists !== undefined) return;
  }
}

function isCollection(node: Node | null): node is YAMLMap | YAMLSeq {
  return isMap(node) || isSeq(node);
}
