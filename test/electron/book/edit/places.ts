import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { YamlEdit, YamlPath } from '../../../../electron/book/edit/index.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something that can be asked of a file, and where its text may change for it. */
export interface Place {
  readonly op: Exclude<YamlEdit['op'], 'move'>;
  readonly path: YamlPath;
  /** Outside of it no character may change. */
  readonly region: Range;
  /** The entry's own lines: only comments in there may go. */
  readonly own: Range;
}

/** The values of a legal text. */
export function meaningOf(text: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new Error(`not legal: ${error.message}\n${text}`);
  return document.toJS();
}

/** All edits that a text allows, with the part of the text that each may touch, judged by the parsed nodes' ranges. */
export function placesIn(text: string): readonly Place[] {
  const document = parseDocument(text);
  const places: Place[] = [];
  collect(document.contents, [], { start: 0, end: text.length });
  return places;

  function collect(node: unknown, path: YamlPath, container: Range): void {
    if (isCollection(node)) {
      const entries = node.items.map(rangeOf);
      const all: Range = { start: lineStart(container.start), end: afterBlanks(lineEnd(endOf(node))) };
      for (const [index, item] of node.items.entries()) {
        const range = entries[index] ?? all;
        const from =
          isSeq(node) && !node.flow ? dashBefore(range.start, entries[index - 1]?.end ?? all.start) : range.start;
        const own = { start: lineStart(from), end: lineEnd(range.end) };
        const step = isPair(item) ? keyOf(item.key) : index;
        const here = [...path, step];
        const before = entries[index - 1];
        places.push({ op: 'set', path: here, region: own, own });
        const start = before?.end ?? (entries.length === 1 ? all.start : own.start);
        places.push({ op: 'remove', path: here, region: { start, end: afterBlanks(own.end) }, own });
        if (isSeq(node)) places.push(addition('insert', here, before?.end ?? all.start, range.end));
        collect(isPair(item) ? item.value : item, here, { start: own.start, end: range.end });
      }
      const end = entries.at(-1)?.end ?? all.start;
      if (isSeq(node)) places.push(addition('insert', [...path, node.items.length], end, all.end));
      if (isMap(node)) places.push(addition('set', [...path, 'added key'], lonePairStart(node) ?? end, all.end));
    } else if (isScalar(node) && node.value === null && path.length > 0) {
      const own = { start: lineStart(container.start), end: lineEnd(container.end) };
      places.push(addition('insert', [...path, 0], own.start, own.end));
      places.push(addition('set', [...path, 'added key'], own.start, own.end));
    }
  }

  function addition(op: 'insert' | 'set', path: YamlPath, start: number, end: number): Place {
    return { op, path, region: { start, end }, own: { start: 0, end: 0 } };
  }

  function rangeOf(item: unknown): Range {
    if (isPair(item)) return { start: startOf(item.key), end: Math.max(endOf(item.key), endOf(item.value)) };
    return { start: startOf(item), end: endOf(item) };
  }

  function startOf(node: unknown): number {
    return (isScalar(node) || isCollection(node) || isAlias(node)) && node.range ? node.range[0] : 0;
  }

  function endOf(node: unknown): number {
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1);
      return rangeOf(last).end;
    }
    const end = (isScalar(node) || isCollection(node) || isAlias(node)) && node.range ? node.range[1] : 0;
    return end - (/\r?\n$/.exec(text.slice(0, end))?.[0].length ?? 0);
  }

  /** Where the dash of a list item stands, which may be some lines above what it holds. */
  function dashBefore(start: number, bound: number): number {
    const from = lineStart(bound);
    const dashes = [...text.slice(from, start).matchAll(/^ *(?:[-?:] +)*-(?=\s)/gm)];
    return from + (dashes.at(-1)?.index ?? start - from);
  }

  /** In `[a: 1]` the pair gets braces around it when it is joined by another. */
  function lonePairStart(node: unknown): number | undefined {
    return isMap(node) && node.flow && text[startOf(node)] !== '{' ? startOf(node) : undefined;
  }

  function lineStart(offset: number): number {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  function lineEnd(offset: number): number {
    const end = text.indexOf('\n', offset);
    return end === -1 ? text.length : end + 1;
  }

  function afterBlanks(offset: number): number {
    return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  }
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}
