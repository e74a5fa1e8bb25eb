import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BOOK_FILE, isBook } from '../book/index.ts';
import type { Surroundings } from './command.ts';
import { notThere } from './refusal.ts';

/** The folder of the book: `--book`, else `WATCHBILL_BOOK`, else the nearest one upwards from here. */
export function findBook(option: string | undefined, { environment, workingFolder }: Surroundings): string {
  const named = option ?? (environment.WATCHBILL_BOOK || undefined);
  if (named !== undefined)
    return namedBook(resolve(workingFolder, named), option === undefined ? 'WATCHBILL_BOOK' : '--book');
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    if (isBook(folder)) return folder;
    if (dirname(folder) === folder) break;
  }
  throw notThere(
    `no book here: no folder from ${workingFolder} upwards has a ${BOOK_FILE}; name one with --book DIR or WATCHBILL_BOOK`,
  );
}

function namedBook(folder: string, by: string): string {
  if (!existsSync(folder)) throw notThere(`${folder} (from ${by}) does not exist: name the folder of a book`);
  if (!statSync(folder).isDirectory())
    throw notThere(`${folder} (from ${by}) is a file: name the folder that holds ${BOOK_FILE}`);
  // A book whose watchbill.yaml is gone still has its rotas; a folder with neither is none.
  if (!isBook(folder) && !existsSync(join(folder, 'rotas'))) {
    throw notThere(`${folder} (from ${by}) is not a book: it has no ${BOOK_FILE}`);
  }
  return folder;
}
