/** The little YAML that a generated book needs, laid out as a person would write it. */

/** A value on one line: a text, a number, a list in brackets or a map in braces. */
export type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** `key: value` lines of one file; keys without a value are left out. */
export function yamlFile(entries: Readonly<Record<string, Value | Block | undefined>>): string {
  return Object.entries(entries)
    .map(([key, value]) => (value === undefined ? '' : entryLines(key, value, '')))
    .join('');
}

/** A list whose items each stand on lines of their own. */
export interface Block {
  readonly items: readonly (Value | { readonly map: Readonly<Record<string, Value | Block | undefined>> })[];
}

function entryLines(key: string, value: Value | Block, indent: string): string {
  if (!isBlock(value)) return `${indent}${key}: ${inline(value)}\n`;
  const items = value.items.map((item) => itemLines(item, `${indent}  `)).join('');
  return `${indent}${key}:\n${items}`;
}

function itemLines(item: Block['items'][number], indent: string): string {
  if (!isMapItem(item)) return `${indent}- ${inline(item)}\n`;
  const lines = Object.entries(item.map)
    .map(([key, value]) => (value === undefined ? '' : entryLines(key, value, `${indent}  `)))
    .join('');
  return `${indent}- ${lines.slice(indent.length + 2)}`;
}

function isBlock(value: Value | Block): value is Block {
  return typeof value === 'object' && 'items' in value && Array.isArray(value.items);
}

function isMapItem(item: Block['items'][number]): item is Exclude<Block['items'][number], Value> {
  return typeof item === 'object' && !Array.isArray(item) && 'map' in item;
}

function inline(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${key}: ${inline(entry)}`);
  return `{ ${entries.join(', ')} }`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether YAML reads the text as itself without quotes, also between brackets. */
function isPlain(text: string): boolean {
  if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?$/.test(text)) return true;
  if (/^\d+ (hour|day|week|month|minute)s?$/.test(text)) return true;
  return (
    /^\p{L}[\p{L}\p{M}\d ’'./@_-]*$/u.test(text) &&
    !/^(true|false|null|yes|no|on|off)$/i.test(text) &&
    !text.endsWith(' ')
  );
}
