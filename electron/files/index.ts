export { type FileOpener, openFileOf } from './open-file-of.ts';
export { systemFileOpener } from './system-file-opener.ts';
