import { queries } from '../../shared/contract.ts';
import { shownRunbook } from '../../shared/runbooks/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';
import type { OpenBook } from '../book/index.ts';
import { type RunbookSearch, runbookIndexFile, runbookSearch } from './runbook-search.ts';
import { openShelf, type Shelf } from './shelf.ts';

export interface RunbookQueryOptions {
  /** The book that is open. */
  readonly open: () => OpenBook | undefined;
  /** This device's data folder, where the index is kept. */
  readonly dataFolder: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

interface Here {
  readonly folder: string;
  readonly shelf: Shelf;
  readonly search: RunbookSearch;
}

/** Answers what the pages about runbooks ask, until it is closed. */
export function runbookQueries({ open, dataFolder, clock }: RunbookQueryOptions) {
  let last: Here | undefined;
  function here(): Here | undefined {
    const folder = open()?.folder;
    if (folder === undefined) return undefined;
    if (last?.folder !== folder) {
      last?.search.close();
      const shelf = openShelf(folder);
      const search = runbookSearch({ shelf, indexFile: runbookIndexFile(dataFolder, folder), clock });
      last = { folder, shelf, search };
    }
    return last;
  }
  const answers: Pick<Answers['queries'], 'runbooks' | 'runbook' | 'runbook.picture' | 'runbooks.search'> = {
    runbooks: answering(queries.runbooks.input, async () =>
      given(((await here()?.shelf.list()) ?? []).map(shownRunbook)),
    ),
    runbook: answering(queries.runbook.input, async ({ path }) => {
      const found = await here()?.shelf.read(path).catch(reasonOf);
      if (typeof found === 'string') {
        return failed('runbook-unreadable', `runbooks/${path} cannot be read (${found})`, 'Check its permissions.');
      }
      if (!found) {
        const hint = 'Choose one from the list of runbooks.';
        return failed('unknown-runbook', `there is no runbook ${path} in this book`, hint);
      }
      const { runbook, text, headings, problems } = found;
      return given({ runbook: shownRunbook(runbook), text, headings: [...headings], problems: [...problems] });
    }),
    'runbook.picture': answering(queries['runbook.picture'].input, async ({ path }) => {
      // One that cannot be read is shown as one that is not there.
      const found = await here()
        ?.shelf.picture(path)
        .catch(() => undefined);
      return given(found ? { type: found.type, base64: Buffer.from(found.bytes).toString('base64') } : null);
    }),
    'runbooks.search': answering(queries['runbooks.search'].input, async ({ text, limit }) => {
      const hits = (await here()?.search.search(text, limit)) ?? [];
      return given(hits.map((hit) => ({ ...hit, snippet: [...hit.snippet] })));
    }),
  };
  return { answers, close: () => last?.search.close() };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
