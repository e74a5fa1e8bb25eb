import * as modules from 'node:module';
import process from 'node:process';

// Before anything else is loaded: the second start then finds its code compiled.
modules.enableCompileCache();
const { runStart } = await import('./cli/index.ts');

process.exitCode = await runStart(process.argv.slice(2), {
  environment: process.env,
  workingFolder: process.cwd(),
  clock: Date.now,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: false,
});
