export type { FileChange, WriteError, WriteResult } from './file-change.ts';
export { type FileSystem, nodeFileSystem } from './file-system.ts';
export { removeLeftOver } from './left-over.ts';
export { type Recovery, recoverJournal } from './recover-journal.ts';
export { writeFiles } from './write-files.ts';
