/** Where a value stands: map keys as text, places in a list as numbers counted from 0. */
export type YamlPath = readonly (string | number)[];

/** What can be written: the values that YAML's core schema and JSON share. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/**
 * One change to a YAML text.
 * - `set` replaces the value at the path; where only the last key is missing, it is added at the end of its map.
 * - `insert` puts an item before the index that the path ends in; the list's length appends.
 * - `remove` takes out a map's key with its value, or a list's item.
 *
 * An empty value (`key:`) counts as an empty map for `set` and as an empty list for `insert`.
 */
export type YamlEdit =
  | { readonly op: 'set'; readonly path: YamlPath; readonly value: YamlValue }
  | { readonly op: 'insert'; readonly path: YamlPath; readonly value: YamlValue }
  | { readonly op: 'remove'; readonly path: YamlPath };

/** Why a text was not changed. `unsafe` is the answer where the outcome would not mean what was asked. */
export type EditErrorCode =
  | 'invalid-yaml'
  | 'several-documents'
  | 'not-found'
  | 'wrong-kind'
  | 'alias'
  | 'merge'
  | 'anchor'
  | 'unsafe';

/** A refusal: what is wrong, where (line and column count from 1) and what to do about it. */
export interface EditError {
  readonly code: EditErrorCode;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** A value or the reason why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EditError };

/** What `editYaml` gives: the new text, or a refusal and nothing changed. */
export type EditResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: EditError };

/** The values of a map to be written, by key. */
export type ValueMap = { readonly [key: string]: YamlValue };

/** Whether a value to be written is a map. */
export function isValueMap(value: YamlValue): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value to be written is a list. */
export function isValueList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** A path as a person reads it: `layers › 0 › turns`. */
export function describePath(path: YamlPath): string {
  return path.length === 0 ? 'the document' : `"${path.join(' › ')}"`;
}
