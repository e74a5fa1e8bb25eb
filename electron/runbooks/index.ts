export { type ReadRunbook, readRunbook } from './read-runbook.ts';
export { runbookQueries } from './runbook-queries.ts';
export { openShelf, type Picture, type Shelf } from './shelf.ts';
