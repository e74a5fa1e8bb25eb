import { columnOf, endsLine, lineEnd, lineStart, nextLine, startOfCommentsAbove, startsLine } from './lines.ts';
import type { Slot } from './slot.ts';
import { linesBelow, type Splice } from './splice.ts';
import { indented } from './write-value.ts';

/**
 * Puts an entry among the others of a block list or map. It stands right below the last line of the entry before it,
 * since a comment above an entry belongs to that entry.
 * @param lines the new entry, not indented
 */
export function addBlockEntry(
  text: string,
  parent: Slot,
  siblings: readonly Slot[],
  index: number,
  lines: readonly string[],
  lineBreak: string,
): Splice | undefined {
  const [first] = siblings;
  if (first === undefined) return undefined;
  const column = columnOf(text, first.entry.start);
  const moved = indented(lines, column);
  const before = siblings[index - 1];
  if (before !== undefined) return linesBelow(text, before.entry.end, moved, lineBreak);
  if (!startsLine(text, first.entry.start)) {
    // The first entry shares its line with the dash of the list around it: "- - a".
    const start = first.entry.start;
    return { start, end: start, text: lines.map((line) => `${line}${lineBreak}${' '.repeat(column)}`).join('') };
  }
  const bound = parent.props?.end ?? parent.indicatorEnd ?? 0;
  const start = startOfCommentsAbove(text, first.entry.start, bound);
  return { start, end: start, text: moved.map((line) => line + lineBreak).join('') };
}

/**
 * Puts an entry among the others of a list or map in brackets: on a line of its own where its neighbour has one,
 * otherwise behind its neighbour.
 * @param commas where the commas of the collection stand
 */
export function addFlowEntry(
  text: string,
  parent: Slot,
  siblings: readonly Slot[],
  index: number,
  written: string,
  commas: readonly number[],
  lineBreak: string,
): Splice | undefined {
  const { content } = parent;
  if (content === undefined) return undefined;
  const before = siblings[index - 1];
  if (before !== undefined) return addBehind(text, before, siblings[index], written, commas, lineBreak);
  const [first] = siblings;
  if (first === undefined) return addToEmpty(text, content.start, content.end, written);
  const { start, end } = first.entry;
  const comma = commas.find((offset) => offset >= end);
  if (startsLine(text, start) && endsLine(text, comma === undefined ? end : comma + 1)) {
    const lead = text.slice(lineStart(text, start), start);
    const above = startOfCommentsAbove(text, start, nextLine(text, content.start));
    return { start: above, end: above, text: `${lead}${written},${lineBreak}` };
  }
  return { start, end: start, text: `${written}, ` };
}

function addBehind(
  text: string,
  before: Slot,
  after: Slot | undefined,
  written: string,
  commas: readonly number[],
  lineBreak: string,
): Splice {
  const { start, end } = before.entry;
  const comma = commas.find((offset) => offset >= end);
  const lead = text.slice(lineStart(text, start), start);
  if (startsLine(text, start)) {
    const rest = lineEnd(text, end);
    if (comma !== undefined && comma < rest && endsLine(text, comma + 1)) {
      return { start: rest, end: rest, text: `${lineBreak}${lead}${written},` };
    }
    if (comma === undefined && after === undefined && endsLine(text, end)) {
      return { start: end, end: rest, text: `,${text.slice(end, rest)}${lineBreak}${lead}${written}` };
    }
  }
  return { start: end, end, text: `, ${written}` };
}

function addToEmpty(text: string, open: number, close: number, written: string): Splice {
  const inside = text.slice(open + 1, close - 1);
  if (inside.includes('#')) return { start: close - 1, end: close - 1, text: `${written} ` };
  const padding = text[open] === '{' ? ' ' : '';
  return { start: open + 1, end: close - 1, text: padding + written + padding };
}
