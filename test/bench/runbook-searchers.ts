import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createLibrary } from '../../electron/runbooks/index.ts';

/** A search over the runbooks of a book, as far as it is measured. */
export interface Searcher {
  /** Resolves once everything in the folder can be found. */
  index(): Promise<void>;
  /** The paths of the best, at most 20. */
  ask(text: string): Promise<readonly string[]>;
  close(): void;
}

const MOST = 20;

/** Ours as the app has it, with its index in a file of the data folder and a watch on the runbooks. Its answers have snippets. */
export function watchbillSearcher(book: string, dataFolder: string): Searcher {
  const library = createLibrary({ open: () => ({ folder: book }), dataFolder, clock: Date.now, onChange: () => {} });
  const runbooks = library.here();
  if (!runbooks) throw new Error(`no runbooks in ${book}`);
  const { search, watched } = runbooks;
  return {
    index: async () => {
      await search.catchUp();
      await watched;
    },
    ask: async (text) => (await search.search(text, MOST)).map(({ path }) => path),
    close: () => library.close(),
  };
}

/** MiniSearch as it is without any options: whole words, all in memory, no snippets. */
export function miniSearcher(book: string): Searcher {
  const mini = new MiniSearch<{ readonly id: string; readonly title: string; readonly text: string }>({
    fields: ['title', 'text'],
  });
  return {
    index: async () => mini.addAll(documentsIn(join(book, 'runbooks'))),
    ask: async (text) =>
      mini
        .search(text)
        .slice(0, MOST)
        .map(({ id }) => String(id)),
    close: () => undefined,
  };
}

function documentsIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return { id: path, title: /^# (.*)$/m.exec(text)?.[1] ?? path, text };
    });
}
