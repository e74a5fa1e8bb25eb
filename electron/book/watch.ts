import { relative, sep } from 'node:path';
import { BOOK_FILE, bookFileAt } from './book-file.ts';

export interface BookWatcher {
  close(): Promise<void>;
}

/** A burst is over when nothing has happened for this long, in milliseconds. */
const QUIET = 100;
/** … or, where it does not end, after this long. */
const LONGEST_BURST = 2000;

/**
 * Watches the files of the book in `folder` (a real path) for edits from outside: an editor, git, a sync client. Calls
 * `onBurst` once for a burst of changes, with the paths inside the book; the list is empty where anything may have changed.
 * Resolves once every folder is being watched.
 */
export async function watchBook(
  folder: string,
  onBurst: (paths: readonly string[]) => void,
  onError: (error: unknown) => void,
): Promise<BookWatcher> {
  // Loaded here, since the command line never watches.
  const { watch } = await import('chokidar');
  const changed = new Set<string>();
  let wholeBook = false;
  let quiet: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;

  const inBook = (path: string) => relative(folder, path).split(sep).join('/');

  function flush(): void {
    clearTimeout(quiet);
    clearTimeout(deadline);
    deadline = undefined;
    const paths = wholeBook ? [] : [...changed];
    changed.clear();
    wholeBook = false;
    onBurst(paths);
  }

  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: true,
    depth: 2,
    ignored: (path) => !mayMatter(inBook(path)),
  });
  watcher.on('all', (event, path) => {
    const name = inBook(path);
    if (bookFileAt(name)) changed.add(name);
    else if (event === 'addDir' || event === 'unlinkDir' || /\.ya?ml$/i.test(name)) wholeBook = true;
    else return;
    clearTimeout(quiet);
    quiet = setTimeout(flush, QUIET);
    deadline ??= setTimeout(flush, LONGEST_BURST);
  });
  watcher.on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      clearTimeout(quiet);
      clearTimeout(deadline);
      await watcher.close();
    },
  };
}

/** Leaves runbooks, .git and all the rest unwatched: they can be a hundred times as many files. */
function mayMatter(path: string): boolean {
  return path === '' || path === BOOK_FILE || /^(people|services|rotas)(\/[^.][^/]*){0,2}$/.test(path);
}
