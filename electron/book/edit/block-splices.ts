import { isMap, isSeq } from 'yaml';
import { commentsAround, emptyDocumentSplice } from './around-value.ts';
import { columnOf, endsLine, lineEnd, startsLine } from './lines.ts';
import { isBlockCollection, isFlow, type Slot } from './slot.ts';
import { linesBelow, type Splice } from './splice.ts';
import { joinSpans } from './token-spans.ts';
import { blockLines, indented, indentOf, inlineText, itemLines, type Layout } from './write-value.ts';
import { isValueList, isValueMap, type YamlValue } from './yaml-edit.ts';

/** The ways to put a list or map in block style in the place of another value: on the lines of an old block, otherwise below the key. */
export function* blockSplices(text: string, slot: Slot, value: YamlValue, layout: Layout): Generator<Splice> {
  const lines = linesLike(slot, value, layout);
  if (slot.kind === 'root') {
    yield rootSplice(text, slot, lines, layout);
    return;
  }
  const { content, column } = slot;
  const old = joinSpans([slot.props, content]);
  if (content !== undefined && isBlockCollection(slot) && slot.props === undefined) {
    const oldColumn = columnOf(text, content.start);
    if (oldColumn > column || (isSeq(slot.node) && isValueList(value))) {
      const [first = '', ...rest] = lines;
      const moved = [first, ...indented(rest, oldColumn)];
      yield { start: content.start, end: lineEnd(text, content.end), text: moved.join(layout.lineEnd) };
      return;
    }
  }
  if (slot.indicatorEnd === undefined) {
    const [first = '', ...rest] = lines;
    yield linesBelow(text, slot.entry.end, indented([`: ${first}`, ...indented(rest, 2)], column), layout.lineEnd);
    return;
  }
  const end = lineEnd(text, old?.end ?? slot.indicatorEnd);
  const comments = commentsAround(text, slot, layout);
  if (slot.kind === 'item' && comments === '') {
    const [first = '', ...rest] = lines;
    const gap = ' '.repeat(layout.dashWidth - 1);
    const moved = [gap + first, ...indented(rest, column + layout.dashWidth)];
    yield { start: slot.indicatorEnd, end, text: moved.join(layout.lineEnd) };
    return;
  }
  const columns = slot.kind === 'item' ? layout.dashWidth : indentOf(value, layout);
  const below = indented(lines, column + columns).map((line) => layout.lineEnd + line);
  yield { start: slot.indicatorEnd, end, text: comments + below.join('') };
}

/** The lines of a block value; in the place of a list whose maps are in braces, they are in braces again. */
function linesLike(slot: Slot, value: YamlValue, layout: Layout): readonly string[] {
  const old = isSeq(slot.node) ? slot.node.items.find((item) => isMap(item)) : undefined;
  if (!isMap(old) || !isFlow(old) || !isValueList(value)) return blockLines(value, layout);
  return value.flatMap((item) => (isValueMap(item) ? [`- ${inlineText(item, layout)}`] : itemLines(item, layout)));
}

function rootSplice(text: string, { content }: Slot, lines: readonly string[], layout: Layout): Splice {
  if (content === undefined) return emptyDocumentSplice(text, lines, layout);
  const before = startsLine(text, content.start) ? '' : layout.lineEnd;
  const end = endsLine(text, content.end) ? content.end : lineEnd(text, content.end);
  return { start: content.start, end, text: before + lines.join(layout.lineEnd) };
}
