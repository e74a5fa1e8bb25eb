export { type FileOpener, openFileOf, showFileOf } from './open-file-of.ts';
export { systemFileOpener } from './system-file-opener.ts';
