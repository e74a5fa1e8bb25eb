export { timelineQueries } from './timeline-queries.ts';
