export { type FoundForAlert, findForAlert } from './find-for-alert.ts';
export { type FinishedRuns, finishedRunsOf, type ReadRuns } from './finished-runs.ts';
export { createLibrary, type Library } from './library.ts';
export { planRunbookEdit } from './planned-edit.ts';
export { type ReadRunbook, readRunbook } from './read-runbook.ts';
export { runbookQueries } from './runbook-queries.ts';
export { type RunbookSearch, runbookIndexFile, runbookSearch, type SearchHit } from './runbook-search.ts';
export { openShelf, type Picture, type Shelf } from './shelf.ts';
export { templateQueries } from './template-queries.ts';
