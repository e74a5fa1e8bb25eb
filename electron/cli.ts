#!/usr/bin/env node
import * as modules from 'node:module';
import process from 'node:process';

// Before anything else is loaded: the second start then finds its code compiled.
modules.enableCompileCache();
const { run } = await import('./cli/index.ts');

// A reader that has seen enough (`watchbill schedule … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `watchbill: the answer cannot be written (${error.code}): free some space or choose another place\n`,
  );
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  workingFolder: process.cwd(),
  clock: Date.now,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
});
