export { peopleQueries } from './people-queries.ts';
