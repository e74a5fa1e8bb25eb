import { openShelf, runbookIndexFile, runbookSearch } from '../../runbooks/index.ts';
import type { Command } from '../command.ts';
import { textOption } from '../options.ts';
import { notThere, wrongUsage } from '../refusal.ts';
import { jsonDocument } from '../words.ts';

/** So many are told unless another number is named. */
const USUAL = 10;

export const search: Command = {
  usage: 'search WORDS [--limit N]',
  operands: ['WORDS…'],
  summary: 'the runbooks in which words are found, the best first',
  help: [
    'WORDS      what to search for: the beginnings of words are enough',
    `--limit N  so many at most (without: ${USUAL})`,
  ],
  options: { limit: { type: 'string' } },
  async run({ options, operands, json, out, clock, dataFolder, openBook }) {
    const limit = limitIn(textOption(options, 'limit'));
    const { folder } = await openBook();
    const runbooks = runbookSearch({
      shelf: openShelf(folder),
      indexFile: runbookIndexFile(dataFolder, folder),
      clock,
    });
    try {
      const text = operands.join(' ');
      await runbooks.catchUp();
      const hits = await runbooks.search(text, limit);
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
        `${found.map(({ path, title, heading, snippet }) => `${path}: ${[title, heading].filter((part) => part !== null).join(' › ')}\n  ${snippet}`).join('\n')}\n`,
      );
      return 0;
    } finally {
      runbooks.close();
    }
  },
};

function limitIn(text: string | undefined): number {
  if (text === undefined) return USUAL;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw wrongUsage(`--limit ${text} is no number from 1 to 1000`);
  return limit;
}
