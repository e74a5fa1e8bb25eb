import type { ValueMap, YamlEdit, YamlPath, YamlValue } from '../../../shared/edits/index.ts';

export type { ValueMap, YamlEdit, YamlPath, YamlValue };

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
