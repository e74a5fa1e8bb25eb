export { overrideQueries } from './override-queries.ts';
