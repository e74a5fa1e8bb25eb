import pico from 'picocolors';
import { formatDate, toWall, zoneOf } from '../../../shared/time/index.ts';
import { runbookHealth } from '../../runbook-health/index.ts';
import { finishedRunsOf, openShelf } from '../../runbooks/index.ts';
import type { Command } from '../command.ts';
import { nowOf } from '../options.ts';
import { jsonDocument } from '../words.ts';

export const runbookHealthCommand: Command = {
  usage: 'runbook health',
  summary: 'what is amiss with the runbooks: broken links, stale, never proven, without an owner',
  help: [],
  options: {},
  async run({ json, out, colour, clock, openBook }) {
    const { folder, book } = await openBook();
    const today = formatDate(toWall(zoneOf(book.settings.timeZone), nowOf(clock)));
    const { runs } = await finishedRunsOf(folder)();
    const { findings, count } = await runbookHealth({ shelf: openShelf(folder), book, runs, today });
    if (json) {
      out(jsonDocument(findings.map(({ code, path, title, line, message }) => ({ code, path, title, line, message }))));
      return 0;
    }
    const { bold, yellow } = pico.createColors(colour);
    const lines = findings.map(
      ({ code, path, title, line, message }) =>
        `${bold(path === null ? title : `runbooks/${path}:${line}`)}: ${yellow(code)}: ${message}`,
    );
    out(`${[...lines, `${findings.length} in ${count} runbooks.`].join('\n')}\n`);
    return 0;
  },
};
