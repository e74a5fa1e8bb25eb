import { lineEnd } from './lines.ts';
import { isBlockCollection, type Slot } from './slot.ts';
import type { Splice } from './splice.ts';
import { blockScalarComment, joinSpans } from './token-spans.ts';
import type { Layout } from './write-value.ts';

/** The comments between an indicator and its value and behind a value on the last line, to be kept above a block. */
export function commentsAround(text: string, slot: Slot, layout: Layout): string {
  const head = headOf(text, slot).trimEnd();
  const oldEnd = joinSpans([slot.props, slot.content])?.end ?? slot.indicatorEnd ?? slot.entry.end;
  let tail = text.slice(oldEnd, lineEnd(text, oldEnd)).trimEnd();
  if (slot.token?.type === 'block-scalar') tail = blockScalarComment(slot.token);
  else if (isBlockCollection(slot)) tail = '';
  if (tail === '') return head;
  return head === '' ? tail : head + layout.lineEnd + ' '.repeat(slot.column + layout.indent) + tail.trim();
}

/** What stands between an indicator and its value, apart from anchor and tag. */
export function headOf(text: string, { indicatorEnd, props, content }: Slot): string {
  if (indicatorEnd === undefined) return '';
  const first = props?.start ?? content?.start ?? indicatorEnd;
  const gap = props !== undefined && content !== undefined ? text.slice(props.end, content.start) : '';
  return text.slice(indicatorEnd, first).trimEnd() + gap;
}

/** Writes lines into a document that holds comments at most: below them, above an end marker (`...`). */
export function emptyDocumentSplice(text: string, lines: readonly string[], layout: Layout): Splice {
  const marker = /^\.\.\.(?=\s|$)/m.exec(text);
  const start = marker?.index ?? text.length;
  const before = start > 0 && text[start - 1] !== '\n' ? layout.lineEnd : '';
  const after = before === '' || marker ? layout.lineEnd : '';
  return { start, end: start, text: before + lines.join(layout.lineEnd) + after };
}
