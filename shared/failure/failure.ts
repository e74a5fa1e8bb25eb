import { z } from 'zod';

/** Where in a file of the book: line and column count from 1. */
export const place = z.object({ file: z.string(), line: z.int(), column: z.int() });

/** What is said when something cannot be done: what happened, what to do, and where. */
export const failure = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  where: place.optional(),
});

export type Failure = z.output<typeof failure>;

/** A value, or why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Says what was asked for. */
export function given<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Says why there is no answer, and what to do. */
export function failed(code: string, message: string, hint: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message, hint } };
}
