import { z } from 'zod';
import type { BookSettings } from '../book/index.ts';
import { isMap, keys, type Parsed, parseWith } from './parse.ts';
import { calendar, text, timeZone, weekday } from './values.ts';

/** The version of the format that this Watchbill reads. */
export const FORMAT = 1;

const schema: z.ZodType<BookSettings> = keys({
  format: z.int(),
  name: text,
  timeZone,
  weekStart: weekday.default('mon'),
  holidays: calendar.exactOptional(),
});

/** Reads what watchbill.yaml says. A newer format is an error, but what can be understood is still used. */
export function parseBookFile(raw: unknown): Parsed<BookSettings> {
  const parsed = parseWith(schema, raw);
  const format = parsed.value?.format;
  if (format === undefined || format === FORMAT) return parsed;
  const message =
    format > FORMAT
      ? `format ${format} is newer than this Watchbill, which reads format ${FORMAT}: update Watchbill; until then some of the book may be misread`
      : `there is no format ${format}: write "format: ${FORMAT}"`;
  const code = format > FORMAT ? 'newer-format' : 'invalid-value';
  return {
    ...parsed,
    issues: [...parsed.issues, { severity: 'error', code, path: ['format'], message, atKey: false }],
  };
}

/**
 * What can still be used of a watchbill.yaml that has errors. Without a readable time zone that is UTC, with the error
 * that says so in its place: a rota with a zone of its own stays right.
 */
export function salvageBookFile(raw: unknown): BookSettings {
  const { name, timeZone: zone, weekStart, holidays } = isMap(raw) ? raw : {};
  return {
    format: FORMAT,
    name: text.catch('Book').parse(name),
    timeZone: timeZone.catch('UTC').parse(zone),
    weekStart: weekday.catch('mon').parse(weekStart),
    ...(typeof holidays === 'string' ? { holidays } : {}),
  };
}
