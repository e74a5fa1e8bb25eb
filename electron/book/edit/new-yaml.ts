import { inlinePair, isSmallMap, type Layout, pairLines } from './write-value.ts';
import type { ValueMap } from './yaml-edit.ts';

const layout: Layout = { lineEnd: '\n', indent: 2, indentLists: true, dashWidth: 2, quoting: 'plain' };

/** The text of a new file of the book. */
export function newYaml(record: ValueMap): string {
  return Object.entries(record)
    .flatMap(([key, value]) => (isSmallMap(value) ? [inlinePair(key, value, layout)] : pairLines(key, value, layout)))
    .map((line) => `${line}${layout.lineEnd}`)
    .join('');
}
