import { z } from 'zod';
import { describe, nameOfPath, SUBJECT, unknownKeyMessage } from './describe.ts';

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

/** So many findings of a file are told one by one; whoever has mended them sees the next. */
const TOLD = 20;

/** Checks `raw` against a schema made of `keys`. Keys that it does not know are warnings, all else is an error. */
export function parseWith<T>(schema: z.ZodType<T>, raw: unknown): Parsed<T> {
  const first = schema.safeParse(raw);
  if (first.success) return { value: first.data, issues: [] };
  const { issues } = first.error;
  const unknown = issues.filter(isUnknownKey);
  if (unknown.length < issues.length) return { value: undefined, issues: told(issues) };
  const second = schema.safeParse(without(raw, new Set(unknown.map(({ path }) => keyOf(path))), ''));
  if (second.success) return { value: second.data, issues: told(unknown) };
  return { value: undefined, issues: [...told(second.error.issues), ...told(unknown)] };
}

/** A map with these keys and no others; a key that is one letter off is recognised. */
export function keys<S extends Shape>(shape: S): z.ZodType<z.output<z.ZodObject<S>>> {
  const object = z.object(shape);
  const known = Object.keys(shape);
  return z.unknown().transform((raw, context) => {
    const unknown = isMap(raw) ? Object.keys(raw).filter((key) => !Object.hasOwn(shape, key)) : [];
    unknown.forEach((key, index) => {
      complain(context, 'unknown-key', [key], index < TOLD ? unknownKeyMessage(key, known) : '');
    });
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

/** Text that `read` understands; `message` says what is meant instead. A number is told the same, as it stands. */
export function readText<T>(
  read: (text: string) => T | undefined,
  code: string,
  message: (text: string) => string,
): z.ZodType<T> {
  const text = z.string();
  return z.unknown().transform((raw, context) => {
    const value = typeof raw === 'string' ? read(raw) : undefined;
    if (value !== undefined) return value;
    const result = text.safeParse(raw, { error: describe });
    if (result.success || typeof raw === 'number' || typeof raw === 'boolean') {
      complain(context, code, [], message(String(raw)));
    } else passOn(result.error, context);
    return z.NEVER;
  });
}

/** Reports that a rule is broken at a path below the value that is being read. */
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

function passOn(error: z.ZodError, context: z.core.$RefinementCtx<unknown>): void {
  for (const issue of error.issues) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    context.issues.push({ code: 'custom', path: issue.path, message: issue.message, params, input: undefined });
  }
}

function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : 'invalid-value';
}

function isUnknownKey(issue: z.core.$ZodIssue): boolean {
  return codeOf(issue) === 'unknown-key';
}

/** The first findings; the last of them says how many there are besides. */
function told(issues: readonly z.core.$ZodIssue[]): FormatIssue[] {
  const shown = issues.slice(0, TOLD).map(toFormatIssue);
  const last = shown.at(-1);
  const more = issues.length - shown.length;
  if (last && more > 0)
    shown[shown.length - 1] = { ...last, message: `${last.message} (and ${more} more in this file)` };
  return shown;
}

function toFormatIssue(issue: z.core.$ZodIssue): FormatIssue {
  const code = codeOf(issue);
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  return {
    severity: code === 'unknown-key' ? 'warning' : 'error',
    code,
    path,
    message: issue.message.replaceAll(SUBJECT, nameOfPath(path)),
    atKey: code === 'unknown-key',
  };
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part)}`).join('');
}

/** A copy of a value that lacks what stands at the given paths. */
function without(value: unknown, paths: ReadonlySet<string>, path: string): unknown {
  if (Array.isArray(value)) return value.map((item, index) => without(item, paths, `${path}/${index}`));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const own = `${path}/${key}`;
      return paths.has(own) ? [] : [[key, without(item, paths, own)]];
    }),
  );
}
