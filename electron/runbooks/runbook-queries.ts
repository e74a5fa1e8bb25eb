import { queries } from '../../shared/contract.ts';
import { shownRunbook } from '../../shared/runbooks/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';
import type { OpenBook } from '../book/index.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Answers what the pages about runbooks ask. `open` gives the book that is open. */
export function runbookQueries(
  open: () => OpenBook | undefined,
): Pick<Answers['queries'], 'runbooks' | 'runbook' | 'runbook.picture'> {
  let last: { readonly folder: string; readonly shelf: Shelf } | undefined;
  function shelf(): Shelf | undefined {
    const folder = open()?.folder;
    if (folder === undefined) return undefined;
    if (last?.folder !== folder) last = { folder, shelf: openShelf(folder) };
    return last.shelf;
  }
  return {
    runbooks: answering(queries.runbooks.input, async () => given(((await shelf()?.list()) ?? []).map(shownRunbook))),
    runbook: answering(queries.runbook.input, async ({ path }) => {
      const found = await shelf()?.read(path);
      if (!found) {
        return failed(
          'unknown-runbook',
          `there is no runbook ${path} in this book`,
          'Choose one from the list of runbooks.',
        );
      }
      const { runbook, text, headings, problems } = found;
      return given({ runbook: shownRunbook(runbook), text, headings: [...headings], problems: [...problems] });
    }),
    'runbook.picture': answering(queries['runbook.picture'].input, async ({ path }) => {
      const found = await shelf()?.picture(path);
      return given(found ? { type: found.type, base64: Buffer.from(found.bytes).toString('base64') } : null);
    }),
  };
}
