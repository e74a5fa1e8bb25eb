import { queries } from '../../shared/contract.ts';
import { isNarrowing, isWanted, type RunbookUrls, shownRunbook } from '../../shared/runbooks/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';
import { findForAlert } from './find-for-alert.ts';
import type { Library } from './library.ts';
import { remotePicture } from './remote-picture.ts';
import type { Picture } from './shelf.ts';

type RunbookQueries = Pick<
  Answers['queries'],
  'runbooks' | 'runbook' | 'runbook.picture' | 'picture.remote' | 'runbooks.search' | 'runbooks.for' | 'runbook.source'
>;

export interface RunbookQueriesOptions {
  readonly library: Library;
  /** As `2026-11-29`, in the zone of the book. */
  readonly today: () => string;
  /** Where runbooks lie that alerts link to. */
  readonly urls: () => RunbookUrls;
  /** The hosts from which pictures may come. */
  readonly pictureHosts: () => readonly string[];
}

/** Answers what the pages about runbooks ask. */
export function runbookQueries({
  library: { here },
  today,
  urls,
  pictureHosts,
}: RunbookQueriesOptions): RunbookQueries {
  return {
    runbooks: answering(queries.runbooks.input, async () => given(((await here()?.list()) ?? []).map(shownRunbook))),
    runbook: answering(queries.runbook.input, async ({ path }) => {
      const found = await here()?.shelf.read(path).catch(reasonOf);
      if (typeof found === 'string') {
        return failed('runbook-unreadable', `runbooks/${path} cannot be read (${found})`, 'Check its permissions.');
      }
      if (!found) return unknown(path);
      const { runbook, text, headings, problems } = found;
      return given({ runbook: shownRunbook(runbook), text, headings: [...headings], problems: [...problems] });
    }),
    'runbook.source': answering(queries['runbook.source'].input, async ({ path }) => {
      const text = await here()
        ?.shelf.source(path)
        .catch(() => undefined);
      return text === undefined ? unknown(path) : given({ text });
    }),
    'runbooks.for': answering(queries['runbooks.for'].input, async (alert) => {
      const runbooks = here();
      if (!runbooks) return given([]);
      const { search } = runbooks;
      const found = await findForAlert(alert, { runbooks: await runbooks.list(), urls: urls(), search });
      return given(found.map((one) => ({ ...one })));
    }),
    'runbook.picture': answering(queries['runbook.picture'].input, async ({ path }) => {
      // One that cannot be read is shown as one that is not there.
      const found = await here()
        ?.shelf.picture(path)
        .catch(() => undefined);
      return given(found ? shownPicture(found) : null);
    }),
    'picture.remote': answering(queries['picture.remote'].input, async ({ url }) => {
      const hosts = pictureHosts();
      const found = await remotePicture({ url, hosts, fetch: globalThis.fetch }).catch(() => undefined);
      return given(found ? shownPicture(found) : null);
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

function shownPicture({ type, bytes }: Picture) {
  return { type, base64: Buffer.from(bytes).toString('base64') };
}

function unknown(path: string) {
  const hint = 'Choose one from the list of runbooks.';
  return failed('unknown-runbook', `there is no runbook ${path} in this book`, hint);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
