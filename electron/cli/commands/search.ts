import { isNarrowing, isWanted, type RunbookFilter, shownRunbook } from '../../../shared/runbooks/index.ts';
import { formatDate, toWall, zoneOf } from '../../../shared/time/index.ts';
import { openShelf, runbookIndexFile, runbookSearch } from '../../runbooks/index.ts';
import type { Command, OptionValues } from '../command.ts';
import { nowOf, textOption } from '../options.ts';
import { notThere, wrongUsage } from '../refusal.ts';
import { jsonDocument } from '../words.ts';

/** So many are told unless another number is named. */
const USUAL = 10;

export const search: Command = {
  usage: 'search WORDS [--limit N] [--service ID] [--tag TAG] [--owner OWNER] [--stale]',
  operands: ['WORDS…'],
  summary: 'the runbooks in which words are found, the best first',
  help: [
    'WORDS      what to search for: the beginnings of words are enough',
    `--limit N  so many at most (without: ${USUAL})`,
    '--service, --tag, --owner  only runbooks that say so of themselves',
    '--stale    only those that were to be read through again by today',
  ],
  options: {
    limit: { type: 'string' },
    service: { type: 'string' },
    tag: { type: 'string' },
    owner: { type: 'string' },
    stale: { type: 'boolean' },
  },
  async run({ options, operands, json, out, clock, dataFolder, openBook }) {
    const limit = limitIn(textOption(options, 'limit'));
    const { folder, book } = await openBook();
    const shelf = openShelf(folder);
    const runbooks = runbookSearch({
      shelf,
      indexFile: runbookIndexFile(dataFolder, folder),
      clock,
    });
    try {
      const text = operands.join(' ');
      await runbooks.catchUp();
      const filter = filterIn(options);
      const today = formatDate(toWall(zoneOf(book.settings.timeZone), nowOf(clock)));
      const wanted = isNarrowing(filter)
        ? (await shelf.list()).map(shownRunbook).filter((runbook) => isWanted(runbook, filter, today))
        : undefined;
      const hits = await runbooks.search(
        text,
        limit,
        wanted?.map(({ path }) => path),
      );
      const found = hits.map(({ snippet, ...hit }) => ({ ...hit, snippet: snippet.map((part) => part.text).join('') }));
      if (json) {
        out(
          jsonDocument(
            found.map(({ path, title, snippet, score }) => ({
              path,
              title,
              snippet,
              score: Math.round(score * 100) / 100,
            })),
          ),
        );
        return 0;
      }
      if (found.length === 0) throw notThere(`no runbook has “${text}” in it`);
      out(
        `${found.map(({ path, title, heading, snippet }) => `${path}: ${[title, heading === title ? null : heading].filter((part) => part !== null).join(' › ')}\n  ${snippet}`).join('\n')}\n`,
      );
      return 0;
    } finally {
      runbooks.close();
    }
  },
};

function filterIn(options: OptionValues): RunbookFilter {
  const [service, tag, owner] = ['service', 'tag', 'owner'].map((name) => textOption(options, name));
  return {
    ...(service !== undefined && { service }),
    ...(tag !== undefined && { tag }),
    ...(owner !== undefined && { owner }),
    stale: options.stale === true,
  };
}

function limitIn(text: string | undefined): number {
  if (text === undefined) return USUAL;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw wrongUsage(`--limit ${text} is no number from 1 to 1000`);
  return limit;
}
