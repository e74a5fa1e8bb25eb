import process from 'node:process';
import { runShell } from './shell/index.ts';

// Not awaited: Electron is ready only after this module has come to its end.
void runShell({
  words: process.argv.slice(1),
  environment: process.env,
  platform: process.platform,
  clock: Date.now,
  folder: import.meta.dirname,
});
