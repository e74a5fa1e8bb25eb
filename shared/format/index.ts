export { FORMAT, parseBookFile, salvageBookFile } from './book-file.ts';
export { parseOverrideFile } from './override-file.ts';
export type { FormatIssue, Parsed } from './parse.ts';
export { parsePersonFile } from './person-file.ts';
export { parseRotaFile } from './rota-file.ts';
export { parseRunFile } from './run-file.ts';
export { parseRunbookFrontMatter } from './runbook-file.ts';
export { parseServiceFile } from './service-file.ts';
