import pico from 'picocolors';
import { type Book, namesOf, rotaPlansOf } from '../../../shared/book/index.ts';
import { type OnCall, onCallAt, type RotaPlan } from '../../../shared/rota/index.ts';
import {
  formatClock,
  formatInZone,
  type Instant,
  lengthInWords,
  startOfDay,
  toWall,
  type Zone,
  zoneOf,
} from '../../../shared/time/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { nowOf, textOptions, timeOption } from '../options.ts';
import { rotaNamed } from '../rotas.ts';
import { columns, jsonDocument, jsonTime } from '../words.ts';

export const who: Command = {
  usage: 'who [--rota ID …] [--at T]',
  summary: 'who is on call, since when, until when, and who follows',
  help: [
    '--rota ID   this rota only; may be repeated',
    "--at T      at another time than now: 2026-03-29T09:00 in the rota's zone (in the book's for several), or 2026-03-29T07:00Z",
  ],
  options: { rota: { type: 'string', multiple: true }, at: { type: 'string' } },
  async run(context) {
    const { book } = await context.openBook();
    const named = [...new Set(textOptions(context.options, 'rota'))].map((id) => rotaNamed(book, id));
    const plans = named.length > 0 ? named : rotaPlansOf(book);
    const bookZone = zoneOf(book.settings.timeZone);
    const zone = named.length === 1 ? (named[0]?.zone ?? bookZone) : bookZone;
    const now = nowOf(context.clock);
    const at = timeOption(context.options, 'at', zone, now) ?? now;
    const answers = plans.map((plan) => ({ plan, onCall: onCallAt(plan, at) }));
    context.out(context.json ? jsonDocument(answers.map(toJson)) : inWords(context, book, zone, at, answers));
    return 0;
  },
};

interface Answer {
  readonly plan: RotaPlan;
  readonly onCall: OnCall;
}

function toJson({ plan, onCall }: Answer) {
  const { at, people, since, until, next } = onCall;
  return {
    rota: plan.rota.id,
    at: jsonTime(at),
    people,
    since: jsonTime(since),
    until: jsonTime(until),
    next: next && { at: jsonTime(next.at), people: next.people },
  };
}

function inWords({ colour }: CommandContext, book: Book, zone: Zone, at: Instant, answers: readonly Answer[]): string {
  const { bold, dim } = pico.createColors(colour);
  const head = `${bold(book.settings.name)} ${dim(`· ${formatInZone(at, zone)} ${zone.id}`)}\n`;
  if (answers.length === 0) {
    const broken = book.problems.some(({ severity }) => severity === 'error');
    return `${head}\n${broken ? 'No rota can be read: see watchbill check.' : 'No rotas yet: describe one in rotas/<id>.yaml.'}\n`;
  }
  const rows = answers.map(({ plan, onCall }) => [
    plan.rota.id,
    plan.rota.name,
    namesOf(book, onCall.people),
    untilInWords(book, plan.zone, zone, onCall),
  ]);
  return `${head}\n${columns(rows)}\n`;
}

/** `until Mon 2026-03-30 09:00 (2 d 4 h), then Ben Okoye`, on the rota's clock. */
function untilInWords(book: Book, zone: Zone, shown: Zone, { at, people, until, next }: OnCall): string {
  if (until === null) return people.length > 0 ? 'for more than a year' : 'not within a year';
  const sameDay = startOfDay(toWall(zone, at)) === startOfDay(toWall(zone, until));
  const time = sameDay ? formatClock(toWall(zone, until)) : formatInZone(until, zone);
  const place = zone.id === shown.id ? '' : ` ${zone.id}`;
  return `until ${time}${place} (${lengthInWords(until - at)}), then ${namesOf(book, next?.people ?? [])}`;
}
