import { blockLines, indented, inlineText, type Layout } from './write-value.ts';
import { isValueList, isValueMap, type ValueMap, type YamlValue } from './yaml-edit.ts';

const layout: Layout = { lineEnd: '\n', indent: 2, indentLists: true, dashWidth: 2, quoting: 'plain' };

/** A map of so many keys stands on one line, as the format's own examples have it: `{ layer: weekly, turn: 12 }`. */
const FEW_KEYS = 3;

/** The text of a new file of the book. */
export function newYaml(record: ValueMap): string {
  return linesOf(record)
    .map((line) => `${line}${layout.lineEnd}`)
    .join('');
}

function linesOf(map: ValueMap): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const label = inlineText(key, layout);
    if (isShort(value)) return [`${label}: ${inlineText(value, layout)}`];
    return [`${label}:`, ...indented(isValueList(value) ? value.flatMap(itemOf) : nested(value), layout.indent)];
  });
}

function itemOf(value: YamlValue): readonly string[] {
  if (isShort(value)) return [`- ${inlineText(value, layout)}`];
  const [first = '', ...rest] = nested(value);
  return [`- ${first}`, ...indented(rest, layout.dashWidth)];
}

function nested(value: YamlValue): readonly string[] {
  return isValueMap(value) ? linesOf(value) : blockLines(value, layout);
}

/** Scalars and lists of them; a map that is small enough. */
function isShort(value: YamlValue): boolean {
  if (isValueList(value)) return value.every((item) => !isValueMap(item) && isShort(item));
  if (!isValueMap(value)) return true;
  return Object.keys(value).length <= FEW_KEYS && Object.values(value).every(isShort);
}
