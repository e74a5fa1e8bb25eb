import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Book, brokenReferences, type Problem, rotaPlanOf, whyNotAnId } from '../../../shared/book/index.ts';
import { consequencesOf } from '../../../shared/consequences/index.ts';
import { DAY, formatInZone, instant } from '../../../shared/time/index.ts';
import { readRotaFile } from '../../book/index.ts';
import type { Command } from '../command.ts';
import { givenInterval, nowOf, textOption, timeOption } from '../options.ts';
import { consequencesAsJson, consequencesInWords } from '../preview-words.ts';
import { wrongUsage } from '../refusal.ts';
import { jsonDocument } from '../words.ts';

/** In days: how far ahead a change is looked at. */
const AHEAD = 90;

export const preview: Command = {
  usage: 'preview FILE [--rota ID] [--from T] [--to T]',
  operands: ['FILE'],
  summary: 'what a changed or new rota file would alter: shifts gained and lost, gaps, hours, clashes, short rests',
  help: [
    'FILE       a rota file, in the book or anywhere else; the book itself stays as it is',
    "--rota ID  the rota that it is meant for (without: the file's name)",
    "--from T   from when: 2026-03-29T09:00 in the rota's zone, 2026-03-29T07:00Z, or now (which is what it is without)",
    `--to T     to when, not included (without: ${AHEAD} days later)`,
  ],
  options: { rota: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  async run({ options, operands, json, clock, out, err, workingFolder, openBook }) {
    const [given = ''] = operands;
    const path = resolve(workingFolder, given);
    const id = rotaIdOf(textOption(options, 'rota'), path);
    const { book: before, folder } = await openBook();
    const { rota, problems } = await readRotaFile(path, id);
    const after = rota && { ...before, rotas: new Map(before.rotas).set(id, rota), problems: [] };
    for (const { severity, line, column, message } of [...problems, ...(after ? unexplained(after, id) : [])]) {
      err(`${given}:${line}:${column}: ${severity}: ${message}\n`);
    }
    const plan = after && rotaPlanOf(after, id);
    if (!after || !plan) return 1;
    if (isSameFile(path, join(folder, 'rotas', `${id}.yaml`))) {
      err(
        `watchbill: warning: ${given} is the book's own file, so nothing changes: name the book as it was with --book\n`,
      );
    }
    const now = nowOf(clock);
    const start = timeOption(options, 'from', plan.zone, now) ?? now;
    const period = givenInterval(options, plan.zone, now, { from: start, to: instant(start + AHEAD * DAY) });
    // Holiday calendars take a while to load: not before the file is known to be good.
    const { holidaysOf } = await import('../../holidays/index.ts');
    const change = consequencesOf(before, after, { ...period, holidaysOf });
    if (json) {
      out(jsonDocument(consequencesAsJson(id, change)));
      return 0;
    }
    const time = `${formatInZone(period.from, plan.zone)} to ${formatInZone(period.to, plan.zone)}`;
    out(`${plan.rota.name} · ${time} · times in ${plan.zone.id}\n\n${consequencesInWords(after, change, plan.zone)}\n`);
    return 0;
  },
};

function rotaIdOf(option: string | undefined, path: string): string {
  const id = option ?? basename(path).replace(/\.ya?ml$/, '');
  const why = whyNotAnId(id);
  if (why === undefined) return id;
  throw wrongUsage(`"${id}" is no id of a rota: ${why}; name the rota with --rota ID`);
}

/** People and rotas that the changed rota names and the book does not know. They may come with the same change. */
function unexplained(book: Book, id: string): Problem[] {
  return brokenReferences(book)
    .filter(({ file }) => file === `rotas/${id}.yaml`)
    .map((problem) => ({ ...problem, severity: 'warning' }));
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
