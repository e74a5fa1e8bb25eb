export type { Surroundings } from './command.ts';
export { run, runStart } from './run.ts';
