import { emptyDocumentSplice, headOf } from './around-value.ts';
import { lineEnd } from './lines.ts';
import { isBlockCollection, type Slot } from './slot.ts';
import { linesBelow, type Splice } from './splice.ts';
import { blockScalarComment, joinSpans } from './token-spans.ts';
import { indented, type Layout } from './write-value.ts';

/** The splices that write a text on the line where the old value begins. */
export function* inlineSplices(text: string, slot: Slot, written: string, layout: Layout): Generator<Splice> {
  const old = joinSpans([slot.props, slot.content]);
  if (old === undefined || slot.content === undefined || !isBlock(slot)) {
    yield* replaceInline(text, slot, written, layout);
    return;
  }
  const end = lineEnd(text, slot.content.end);
  const comment = slot.token?.type === 'block-scalar' ? blockScalarComment(slot.token) : '';
  const anchor = slot.indicatorEnd;
  if (anchor === undefined || !text.slice(anchor, slot.content.start).includes('\n')) {
    yield { start: old.start, end, text: written + comment };
  } else {
    // The comments between the key and its value stay.
    yield { start: anchor, end, text: ` ${written}${headOf(text, slot).trimEnd()}${comment}` };
  }
}

function* replaceInline(text: string, slot: Slot, written: string, layout: Layout): Generator<Splice> {
  const old = joinSpans([slot.props, slot.content]);
  if (old !== undefined) {
    yield { ...old, text: written };
    yield { ...old, text: ` ${written}` };
  } else if (slot.indicatorEnd !== undefined) {
    yield { start: slot.indicatorEnd, end: slot.indicatorEnd, text: ` ${written}` };
  } else if (slot.kind === 'root') {
    yield emptyDocumentSplice(text, [written], layout);
  } else if (slot.inFlow) {
    yield { start: slot.entry.end, end: slot.entry.end, text: `: ${written}` };
  } else {
    yield linesBelow(text, slot.entry.end, indented([`: ${written}`], slot.column), layout.lineEnd);
  }
}

function isBlock(slot: Slot): boolean {
  return isBlockCollection(slot) || slot.token?.type === 'block-scalar';
}
