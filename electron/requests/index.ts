export { requestQueries } from './request-queries.ts';
