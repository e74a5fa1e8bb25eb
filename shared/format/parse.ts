import { z } from 'zod';
import { suggestion } from '../book/index.ts';

/** Something wrong inside a file, by the path of the value in it. */
export interface FormatIssue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The key is meant, not its value. */
  readonly atKey: boolean;
}

export interface Parsed<T> {
  /** Undefined where an issue is an error. */
  readonly value: T | undefined;
  readonly issues: readonly FormatIssue[];
}

/** A record as its file says it: the id is the file's name, and a name that is left out is the id. */
export type Unnamed<T extends { readonly name: string }> = Omit<T, 'id' | 'name'> & Partial<Pick<T, 'name'>>;

type Shape = Readonly<Record<string, z.ZodType>>;

/** Checks `raw` against a schema made of `keys`. Keys that it does not know are warnings, all else is an error. */
export function parseWith<T>(schema: z.ZodType<T>, raw: unknown): Parsed<T> {
  const first = schema.safeParse(raw);
  if (first.success) return { value: first.data, issues: [] };
  const issues = first.error.issues.map(toFormatIssue);
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  if (warnings.length < issues.length) return { value: undefined, issues };
  const known = warnings.reduce<unknown>((value, { path }) => without(value, path), raw);
  const second = schema.safeParse(known);
  return second.success
    ? { value: second.data, issues: warnings }
    : { value: undefined, issues: [...second.error.issues.map(toFormatIssue), ...warnings] };
}

/** A map with these keys and no others; a key that is one letter off is recognised. */
export function keys<S extends Shape>(shape: S): z.ZodType<z.output<z.ZodObject<S>>> {
  const object = z.object(shape);
  return z.unknown().transform((raw, context) => {
    for (const key of isMap(raw) ? Object.keys(raw) : []) {
      if (Object.hasOwn(shape, key)) continue;
      context.addIssue({
        code: 'custom',
        path: [key],
        message: unknownKeyMessage(key, Object.keys(shape)),
        params: { code: 'unknown-key' },
      });
    }
    const result = object.safeParse(raw, { error: describe });
    if (result.success) return result.data;
    passOn(result.error, context);
    return z.NEVER;
  });
}

/** A value whose schema depends on what it looks like. */
export function depending<T>(choose: (raw: unknown) => z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((raw, context) => {
    const result = choose(raw).safeParse(raw, { error: describe });
    if (result.success) return result.data;
    passOn(result.error, context);
    return z.NEVER;
  });
}

/** Text that `read` understands; `example` shows what is meant. */
export function readText<T>(
  read: (text: string) => T | undefined,
  code: string,
  message: (text: string) => string,
): z.ZodType<T, string> {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: message(text), params: { code } });
    return z.NEVER;
  });
}

/** Reports that a rule between several values is broken. */
export function complain(
  context: z.core.$RefinementCtx<unknown>,
  code: string,
  path: readonly (string | number)[],
  message: string,
): void {
  context.issues.push({ code: 'custom', path: [...path], message, params: { code }, input: undefined });
}

/** True for a map of the file, as opposed to a list, a text or nothing. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKeyMessage(key: string, known: readonly string[]): string {
  const meant = suggestion(key, known);
  return meant
    ? `unknown key "${key}": did you mean "${meant}"?`
    : `unknown key "${key}" has no effect: remove it, or use one of ${known.join(', ')}`;
}

function passOn(error: z.ZodError, context: z.core.$RefinementCtx<unknown>): void {
  for (const issue of error.issues) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    context.issues.push({ code: 'custom', path: issue.path, message: issue.message, params, input: undefined });
  }
}

function toFormatIssue(issue: z.core.$ZodIssue): FormatIssue {
  const code = issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : 'invalid-value';
  return {
    severity: code === 'unknown-key' ? 'warning' : 'error',
    code,
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message: issue.message,
    atKey: code === 'unknown-key',
  };
}

/** The library's findings in the words of the format. */
function describe(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  const key = issue.path?.at(-1);
  const name = typeof key === 'string' ? `"${key}"` : typeof key === 'number' ? `item ${key + 1}` : 'the file';
  if (issue.code === 'invalid_type') {
    if (input === undefined) return `${name} is missing: add it`;
    return `${name} must be ${expected[issue.expected] ?? issue.expected}, not ${describeInput(input)}${remedy(issue.expected, input)}`;
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    if (input === undefined) return `${name} is missing: add it, as one of ${known.join(', ')}`;
    const meant = suggestion(String(input), known);
    return meant
      ? `${name} cannot be "${String(input)}": did you mean "${meant}"?`
      : `${name} cannot be ${describeInput(input)}: use one of ${known.join(', ')}`;
  }
  if (issue.code === 'too_small') return `${name} is too small or empty: give it at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `${name} is too large: it can be ${issue.maximum} at most`;
  return `${name} is not valid`;
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
  if (input === null) return ': give it a value or remove the key';
  if (wanted === 'string' && typeof input !== 'object') return ': put it in quotes';
  if (wanted === 'array') return ': write a list, as in [ada, ben]';
  return '';
}

function without(value: unknown, path: readonly (string | number)[]): unknown {
  const [first, ...rest] = path;
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? without(item, rest) : item));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key !== first ? [[key, item]] : rest.length === 0 ? [] : [[key, without(item, rest)]],
    ),
  );
}
