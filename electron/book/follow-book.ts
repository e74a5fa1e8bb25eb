import { existsSync } from 'node:fs';
import type { Book } from '../../shared/book/index.ts';
import type { OpenBook } from './open-book.ts';
import { type BookWatcher, watchBook } from './watch.ts';

/** In milliseconds: how often to look whether a folder that is gone is back. */
const LOOK_AGAIN = 2000;

/**
 * Keeps an open book in step with its folder. Calls `onChange` once for a burst of edits, with the new snapshot, and
 * only where something of the book became different. A folder that goes away is waited for, and followed again once it is
 * back. Resolves once the folder is being watched.
 */
export async function followBook(
  open: OpenBook,
  onChange: (book: Book) => void,
  onError: (error: unknown) => void,
): Promise<BookWatcher> {
  let known = open.book;
  let watcher: BookWatcher | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let ended = false;

  async function catchUp(paths: readonly string[]): Promise<void> {
    const book = await (paths.length === 0 ? open.refresh() : open.reread(paths));
    if (!existsSync(open.folder)) waitForFolder();
    if (sameBook(known, book)) return;
    known = book;
    open.saveCache();
    onChange(book);
  }

  async function watch(): Promise<void> {
    watcher = await watchBook(open.folder, (paths) => void catchUp(paths).catch(onError), onError);
    if (ended) await watcher.close();
    // What changed between the reading and the watching.
    else await catchUp([]);
  }

  /** What watched the folder that is gone sees nothing of the one that takes its place. */
  function waitForFolder(): void {
    waiting ??= setInterval(() => {
      if (!existsSync(open.folder)) return;
      clearInterval(waiting);
      waiting = undefined;
      void Promise.resolve(watcher?.close()).then(watch).catch(onError);
    }, LOOK_AGAIN).unref();
  }

  await watch();
  return {
    async close() {
      ended = true;
      clearInterval(waiting);
      await watcher?.close();
    },
  };
}

/** Whether two snapshots hold the same records and problems: a file that was only touched changes nothing. */
function sameBook(a: Book, b: Book): boolean {
  return (
    a.settings === b.settings &&
    sameRecords(a.people, b.people) &&
    sameRecords(a.services, b.services) &&
    sameRecords(a.rotas, b.rotas) &&
    a.overrides.size === b.overrides.size &&
    [...a.overrides].every(([rota, overrides]) => sameList(overrides, b.overrides.get(rota) ?? [])) &&
    JSON.stringify(a.problems) === JSON.stringify(b.problems)
  );
}

function sameRecords(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([id, record]) => b.get(id) === record);
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
