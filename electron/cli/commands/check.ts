import pico from 'picocolors';
import { type Book, compareProblems, type Problem } from '../../../shared/book/index.ts';
import { checkBook } from '../../../shared/check/index.ts';
import { healthProblems } from '../../../shared/runbooks/index.ts';
import { DAY, formatDate, instant, toWall, zoneOf } from '../../../shared/time/index.ts';
import { isCalendar } from '../../holiday-calendars/index.ts';
import { runbookHealth } from '../../runbook-health/index.ts';
import { finishedRunsOf, openShelf } from '../../runbooks/index.ts';
import type { Command } from '../command.ts';
import { givenInterval, nowOf, timeOption } from '../options.ts';
import { jsonDocument } from '../words.ts';

/** In days: how far ahead the check looks. */
const AHEAD = 60;

export const check: Command = {
  usage: 'check [--from T --to T]',
  summary:
    'what is wrong with the book, and gaps and clashes in the coming 60 days; exit status 1 when there is an error',
  help: [
    "--from T  from when: 2026-03-29T09:00 in the book's zone, 2026-03-29T07:00Z, or now (which is what it is without)",
    `--to T    to when, not included (without: ${AHEAD} days later)`,
  ],
  options: { from: { type: 'string' }, to: { type: 'string' } },
  async run({ options, json, clock, out, colour, openBook }) {
    const { book, folder } = await openBook({ quiet: true });
    const zone = zoneOf(book.settings.timeZone);
    const now = nowOf(clock);
    const start = timeOption(options, 'from', zone, now) ?? now;
    const { from, to } = givenInterval(options, zone, now, { from: start, to: instant(start + AHEAD * DAY) });
    const ofRunbooks = await runbookProblems(folder, book, formatDate(toWall(zone, now)));
    const problems = [...checkBook(book, { from, to, isCalendar }), ...ofRunbooks].sort(compareProblems);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (json) {
      out(
        jsonDocument(
          problems.map(({ severity, code, file, line, column, message }) => ({
            severity,
            code,
            file,
            line,
            column,
            message,
          })),
        ),
      );
    } else {
      const { red, yellow, bold } = pico.createColors(colour);
      const lines = problems.map(
        ({ severity, file, line, column, message }) =>
          `${bold(`${file}:${line}:${column}`)}: ${severity === 'error' ? red('error') : yellow('warning')}: ${message}`,
      );
      lines.push(summary(errors, problems.length - errors));
      out(`${lines.join('\n')}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
};

async function runbookProblems(folder: string, book: Book, today: string): Promise<readonly Problem[]> {
  const { runs, problems } = await finishedRunsOf(folder)();
  const { findings } = await runbookHealth({ shelf: openShelf(folder), book, runs, today });
  return [...healthProblems(findings), ...problems];
}

function summary(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'No problems.';
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}
