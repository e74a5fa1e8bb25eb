import { z } from 'zod';

/**
 * Runs of runbooks as pages are told of them; those that are under way are also kept on this device in this form.
 * Instants are milliseconds since 1970 UTC; paths are below runbooks/.
 */

export const verdicts = ['worked', 'partly', 'failed'] as const;
export type Verdict = (typeof verdicts)[number];

export const stepStates = ['open', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

const verdict = z.enum(verdicts);
const state = z.enum(stepStates);
const labels = z.record(z.string().max(200), z.string().max(2000));

const step = z.object({
  kind: z.literal('step'),
  markdown: z.string(),
  /** In a line of plain text. */
  summary: z.string(),
  state,
  /** When it was ticked or skipped, and by whom. */
  at: z.number().nullable(),
  by: z.string().nullable(),
  /** What was noted; with a skipped one why. */
  note: z.string(),
});

const text = z.object({ kind: z.literal('text'), markdown: z.string() });

/** A run that is under way, with the runbook as it was when it began. */
export const openRun = z.object({
  id: z.string(),
  runbook: z.string(),
  title: z.string(),
  /** What tells its text of then from a later one. */
  version: z.string(),
  started: z.number(),
  by: z.string().nullable(),
  /** The labels of the alert; empty where there is none. */
  alert: labels,
  variables: z.array(z.object({ name: z.string(), description: z.string().nullable() })),
  /** Of the variables, as far as they are known. */
  values: labels,
  blocks: z.array(z.discriminatedUnion('kind', [text, step])),
});

const finishedRun = z.object({
  id: z.string(),
  runbook: z.string(),
  by: z.string().nullable(),
  started: z.number(),
  finished: z.number(),
  verdict,
  /** What was wrong; empty: nothing. */
  note: z.string(),
});

export const runsQuery = {
  input: z.strictObject({}),
  output: z.object({
    /** Under way on this device, the newest first. */
    open: z.array(
      openRun.pick({ id: true, runbook: true, title: true, started: true, by: true }).extend({
        settled: z.int(),
        steps: z.int(),
      }),
    ),
    /** Of each runbook that was ever followed to the end, the last time. */
    proven: z.array(finishedRun),
  }),
};

export const runQuery = {
  input: z.strictObject({ id: z.string() }),
  /** With whether its runbook has been changed since it began. */
  output: openRun.extend({ changedSince: z.boolean() }),
};

/** How it went with a runbook so far, the newest first. */
export const runsOfQuery = {
  input: z.strictObject({ runbook: z.string() }),
  output: z.array(finishedRun.extend({ done: z.int(), skipped: z.int(), steps: z.int() })),
};

export const runCommands = {
  'run.start': {
    input: z.strictObject({ runbook: z.string(), alert: labels }),
    output: z.object({ id: z.string() }),
  },
  /** Ticks a step, skips it, opens it again; without a note that stays. */
  'run.step': {
    input: z.strictObject({
      id: z.string(),
      /** Its place among the steps, from 0. */
      step: z.int().min(0),
      state,
      note: z.string().max(2000).exactOptional(),
    }),
    output: openRun,
  },
  'run.value': {
    input: z.strictObject({ id: z.string(), name: z.string(), value: z.string().max(2000) }),
    output: openRun,
  },
  /** Writes it into the book, with how it went. */
  'run.finish': {
    input: z.strictObject({ id: z.string(), verdict, note: z.string().max(2000) }),
    output: z.object({ file: z.string() }),
  },
  /** Gives it up: nothing is written. */
  'run.discard': { input: z.strictObject({ id: z.string() }), output: z.strictObject({}) },
  /** Takes up again what was given up last, while the program runs. */
  'run.restore': { input: z.strictObject({ id: z.string() }), output: z.strictObject({}) },
} as const;

export type OpenRun = z.output<typeof openRun>;
export type RunStep = z.output<typeof step>;
/** A run that was followed to the end. */
export type ShownRun = z.output<typeof finishedRun>;
