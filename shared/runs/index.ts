export { type FilledText, fillCode } from './fill.ts';
export {
  type FinishedRun,
  lastRuns,
  runFile,
  type StepChange,
  shownRun,
  startRun,
  stepsOfRun,
  withStep,
  withValue,
  writtenRun,
} from './run.ts';
export type { RunBlock } from './run-block.ts';
export {
  type OpenRun,
  openRun,
  type RunStep,
  runCommands,
  runQuery,
  runsOfQuery,
  runsQuery,
  type ShownRun,
  type StepState,
  stepStates,
  type Verdict,
  verdicts,
} from './schema.ts';
export { agoInWords, provenInWords, verdictInWords } from './words.ts';
