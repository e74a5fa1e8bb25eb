import type { ExaminedRunbook, Runbook } from '../../shared/runbooks/index.ts';
import { finishedRunsOf, type ReadRuns } from './finished-runs.ts';
import { type RunbookSearch, runbookIndexFile, runbookSearch } from './runbook-search.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { type FolderWatch, watchFolder } from './watch-folder.ts';

export interface LibraryOptions {
  /** The book that is open. */
  readonly open: () => { readonly folder: string } | undefined;
  /** This device's data folder, where the index is kept. */
  readonly dataFolder: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** After something below runbooks/ changed, also runs. */
  readonly onChange: () => void;
}

/** The runbooks of one book, to be read and searched. */
export interface Runbooks {
  /** Of the book. */
  readonly folder: string;
  readonly shelf: Shelf;
  readonly search: RunbookSearch;
  /** All of them, by path: looked at again only where something has changed. */
  list(): Promise<readonly Runbook[]>;
  /** The same, each with what its health is told from. */
  examined(): Promise<readonly ExaminedRunbook[]>;
  /** The runs that were followed to the end. */
  readonly finished: ReadRuns;
  /** Resolves once what changes in the folder is seen at once. */
  readonly watched: Promise<void>;
}

/** The runbooks of the book that is open, kept in step with their folder. */
export interface Library {
  /** Undefined while no book is open. */
  here(): Runbooks | undefined;
  close(): void;
}

/** In milliseconds: what the watch does not see, such as a network drive, is seen then. */
const LOOK_AGAIN = 30_000;

/** Starts with the first question for the runbooks of a book; those of another take their place. */
export function createLibrary({ open, dataFolder, clock, onChange }: LibraryOptions): Library {
  let last: (Runbooks & { readonly watching: FolderWatch }) | undefined;
  function close(): void {
    last?.watching.close();
    last?.search.close();
    last = undefined;
  }
  return {
    here() {
      const folder = open()?.folder;
      if (folder === undefined) return undefined;
      if (last?.folder === folder) return last;
      close();
      const shelf = openShelf(folder);
      const indexFile = runbookIndexFile(dataFolder, folder);
      const search = runbookSearch({ shelf, indexFile, clock, fresh: LOOK_AGAIN });
      const list = lastingList(shelf, clock);
      const watching = watchFolder(folder, 'runbooks', (paths) => {
        search.changed(paths);
        list.changed();
        onChange();
      });
      const { examined } = list;
      last = {
        folder,
        shelf,
        search,
        list: async () => (await examined()).map(({ runbook }) => runbook),
        examined,
        finished: finishedRunsOf(folder),
        watched: watching.ready,
        watching,
      };
      return last;
    },
    close,
  };
}

/** The runbooks of a shelf, until something changes or what is known has become old. */
function lastingList({ examined }: Shelf, clock: () => number) {
  let last: { readonly at: number; readonly listed: Promise<readonly ExaminedRunbook[]> } | undefined;
  return {
    changed() {
      last = undefined;
    },
    examined() {
      const at = clock();
      if (!last || at - last.at >= LOOK_AGAIN) last = { at, listed: examined() };
      return last.listed;
    },
  };
}
