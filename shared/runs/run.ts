import type { ValueMap } from '../edits/index.ts';
import { freeId, slugOf, writtenInstant } from '../edits/index.ts';
import type { PersonId } from '../people/index.ts';
import { type Labels, nameOf, type Runbook } from '../runbooks/index.ts';
import { formatInstant, type Instant, instant } from '../time/index.ts';
import type { RunBlock } from './run-block.ts';
import type { OpenRun, RunStep, ShownRun, StepState, Verdict } from './schema.ts';

/** A run that was followed to the end, as the book keeps it. */
export interface FinishedRun {
  /** The name of its file: `2026-11-29-0110-error-rate-high`. */
  readonly id: string;
  /** Below runbooks/. */
  readonly runbook: string;
  readonly by?: PersonId;
  readonly started: Instant;
  readonly finished: Instant;
  readonly verdict: Verdict;
  /** What was wrong. */
  readonly note?: string;
  readonly steps: readonly { readonly step: string; readonly state: StepState; readonly note?: string }[];
}

interface Start {
  readonly runbook: Runbook;
  /** Its steps and the text around them. */
  readonly blocks: readonly RunBlock[];
  /** What tells its text from a later one. */
  readonly version: string;
  readonly alert: Labels;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly isTaken: (id: string) => boolean;
}

/** Begins to follow a runbook: its steps are open, its variables have what the alert says. */
export function startRun({ runbook, blocks, version, alert, at, by, isTaken }: Start): OpenRun {
  const { path, title, variables } = runbook;
  const values = variables.flatMap(({ name, label = name, default: usual }) => {
    const value = (Object.hasOwn(alert, label) ? alert[label] : undefined) ?? usual;
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    id: freeId(idOf(path, at), isTaken),
    runbook: path,
    title,
    version,
    started: at,
    by,
    alert: { ...alert },
    variables: variables.map(({ name, description = null }) => ({ name, description })),
    values: Object.fromEntries(values),
    blocks: blocks.map((block) =>
      block.kind === 'text' ? block : { ...block, state: 'open', at: null, by: null, note: '' },
    ),
  };
}

/** `2026-11-29-0110-error-rate-high`, by the time in UTC. */
function idOf(path: string, at: Instant): string {
  const [date = '', time = ''] = formatInstant(at).split('T');
  return [date, time.slice(0, 5).replace(':', ''), slugOf(nameOf(path)) || 'runbook'].join('-');
}

/** The steps of a run, in their order. */
export function stepsOfRun({ blocks }: Pick<OpenRun, 'blocks'>): RunStep[] {
  return blocks.filter((block) => block.kind === 'step');
}

/** What becomes of a step. */
export interface StepChange {
  readonly state: StepState;
  /** Without one the note stays. */
  readonly note?: string;
  readonly at: Instant;
  readonly by: PersonId | null;
}

/** The run with a step ticked, skipped, opened again or noted on; undefined where there is no such step. */
export function withStep(run: OpenRun, place: number, { state, note, at, by }: StepChange): OpenRun | undefined {
  const step = stepsOfRun(run)[place];
  if (!step) return undefined;
  const when = state === 'open' ? { at: null, by: null } : state === step.state ? step : { at, by };
  const changed = { ...step, at: when.at, by: when.by, state, note: note ?? step.note };
  return { ...run, blocks: run.blocks.map((block) => (block === step ? changed : block)) };
}

/** The run with the value of a variable; undefined where its runbook declares none of that name. */
export function withValue(run: OpenRun, name: string, value: string): OpenRun | undefined {
  if (!run.variables.some((variable) => variable.name === name)) return undefined;
  const { [name]: _, ...others } = run.values;
  return { ...run, values: value === '' ? others : { ...others, [name]: value } };
}

/** A run as its file in the book says it. */
export function writtenRun(run: OpenRun, verdict: Verdict, note: string, finished: Instant): ValueMap {
  const { runbook, title, by, started, alert, values } = run;
  return {
    runbook,
    title,
    ...(by !== null && { by }),
    started: writtenInstant(instant(started)),
    finished: writtenInstant(finished),
    verdict,
    ...(note !== '' && { note }),
    ...(Object.keys(alert).length > 0 && { alert }),
    ...(Object.keys(values).length > 0 && { variables: values }),
    steps: stepsOfRun(run).map(({ summary, state, at, by: ticked, note: noted }) => ({
      step: summary || 'Step',
      state,
      ...(at !== null && { at: writtenInstant(instant(at)) }),
      ...(ticked !== null && ticked !== by && { by: ticked }),
      ...(noted !== '' && { note: noted }),
    })),
  };
}

/** Where a run of that id and time lies in the book. */
export function runFile(id: string, at: Instant): string {
  return `runbooks/.runs/${formatInstant(at).slice(0, 4)}/${id}.yaml`;
}

/** A finished run as pages are told of it. */
export function shownRun({ id, runbook, by, started, finished, verdict, note }: FinishedRun): ShownRun {
  return { id, runbook, by: by ?? null, started, finished, verdict, note: note ?? '' };
}

/** Of each runbook its last run, by path. */
export function lastRuns(runs: readonly FinishedRun[]): ReadonlyMap<string, FinishedRun> {
  const last = new Map<string, FinishedRun>();
  for (const run of runs) {
    const before = last.get(run.runbook);
    if (!before || before.finished < run.finished) last.set(run.runbook, run);
  }
  return last;
}
