export { LastProven } from './last-proven.tsx';
export { RunPage } from './run-page.tsx';
export { StartRun, startRun } from './start-run.tsx';
export { VerdictMark } from './verdict-mark.tsx';
