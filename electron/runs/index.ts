export { type FinishedRuns, finishedRunsOf, type ReadRuns } from './finished-runs.ts';
export { runAnswers } from './run-answers.ts';
