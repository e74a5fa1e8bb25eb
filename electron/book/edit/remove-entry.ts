import { inlineSplices } from './inline-splices.ts';
import { endsLine, lineEnd, lineStart, nextLine, startsLine } from './lines.ts';
import { isBlockCollection, type Slot } from './slot.ts';
import type { Splice } from './splice.ts';
import type { Layout } from './write-value.ts';

/**
 * The ways to take an entry out of a block list or map, the most fitting first. The comment on its line goes with it,
 * comments above it stay. Without its only entry the collection becomes `{}` or `[]`.
 */
export function* removeBlockEntry(
  text: string,
  parent: Slot,
  siblings: readonly Slot[],
  index: number,
  layout: Layout,
): Generator<Splice> {
  const entry = siblings[index]?.entry;
  if (entry === undefined) return;
  if (siblings.length === 1) {
    const written = siblings[0]?.kind === 'pair' ? '{}' : '[]';
    yield* emptied(text, parent, written, layout);
    return;
  }
  const start = lineStart(text, entry.start);
  const end = nextLine(text, entry.end);
  if (!startsLine(text, entry.start)) {
    // The first entry shares its line with a dash; what follows moves up to that dash.
    const blanks = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
    yield { start: entry.start, end: end + blanks, text: '' };
    return;
  }
  if (end === lineEnd(text, entry.end)) {
    // The file ends without a line end, and goes on doing so.
    yield { start: start - layout.lineEnd.length, end, text: '' };
  }
  yield { start, end, text: '' };
  // Blank lines below would become part of a text above that keeps them ("|+").
  const blankLines = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0].length ?? 0;
  yield { start, end: end + blankLines, text: '' };
}

/**
 * Takes an entry out of a list or map in brackets, its comma with it; where it has lines of its own, these lines.
 * @param commas where the commas of the collection stand
 */
export function removeFlowEntry(
  text: string,
  parent: Slot,
  siblings: readonly Slot[],
  index: number,
  commas: readonly number[],
): Splice | undefined {
  const entry = siblings[index]?.entry;
  if (entry === undefined || parent.content === undefined) return undefined;
  const { start, end } = entry;
  const next = siblings[index + 1]?.entry.start ?? parent.content.end - 1;
  const comma = commas.find((offset) => offset >= end && offset < next);
  const behind = comma === undefined ? end : comma + 1;
  const open = parent.content.start + 1;
  const close = parent.content.end - 1;
  if (siblings.length === 1 && !hasComment(text, open, start) && !hasComment(text, lineEnd(text, behind), close)) {
    return { start: open, end: close, text: '' };
  }
  if (startsLine(text, start) && lineEnd(text, end) >= behind && endsLine(text, behind)) {
    return { start: lineStart(text, start), end: nextLine(text, behind), text: '' };
  }
  const before = siblings[index - 1]?.entry.end;
  if (before !== undefined && !hasComment(text, before, start)) return { start: before, end, text: '' };
  if (siblings.length > index + 1 && !hasComment(text, end, next)) return { start, end: next, text: '' };
  return hasComment(text, end, behind) ? undefined : { start, end: behind, text: '' };
}

function* emptied(text: string, parent: Slot, written: string, layout: Layout): Generator<Splice> {
  if (!isBlockCollection(parent) || parent.content === undefined) return;
  // Anchor and tag of the collection stay with it: the place for the brackets is behind them.
  const indicatorEnd = parent.props?.end ?? parent.indicatorEnd;
  yield* inlineSplices(text, { ...parent, props: undefined, indicatorEnd }, written, layout);
}

function hasComment(text: string, start: number, end: number): boolean {
  return start < end && text.slice(start, end).includes('#');
}
