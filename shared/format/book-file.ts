import { z } from 'zod';
import { type BookSettings, evenWeights, type FairnessWeights } from '../book/index.ts';
import { complain, isMap, keys, type Parsed, parseWith } from './parse.ts';
import { calendar, text, timeZone, weekday } from './values.ts';

/** The version of the format that this Watchbill reads. */
export const FORMAT = 1;

/** As far as a weight may go: beyond, somebody has slipped. */
const weight = z.number().min(0).max(1000);

const fairness: z.ZodType<FairnessWeights> = keys({
  night: weight.default(evenWeights.night),
  weekend: weight.default(evenWeights.weekend),
  holiday: weight.default(evenWeights.holiday),
});

/** Folders below runbooks/; an empty one is that itself. */
const runbookUrls = z
  .record(z.string(), z.union([z.null().transform(() => ''), z.string()]))
  .transform((folders, context) => {
    for (const [prefix, folder] of Object.entries(folders)) {
      if (!/^https?:\/\/[^/]/.test(prefix)) {
        const message = `"${prefix}" is not how an address begins: write it like https://runbooks.example.org/`;
        complain(context, 'invalid-url', [prefix], message);
      }
      if (folder.split('/').includes('..')) {
        complain(context, 'invalid-folder', [prefix], `"${folder}" leads out of runbooks/: name a folder in it`);
      }
    }
    return folders;
  });

const schema: z.ZodType<BookSettings> = keys({
  format: z.int(),
  name: text,
  timeZone,
  weekStart: weekday.default('mon'),
  holidays: calendar.exactOptional(),
  fairness: fairness.default(evenWeights),
  runbookUrls: runbookUrls.default({}),
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
  const { name, timeZone: zone, weekStart, holidays, fairness } = isMap(raw) ? raw : {};
  return {
    format: FORMAT,
    name: text.catch('Book').parse(name),
    timeZone: timeZone.catch('UTC').parse(zone),
    weekStart: weekday.catch('mon').parse(weekStart),
    ...(typeof holidays === 'string' ? { holidays } : {}),
    fairness: salvageWeights(fairness),
    runbookUrls: {},
  };
}

/** A weight that cannot be read counts 1; the others stay. */
function salvageWeights(raw: unknown): FairnessWeights {
  const { night, weekend, holiday } = isMap(raw) ? raw : {};
  const readable = weight.catch(1);
  return { night: readable.parse(night), weekend: readable.parse(weekend), holiday: readable.parse(holiday) };
}
