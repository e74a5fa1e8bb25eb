import { queries } from '../../shared/contract.ts';
import { isNarrowing, isWanted, shownRunbook } from '../../shared/runbooks/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';
import type { Library } from './library.ts';

type RunbookQueries = Pick<Answers['queries'], 'runbooks' | 'runbook' | 'runbook.picture' | 'runbooks.search'>;

/** Answers what the pages about runbooks ask; `today` is a day as `2026-11-29`. */
export function runbookQueries({ here }: Library, today: () => string): RunbookQueries {
  return {
    runbooks: answering(queries.runbooks.input, async () => given(((await here()?.list()) ?? []).map(shownRunbook))),
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
    'runbooks.search': answering(queries['runbooks.search'].input, async ({ text, limit, filter = {} }) => {
      const runbooks = here();
      const within = isNarrowing(filter) ? (await runbooks?.list())?.map(shownRunbook) : undefined;
      const paths = within?.filter((runbook) => isWanted(runbook, filter, today())).map(({ path }) => path);
      const hits = (await runbooks?.search.search(text, limit, paths)) ?? [];
      return given(hits.map((hit) => ({ ...hit, snippet: [...hit.snippet] })));
    }),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
