/** Where a value stands in a file: map keys as text, places in a list as numbers counted from 0. */
export type YamlPath = readonly (string | number)[];

/** What can be written: the values that YAML's core schema and JSON share. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The values of a map to be written, by key. */
export type ValueMap = { readonly [key: string]: YamlValue };

/**
 * One change to a YAML text.
 * - `set` replaces the value at the path; where only the last key is missing, it is added at the end of its map.
 * - `insert` puts an item before the index that the path ends in; the list's length appends.
 * - `remove` takes out a map's key with its value, or a list's item.
 * - `move` takes a list's item to another place, with its comments: it stands at the index `to` then.
 *
 * An empty value (`key:`) counts as an empty map for `set` and as an empty list for `insert`.
 */
export type YamlEdit =
  | { readonly op: 'set'; readonly path: YamlPath; readonly value: YamlValue }
  | { readonly op: 'insert'; readonly path: YamlPath; readonly value: YamlValue }
  | { readonly op: 'remove'; readonly path: YamlPath }
  | { readonly op: 'move'; readonly path: YamlPath; readonly to: number };
