import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Book, nameOf, namesOf, whyNotAnId } from '../../../shared/book/index.ts';
import { type Consequences, consequencesOf, type ShiftChange } from '../../../shared/consequences/index.ts';
import {
  DAY,
  formatInstant,
  formatInZone,
  HOUR,
  instant,
  lengthInWords,
  type Zone,
  zoneOf,
} from '../../../shared/time/index.ts';
import { holidaysOf } from '../../holidays/index.ts';
import type { Command } from '../command.ts';
import { givenInterval, nowOf, textOption, timeOption } from '../options.ts';
import { notThere, wrongUsage } from '../refusal.ts';
import { jsonDocument } from '../words.ts';

/** In days: how far ahead a change is looked at. */
const AHEAD = 90;

export const preview: Command = {
  usage: 'preview FILE [--rota ID] [--from T --to T]',
  summary: 'what a changed rota file would alter against the book: shifts, gaps, hours, clashes; for merge requests',
  help: [
    'FILE       the changed file; it is taken for the rota of its name, or of --rota',
    '--rota ID  the rota that it describes',
    "--from T   from when: a local time in the book's zone, an instant, or now (which is what it is without)",
    `--to T     to when, not included (without: ${AHEAD} days later)`,
  ],
  operands: ['FILE'],
  options: { rota: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  async run({ operands, options, json, clock, out, err, workingFolder, openBook }) {
    const [file = ''] = operands;
    const id = textOption(options, 'rota') ?? basename(file).replace(/\.yaml$/, '');
    const why = whyNotAnId(id);
    if (why) throw wrongUsage(`"${id}" is no rota (${why}): name it with --rota ID`);
    const text = readText(resolve(workingFolder, file), file);
    const open = await openBook();
    const path = `rotas/${id}.yaml`;
    const after = await open.draft(new Map([[path, text]]));
    for (const problem of after.problems.filter((problem) => problem.file === path)) {
      const place = `${file}:${problem.line}:${problem.column}: ${problem.message}`;
      if (problem.severity === 'error') throw notThere(place);
      err(`watchbill: warning: ${place}\n`);
    }
    const zone = zoneOf(open.book.settings.timeZone);
    const now = nowOf(clock);
    const start = timeOption(options, 'from', zone, now) ?? now;
    const period = givenInterval(options, zone, now, { from: start, to: instant(start + AHEAD * DAY) });
    const told = consequencesOf(open.book, after, { ...period, holidaysOf });
    out(json ? jsonDocument({ rota: id, ...withTimes(told) }) : inWords(after, told, zone));
    return 0;
  },
};

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw notThere(
      `${file} cannot be read (${error instanceof Error ? error.message : String(error)}): name a rota file`,
    );
  }
}

const times: ReadonlySet<string> = new Set(['from', 'to', 'start', 'end']);

/** The same as JSON: instants as text, lengths in hours, rotas by their id. */
function withTimes({ hours, ...told }: Consequences): Readonly<Record<string, unknown>> {
  const inHours = (kinds: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(kinds).map(([kind, length]) => [kind, Math.round((length / HOUR) * 100) / 100]));
  const written: unknown = JSON.parse(
    JSON.stringify(told, (key, value) => {
      if (times.has(key) && typeof value === 'number') return formatInstant(instant(value));
      return key === 'rota' ? value.id : value;
    }),
  );
  return {
    ...Object(written),
    hours: hours.map(({ person, before, after }) => ({ person, before: inHours(before), after: inHours(after) })),
  };
}

function inWords(book: Book, told: Consequences, zone: Zone): string {
  const during = ({ start, end }: { readonly start: number; readonly end: number }, of = zone) =>
    `${formatInZone(instant(start), of)} to ${formatInZone(instant(end), of)}`;
  const shift = (change: ShiftChange, verb: string, others: string) =>
    `${nameOf(book, change.person)} ${verb} ${change.rota.id} ${during(change, zoneOf(change.rota.timeZone))} ${others} ${namesOf(book, change.others)}`;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Gained', told.gained.map((change) => shift(change, 'gains', 'from'))],
    ['Lost', told.lost.map((change) => shift(change, 'loses', 'to'))],
    ['New gaps', told.gaps.opened.map((gap) => `${gap.rota.id} ${during(gap, zoneOf(gap.rota.timeZone))}`)],
    ['Closed gaps', told.gaps.closed.map((gap) => `${gap.rota.id} ${during(gap, zoneOf(gap.rota.timeZone))}`)],
    ['Clashes', told.clashes.come.map((clash) => `${nameOf(book, clash.person)} ${during(clash)}: ${clash.what}`)],
    [
      'Short rests',
      told.rests.come.map(
        (rest) => `${nameOf(book, rest.person)} ${lengthInWords(rest.end - rest.start)}, ${during(rest)}`,
      ),
    ],
    ['Void swaps', told.voidSwaps.map(({ rota, id, reason }) => `${rota.id}/${id}: ${reason}`)],
  ];
  const some = sections.filter(([, lines]) => lines.length > 0);
  if (some.length === 0) return 'Nothing changes for anybody.\n';
  return `${some.map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}`).join('\n')}`).join('\n\n')}\n`;
}
