import { nameOf } from '../../../shared/book/index.ts';
import { dayLengthOf, type Fairness, fairnessOf, type PersonShare } from '../../../shared/fairness/index.ts';
import {
  formatInstant,
  formatInZone,
  HOUR,
  type Interval,
  instant,
  type Zone,
  zoneOf,
} from '../../../shared/time/index.ts';
import type { Command } from '../command.ts';
import { givenInterval, nowOf, requireInterval, textOptions } from '../options.ts';
import { checkPerson, rotaNamed } from '../rotas.ts';
import { columns, jsonDocument } from '../words.ts';

export const fairness: Command = {
  usage: 'fairness --from T --to T [--rota ID …] [--person ID …]',
  summary: 'what each person carries, and how far that is from their fair share',
  help: [
    "--from T     from when: 2026-03-29T09:00 in the book's zone (in the rota's where one is named), 2026-03-29T07:00Z, or now",
    '--to T       to when, not included',
    '--rota ID    these rotas only; may be repeated',
    '--person ID  these people only, whose hours alone are shared out; may be repeated',
  ],
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    rota: { type: 'string', multiple: true },
    person: { type: 'string', multiple: true },
  },
  async run({ options, json, clock, out, openBook }) {
    requireInterval(options);
    const { book } = await openBook();
    const plans = [...new Set(textOptions(options, 'rota'))].map((id) => rotaNamed(book, id));
    const people = [...new Set(textOptions(options, 'person'))];
    for (const person of people) checkPerson(book, person);
    const bookZone = zoneOf(book.settings.timeZone);
    const zone = plans.length === 1 ? (plans[0]?.zone ?? bookZone) : bookZone;
    const { from, to } = givenInterval(options, zone, nowOf(clock));
    const rotas = plans.length > 0 ? plans.map(({ rota }) => rota.id) : [...book.rotas.keys()].sort();
    const { holidaysOf } = await import('../../holidays/index.ts');
    const question = { period: { start: from, end: to }, rotas, people: people.length > 0 ? people : undefined };
    const found = fairnessOf(book, question, holidaysOf);
    out(
      json
        ? jsonDocument(toJson(found, question.period, rotas, zone))
        : `${book.settings.name} · ${formatInZone(from, zone)} – ${formatInZone(to, zone)} ${zone.id}\n\n${inWords(found, (person) => nameOf(book, person))}\n`,
    );
    return 0;
  },
};

/** Hours and days as numbers with two decimals at most. */
function toJson({ weights, group, people }: Fairness, period: Interval, rotas: readonly string[], zone: Zone) {
  const dayLength = dayLengthOf(period, zone);
  return {
    from: formatInstant(period.start),
    to: formatInstant(period.end),
    rotas,
    weights,
    group: { hours: rounded(group.total / HOUR), weighted: rounded(group.weighted / HOUR) },
    people: people.map((person) => ({
      person: person.person,
      timeZone: person.timeZone,
      hours: hoursOf(person),
      counts: person.counts,
      weighted: rounded(person.weighted / HOUR),
      presentDays: rounded(person.presence / dayLength),
      share: rounded(person.share / HOUR),
      difference: rounded(person.difference / HOUR),
      percent: person.percent === null ? null : rounded(person.percent),
      shifts: person.shifts.map((shift) => ({
        rota: shift.rota,
        start: formatInstant(instant(shift.start)),
        end: formatInstant(instant(shift.end)),
        hours: hoursOf(shift),
      })),
    })),
  };
}

function hoursOf({ hours: { total, ordinary, night, weekend, holiday } }: Pick<PersonShare, 'hours'>) {
  return {
    total: rounded(total / HOUR),
    ordinary: rounded(ordinary / HOUR),
    night: rounded(night / HOUR),
    weekend: rounded(weekend / HOUR),
    holiday: rounded(holiday / HOUR),
  };
}

function inWords({ weights, people }: Fairness, name: (person: string) => string): string {
  if (people.length === 0) return 'Nobody shares these rotas in this time.';
  const head = ['', 'hours', 'shifts', 'nights', 'weekends', 'holidays', 'weighted', 'fair share', 'difference', ''];
  const rows = people.map(({ person, hours, counts, weighted, share, difference, percent }) => [
    name(person),
    inHours(hours.total),
    String(counts.shifts),
    `${inHours(hours.night)} (${counts.nights})`,
    `${inHours(hours.weekend)} (${counts.weekends})`,
    `${inHours(hours.holiday)} (${counts.holidays})`,
    inHours(weighted),
    inHours(share),
    signed(rounded(difference / HOUR, 1), 1),
    percent === null ? '' : `${signed(rounded(percent, 0), 0)} %`,
  ]);
  const { night, weekend, holiday } = weights;
  return `${columns(alignedRight([head, ...rows]))}

Hours, and in brackets how many. An hour of a night counts ${night}, of a weekend ${weekend}, of a holiday ${holiday}: "fairness" in watchbill.yaml.`;
}

/** Numbers stand below each other; the names in front do not move. */
function alignedRight(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell : cell.padStart(widths[column] ?? 0))));
}

function inHours(length: number): string {
  return rounded(length / HOUR, 1).toFixed(1);
}

function signed(number: number, decimals: number): string {
  return `${number > 0 ? '+' : ''}${number.toFixed(decimals)}`;
}

/** Never `-0`. */
function rounded(number: number, decimals = 2): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale + 0;
}
