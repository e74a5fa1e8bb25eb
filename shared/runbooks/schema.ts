import { z } from 'zod';
import { healthCodes } from './health-codes.ts';
import { audiences } from './runbook.ts';

/** What pages are told of runbooks. Paths are below runbooks/, with `/` between. */

const runbook = z.object({
  path: z.string(),
  title: z.string(),
  services: z.array(z.string()),
  /** Each by its labels; a text behind `~` is a regular expression. */
  alerts: z.array(z.record(z.string(), z.string())),
  tags: z.array(z.string()),
  owner: z.string().nullable(),
  /** `2026-09-01`. */
  reviewed: z.string().nullable(),
  /** When it is to be read through again, as a day. */
  reviewDue: z.string().nullable(),
  severity: z.string().nullable(),
  audience: z.array(z.enum(audiences)),
});

const heading = z.object({ level: z.int(), text: z.string(), slug: z.string(), line: z.int() });

export const runbooksQuery = { input: z.strictObject({}), output: z.array(runbook) };

export const runbookQuery = {
  input: z.strictObject({ path: z.string() }),
  output: z.object({
    runbook,
    /** Markdown, without the front matter. */
    text: z.string(),
    headings: z.array(heading),
    /** What is wrong with the front matter. */
    problems: z.array(z.object({ message: z.string(), line: z.int(), column: z.int() })),
  }),
};

/** The file of a runbook as it is written, to be edited. */
export const runbookSourceQuery = {
  input: z.strictObject({ path: z.string() }),
  output: z.object({ text: z.string() }),
};

const pairs = z.record(z.string().max(200), z.string().max(5000));

/** An alert, by what is known of it. */
const alert = z.strictObject({ labels: pairs, annotations: pairs });

/** The runbooks for an alert, the best first, and why. */
export const runbooksForQuery = {
  input: alert,
  output: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      why: z.enum(['labels', 'link', 'file-name', 'search']),
      /** So many labels of the alert it asks for. */
      labels: z.int(),
      /** With why `search`: what was searched for. */
      words: z.string().nullable(),
    }),
  ),
};

/** What new runbooks can begin with. */
export const runbookTemplatesQuery = {
  input: z.strictObject({}),
  output: z.array(z.object({ id: z.string(), name: z.string() })),
};

/** A new runbook, filled in as far as it can be. */
export const runbookDraftQuery = {
  input: z.strictObject({ template: z.string(), title: z.string().max(200), folder: z.string().max(300), alert }),
  output: z.object({ path: z.string(), text: z.string() }),
};

/** What is amiss with the runbooks, the worst first. */
export const runbookHealthQuery = {
  input: z.strictObject({}),
  output: z.object({
    /** So many runbooks there are. */
    count: z.int(),
    findings: z.array(
      z.object({
        code: z.enum(healthCodes),
        /** Null where it is of none. */
        path: z.string().nullable(),
        title: z.string(),
        message: z.string(),
        line: z.int(),
      }),
    ),
  }),
};

const imported = z.object({
  /** The full path of the folder from which is taken. */
  source: z.string(),
  /** Below runbooks/. */
  into: z.string(),
  /** By path below both. */
  runbooks: z.array(z.string()),
  /** So many other files. */
  attachments: z.int(),
  /** In so many of the runbooks links were mended. */
  mended: z.int(),
  leftOut: z.array(z.object({ path: z.string(), why: z.string() })),
});

/** What is taken from a folder of Markdown: asked before, and done. */
export const runbookImport = {
  input: z.strictObject({
    folder: z.string().min(1),
    /** Below runbooks/; empty: named as the folder. */
    into: z.string().max(300),
  }),
  output: imported,
};

/** The services of the book, to be linked to. */
export const servicesQuery = {
  input: z.strictObject({}),
  output: z.array(z.object({ id: z.string(), name: z.string(), rota: z.string().nullable() })),
};

/** A picture beside the runbooks; null where there is none. */
const picture = z.object({ type: z.string(), base64: z.string() }).nullable();

export const runbookPictureQuery = { input: z.strictObject({ path: z.string() }), output: picture };

/** A picture from elsewhere; null where its host is not allowed, or does not give it. */
export const remotePictureQuery = { input: z.strictObject({ url: z.string().max(2000) }), output: picture };

/** Which runbooks are wanted: those that fit all that is named. */
const filter = z.strictObject({
  service: z.string().exactOptional(),
  tag: z.string().exactOptional(),
  owner: z.string().exactOptional(),
  /** Those that were to be read through again by today, in the zone of the book. */
  stale: z.boolean().exactOptional(),
});

export const runbookSearchQuery = {
  input: z.strictObject({
    text: z.string().max(200),
    limit: z.int().min(1).max(100),
    filter: filter.exactOptional(),
  }),
  output: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      /** The section in which it was found; null before the first heading. */
      heading: z.string().nullable(),
      slug: z.string().nullable(),
      snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
      score: z.number(),
    }),
  ),
};

export type RunbookFilter = z.output<typeof filter>;
export type ShownRunbook = z.output<typeof runbook>;
