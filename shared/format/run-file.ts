import { z } from 'zod';
import { type FinishedRun, stepStates, verdicts } from '../runs/index.ts';
import { parseInstant } from '../time/index.ts';
import { complain, keys, type Parsed, parseWith, readText } from './parse.ts';
import { id, text } from './values.ts';

const happened = readText(
  parseInstant,
  'invalid-instant',
  (value) => `"${value}" is no instant: write it like 2026-02-20T10:12Z`,
);

const step = keys({
  step: text,
  state: z.enum(stepStates),
  at: happened.exactOptional(),
  by: id.exactOptional(),
  note: text.exactOptional(),
});

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const schema = keys({
  runbook: text,
  title: text.exactOptional(),
  by: id.exactOptional(),
  started: happened,
  finished: happened,
  verdict: z.enum(verdicts),
  note: text.exactOptional(),
  alert: texts.exactOptional(),
  variables: texts.exactOptional(),
  steps: z.array(step).readonly().default([]),
}).transform((run, context) => {
  if (run.finished >= run.started) return run;
  complain(context, 'end-before-start', ['finished'], 'the run ends before it starts: correct "started" or "finished"');
  return z.NEVER;
});

/** Reads what runbooks/.runs/<yyyy>/<id>.yaml says. */
export function parseRunFile(runId: string, raw: unknown): Parsed<FinishedRun> {
  const { value, issues } = parseWith(schema, raw);
  return { value: value && { id: runId, ...value }, issues };
}
