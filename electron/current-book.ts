import type { Failure } from '../shared/contract.ts';
import { followBook, isBook, type OpenBook, openBook } from './book/index.ts';

/** The book that is shown: none, or one that is open and followed. */
export interface CurrentBook {
  readonly open: OpenBook | undefined;
  /** Why there is none. */
  readonly failure: Failure | undefined;
  /** Says why there is no book to open. */
  giveUp(failure: Failure): void;
  /** Opens the book in another folder in its place. Where that cannot be done, the old one stays. */
  change(folder: string): Promise<Failure | undefined>;
  close(): Promise<void>;
}

export interface CurrentBookOptions {
  readonly dataFolder: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** After files of the book changed. */
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/** Starts without a book. */
export function currentBook({ dataFolder, clock, onChange, log }: CurrentBookOptions): CurrentBook {
  let open: OpenBook | undefined;
  let failure: Failure | undefined;
  let stop: () => Promise<void> = async () => {};

  async function change(folder: string): Promise<Failure | undefined> {
    const why = await tryToOpen(folder);
    if (why && !open) failure = why;
    return why;
  }

  async function tryToOpen(folder: string): Promise<Failure | undefined> {
    if (!isBook(folder)) {
      return {
        code: 'not-a-book',
        message: `there is no book in ${folder}: it has no watchbill.yaml`,
        hint: 'Bring the folder back, or open another.',
      };
    }
    try {
      const opened = await openBook({ folder, dataFolder, clock });
      opened.saveCache();
      const watcher = await followBook(opened, onChange, (error) => log(`watching: ${String(error)}`));
      await stop();
      stop = async () => {
        await watcher.close();
        opened.saveCache();
      };
      open = opened;
      failure = undefined;
      return undefined;
    } catch (error) {
      return {
        code: 'book-not-opened',
        message: `the book in ${folder} cannot be opened (${error instanceof Error ? error.message : String(error)})`,
        hint: 'Check that the folder may be read, or open another.',
      };
    }
  }

  return {
    get open() {
      return open;
    },
    get failure() {
      return failure;
    },
    giveUp(why) {
      failure = why;
    },
    change,
    close: () => stop(),
  };
}
