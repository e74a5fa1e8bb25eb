import { type Quoting, writeScalar } from './write-scalar.ts';
import { isValueList, isValueMap, type YamlValue } from './yaml-edit.ts';

/** How a file lays out its blocks. */
export interface Layout {
  readonly lineEnd: '\n' | '\r\n';
  /** Columns that a map's nested values are indented by. */
  readonly indent: number;
  /** Whether the dashes of a list stand further right than the key that the list belongs to. */
  readonly indentLists: boolean;
  /** Columns from a dash to what follows it. */
  readonly dashWidth: number;
  /** How text in new values is quoted; `double` where plain text would be read as something else in this file. */
  readonly quoting: Quoting;
}

/** Whether a value fits on a line by the file format's habits: scalars, empty collections, lists without maps in them. */
export function fitsOnLine(value: YamlValue): boolean {
  if (isValueList(value)) return value.every(fitsOnLine);
  return !isValueMap(value) || Object.keys(value).length === 0;
}

/** Maps of so many keys stand on one line in a new list, as the format's own examples have it: `- { from: a, to: b }`. */
const FEW_KEYS = 3;
/** … and of so many, where all of them are plain values. */
const FEW_PLAIN_KEYS = 4;

/** Whether a value is a map that is small enough for a line. */
export function isSmallMap(value: YamlValue): boolean {
  if (!isValueMap(value)) return false;
  const values = Object.values(value);
  const isPlain = values.every((each) => !isValueMap(each) && !isValueList(each));
  return values.every(fitsOnLine) && values.length <= (isPlain ? FEW_PLAIN_KEYS : FEW_KEYS);
}

/** Whether a value has lines to be written in block style. */
export function hasEntries(value: YamlValue): boolean {
  return isValueList(value) ? value.length > 0 : isValueMap(value) && Object.keys(value).length > 0;
}

/** A value on one line, lists and maps in brackets: `[ada, ben]`, `{ from: a, to: b }`. */
export function inlineText(value: YamlValue, layout: Layout): string {
  if (isValueList(value)) return `[${value.map((item) => inlineText(item, layout)).join(', ')}]`;
  if (!isValueMap(value)) return writeScalar(value, layout.quoting);
  const pairs = Object.entries(value).map(([key, inner]) => inlinePair(key, inner, layout));
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A key and its value on one line: `key: value`. */
export function inlinePair(key: string, value: YamlValue, layout: Layout): string {
  return `${keyScalar(key, layout)}: ${inlineText(value, layout)}`;
}

/**
 * A list or map in block style, a string for each line, not indented.
 * @param value a list or map with entries
 */
export function blockLines(value: YamlValue, layout: Layout): readonly string[] {
  if (isValueList(value)) {
    return value.flatMap((item) => (isSmallMap(item) ? [`- ${inlineText(item, layout)}`] : itemLines(item, layout)));
  }
  if (!isValueMap(value)) return [inlineText(value, layout)];
  return Object.entries(value).flatMap(([key, inner]) => pairLines(key, inner, layout));
}

/** A key and its value as the lines of a block map. */
export function pairLines(key: string, value: YamlValue, layout: Layout): readonly string[] {
  if (fitsOnLine(value)) return [inlinePair(key, value, layout)];
  return [`${keyScalar(key, layout)}:`, ...indented(blockLines(value, layout), indentOf(value, layout))];
}

/** A list item as the lines of a block list. */
export function itemLines(value: YamlValue, layout: Layout): readonly string[] {
  if (fitsOnLine(value)) return [`- ${inlineText(value, layout)}`];
  const [first = '', ...rest] = blockLines(value, layout);
  return [`-${' '.repeat(layout.dashWidth - 1)}${first}`, ...indented(rest, layout.dashWidth)];
}

/** Columns that a block value is indented by against the key it belongs to. */
export function indentOf(value: YamlValue, layout: Layout): number {
  return isValueList(value) && !layout.indentLists ? 0 : layout.indent;
}

/** Lines moved to the right. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}

function keyScalar(key: string, layout: Layout): string {
  return writeScalar(key, layout.quoting);
}
