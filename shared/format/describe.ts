import type { z } from 'zod';
import { suggestion } from '../book/index.ts';

/**
 * Stands in a message for the value that is meant: a schema does not know under which key it will be used, and the name is
 * put in once the whole path is known.
 */
export const SUBJECT = '\u0000';

/** How a person names the value at a path: its key, its place in a list, or the file as a whole. */
export function nameOfPath(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (typeof last === 'string') return `"${last}"`;
  if (last === undefined) return 'the file';
  const list = path.findLast((part) => typeof part === 'string');
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of "${list}"`;
}

/** The library's findings in the words of the format. */
export function describe(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      if (input === undefined) return `${SUBJECT} is missing: add it`;
      return `${SUBJECT} must be ${expected[issue.expected] ?? issue.expected}, not ${describeInput(input)}${remedy(issue.expected, input)}`;
    case 'invalid_value':
      return describeChoice(issue.values.map(String), input);
    case 'too_small':
      return issue.origin === 'string'
        ? `${SUBJECT} is empty: give it a value or remove the key`
        : `${SUBJECT} is too small: it must be at least ${issue.minimum}`;
    case 'too_big':
      return `${SUBJECT} is too large: it can be ${issue.maximum} at most`;
    default:
      return `${SUBJECT} is not valid: look it up in the description of the format`;
  }
}

/** What to say of a key that a map does not know. */
export function unknownKeyMessage(key: string, known: readonly string[]): string {
  const meant = suggestion(key, known);
  return meant
    ? `unknown key "${key}": did you mean "${meant}"?`
    : `unknown key "${key}" has no effect: remove it, or use one of ${known.join(', ')}`;
}

function describeChoice(known: readonly string[], input: unknown): string {
  if (input === undefined) return `${SUBJECT} is missing: add it, as one of ${known.join(', ')}`;
  const meant = suggestion(String(input), known);
  return meant
    ? `${SUBJECT} cannot be "${String(input)}": did you mean "${meant}"?`
    : `${SUBJECT} cannot be ${describeInput(input)}: use one of ${known.join(', ')}`;
}

const expected: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  number: 'a number',
  int: 'a whole number',
};

function describeInput(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a map';
  return typeof input === 'string' ? `"${input}"` : `the ${typeof input} ${String(input)}`;
}

function remedy(wanted: string, input: unknown): string {
  if (input === null) return wanted === 'object' ? ': add what it needs' : ': give it a value or remove the key';
  if (wanted === 'string') return typeof input === 'object' ? ': write one value' : ': put it in quotes';
  if (wanted === 'array') return ': write a list, as in [one, two]';
  return wanted === 'object' ? ': write "key: value" lines' : ': write a number';
}
