import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that is watched with all below it. */
export interface FolderWatch {
  /** Resolves once everything that was there is being watched. */
  readonly ready: Promise<void>;
  close(): void;
}

/** In milliseconds: a burst is told once nothing has happened for this long. */
const QUIET = 30;

/** … or, where it does not end, after this long. */
const LONGEST_BURST = 500;

/**
 * Watches everything below `folder` in `parent`, also where it is not there yet, by its folders: one watch for each and
 * none for the files in them, of which there may be ten thousand. Calls `onChange` after a burst with the paths below the
 * folder that something happened to; where the system does not say which, with an empty list. What cannot be watched is
 * left out: those who read look at the files as well.
 */
export function watchFolder(parent: string, folder: string, onChange: (paths: readonly string[]) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let everything = false;
  let quiet: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let closed = false;

  function flush(): void {
    clearTimeout(quiet);
    clearTimeout(deadline);
    deadline = undefined;
    const paths = everything ? [] : [...changed];
    changed.clear();
    everything = false;
    onChange(paths);
  }

  function note(path: string | undefined): void {
    if (closed) return;
    if (path === undefined) everything = true;
    else changed.add(path);
    clearTimeout(quiet);
    quiet = setTimeout(flush, QUIET).unref();
    deadline ??= setTimeout(flush, LONGEST_BURST).unref();
  }

  /** Watches one folder; what happens to a folder in it may bring or take folders. */
  function add(below: string): boolean {
    if (closed || watchers.has(below)) return false;
    try {
      const watcher = watch(join(parent, folder, below), (event, name) => {
        const path = name === null ? undefined : join(below, name).replaceAll('\\', '/');
        note(path);
        if (path === undefined || isSurelyAFile(path)) return;
        // A folder that was put in the place of another is another: its old watch sees nothing any more.
        if (event === 'rename') drop(path);
        void addAll(path);
      });
      watchers.set(below, watcher);
      watcher.on('error', () => drop(below));
      return true;
    } catch {
      return false;
    }
  }

  function drop(below: string): void {
    watchers.get(below)?.close();
    watchers.delete(below);
  }

  async function addAll(below: string): Promise<void> {
    const isNew = add(below);
    const entries = await readdir(join(parent, folder, below), { withFileTypes: true }).catch(() => undefined);
    if (!entries) return drop(below);
    const folders = entries.filter((entry) => entry.isDirectory());
    for (const entry of folders) await addAll(below === '' ? entry.name : `${below}/${entry.name}`);
    // What was put into a new folder before it was watched.
    if (isNew && below !== '' && entries.length > folders.length) note(undefined);
  }

  /** The folder itself may come and go. */
  function watchParent(): FSWatcher | undefined {
    try {
      return watch(parent, (_, name) => {
        if (name !== null && name !== folder) return;
        drop('');
        void addAll('').then(() => note(undefined));
      });
    } catch {
      return undefined;
    }
  }

  const ofParent = watchParent();
  ofParent?.on('error', () => ofParent.close());
  const first = addAll('');
  return {
    ready: first,
    close() {
      closed = true;
      clearTimeout(quiet);
      clearTimeout(deadline);
      ofParent?.close();
      for (const below of [...watchers.keys()]) drop(below);
    },
  };
}

/** By the endings of what lies in the folders of runbooks; folders may have dots in their names as well. */
export function isSurelyAFile(path: string): boolean {
  return /\.(?:md|markdown|ya?ml|png|jpe?g|gif|svg|webp|avif|pdf|csv|txt|tmp|swp)$/i.test(path);
}
