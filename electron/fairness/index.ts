export { fairnessQueries } from './fairness-queries.ts';
