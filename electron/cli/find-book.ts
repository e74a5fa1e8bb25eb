import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { appBook } from '../app-book.ts';
import { BOOK_FILE, isBook } from '../book/index.ts';
import type { Surroundings } from './command.ts';
import { notThere } from './refusal.ts';

/** The book that `--book`, else `WATCHBILL_BOOK` names; undefined where neither does. */
export function namedBook(
  option: string | undefined,
  { environment, workingFolder }: Surroundings,
): string | undefined {
  const name = option ?? (environment.WATCHBILL_BOOK || undefined);
  if (name === undefined) return undefined;
  return checked(resolve(workingFolder, name), option === undefined ? 'WATCHBILL_BOOK' : '--book');
}

/** The book that is named, else the nearest one upwards from here; undefined where there is none. */
export function bookFromHere(option: string | undefined, surroundings: Surroundings): string | undefined {
  const named = namedBook(option, surroundings);
  if (named !== undefined) return named;
  for (let folder = surroundings.workingFolder; ; folder = dirname(folder)) {
    if (isBook(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The book that is named, else the nearest one upwards from here, else the one that the app has open. */
export function findBook(option: string | undefined, surroundings: Surroundings, dataFolder: string): string {
  const here = bookFromHere(option, surroundings);
  if (here !== undefined) return here;
  const open = appBook(dataFolder);
  if (open !== undefined) return checked(open, `settings.json in ${dataFolder}`);
  throw notThere(
    `no book here: no folder from ${surroundings.workingFolder} upwards has a ${BOOK_FILE}, and the app has none open; name one with --book DIR or WATCHBILL_BOOK, or open one in the app`,
  );
}

function checked(folder: string, by: string): string {
  if (!existsSync(folder)) throw notThere(`${folder} (from ${by}) does not exist: name the folder of a book`);
  if (!statSync(folder).isDirectory())
    throw notThere(`${folder} (from ${by}) is a file: name the folder that holds ${BOOK_FILE}`);
  // A book whose watchbill.yaml is gone still has its rotas; a folder with neither is none.
  if (!isBook(folder) && !existsSync(join(folder, 'rotas'))) {
    throw notThere(`${folder} (from ${by}) is not a book: it has no ${BOOK_FILE}`);
  }
  return folder;
}
