import { lineEnd, nextLine, startOfCommentsAbove, startsLine } from './lines.ts';
import type { Slot } from './slot.ts';
import type { Splice } from './splice.ts';

/**
 * Takes an item of a block list to another place: its lines, with the comments right above it and the blank lines below.
 * Not where the first item shares its line with the dash of a list around it.
 */
export function* moveBlockItem(
  text: string,
  parent: Slot,
  siblings: readonly Slot[],
  from: number,
  to: number,
  lineBreak: string,
): Generator<Splice> {
  if (!siblings.every(({ entry }) => startsLine(text, entry.start))) return;
  const bound = parent.props?.end ?? parent.indicatorEnd ?? 0;
  const starts = siblings.map(({ entry }) => startOfCommentsAbove(text, entry.start, bound));
  const last = siblings.at(-1);
  if (!last) return;
  const ends = siblings.map((_, index) => starts[index + 1] ?? nextLine(text, last.entry.end));
  const blocks = siblings.map((_, index) => text.slice(starts[index], ends[index]));
  const start = starts[0] ?? 0;
  const end = ends.at(-1) ?? start;
  // The file may end without a line end: whichever item comes last then does.
  const hasEnd = lineEnd(text, last.entry.end) < end;
  const lines = hasEnd ? blocks : blocks.with(-1, (blocks.at(-1) ?? '') + lineBreak);
  const moved = reordered(lines, from, to).join('');
  yield { start, end, text: hasEnd ? moved : moved.slice(0, -lineBreak.length) };
}

/** Takes an item of a list in brackets to another place; what stands between the items stays. */
export function* moveFlowItem(text: string, siblings: readonly Slot[], from: number, to: number): Generator<Splice> {
  const entries = siblings.map(({ entry }) => text.slice(entry.start, entry.end));
  const between = siblings.map(({ entry }, index) =>
    text.slice(siblings[index - 1]?.entry.end ?? entry.start, entry.start),
  );
  const start = siblings[0]?.entry.start ?? 0;
  const end = siblings.at(-1)?.entry.end ?? start;
  const moved = reordered(entries, from, to);
  yield { start, end, text: moved.map((entry, index) => `${between[index]}${entry}`).join('') };
}

function reordered(list: readonly string[], from: number, to: number): readonly string[] {
  const item = list[from];
  return item === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, item);
}
