import type { BookState } from '../../shared/contract.ts';
import { NO_BOOK_FOLDER } from './book-file.ts';
import type { OpenBook } from './open-book.ts';

/** How far the book that is shown can be trusted: when it changed, what is wrong with its files. */
export function bookState({ book, folder, written }: OpenBook, sample: boolean): BookState {
  const records = [book.settings, ...book.people.values(), ...book.services.values(), ...book.rotas.values()];
  const sources = [...records, ...[...book.overrides.values()].flat()].map(({ source }) => source);
  return {
    folder,
    name: book.settings.name,
    timeZone: book.settings.timeZone,
    weekStart: book.settings.weekStart,
    sample,
    changed: written(),
    errors: book.problems.filter(({ severity }) => severity === 'error').length,
    warnings: book.problems.filter(({ severity }) => severity === 'warning').length,
    gone: book.problems.some(({ code }) => code === NO_BOOK_FOLDER),
    outdated: sources.filter(({ lastGood }) => lastGood !== undefined).map(({ file }) => file),
  };
}
