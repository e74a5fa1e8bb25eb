import type { Book } from '../../shared/book/index.ts';
import type { Instant } from '../../shared/time/index.ts';

/** A book as it was from an instant on, until the next one. */
export interface PastBook {
  readonly book: Book;
  readonly since: Instant;
}

/** How the open book has changed while it was followed. */
export interface BookHistory {
  /** Notes how it is at `at`. The book in another folder is another book: its history begins anew. */
  note(folder: string, book: Book, at: Instant): void;
  /** As it was at an instant; before the beginning: as it was then. Undefined without a book. */
  asOf(at: Instant): PastBook | undefined;
}

/** So many changes are remembered. Snapshots share what has not changed. */
const REMEMBERED = 100;

/** Begins without a book. */
export function bookHistory(): BookHistory {
  let folder: string | undefined;
  let past: PastBook[] = [];
  return {
    note(open, book, at) {
      if (open !== folder) past = [];
      folder = open;
      if (past.at(-1)?.book === book) return;
      past = [...past, { book, since: at }].slice(-REMEMBERED);
    },
    asOf: (at) => past.findLast(({ since }) => since <= at) ?? past[0],
  };
}
