import { cpus } from 'node:os';
import { instant } from '../../shared/time/index.ts';
import { appFigures } from './app-figures.ts';
import { bookFigures } from './book-figures.ts';
import { tableOf } from './measure.ts';
import { rotaFigures } from './rota-figures.ts';
import { runbookFigures } from './runbook-figures.ts';

/** Prints every figure beside its goal. A figure that misses its goal fails nothing: machines differ. */
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
const figures = [
  ...rotaFigures(instant(Date.now())),
  ...(await bookFigures()),
  ...(await runbookFigures()),
  ...(await appFigures()),
];
console.log(tableOf(figures));
