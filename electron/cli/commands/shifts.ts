import { nameOf, rotaPlansOf } from '../../../shared/book/index.ts';
import { shiftsOf } from '../../../shared/rota/index.ts';
import { formatInstant, formatInZone, lengthInWords, zoneOf } from '../../../shared/time/index.ts';
import type { Command } from '../command.ts';
import { givenInterval, nowOf, requiredOption, requireInterval, textOption } from '../options.ts';
import { checkPerson, rotaNamed } from '../rotas.ts';
import { columns, jsonDocument } from '../words.ts';

export const shifts: Command = {
  usage: 'shifts --person ID --from T --to T [--rota ID]',
  summary: "a person's shifts, in one rota or in all",
  help: [
    '--person ID  the person',
    "--from T     from when: 2026-03-29T09:00 in the rota's zone (in the book's without --rota), 2026-03-29T07:00Z, or now",
    '--to T       to when, not included',
    '--rota ID    this rota only',
  ],
  options: { person: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, rota: { type: 'string' } },
  async run({ options, json, clock, out, openBook }) {
    const person = requiredOption(options, 'person', 'ada');
    requireInterval(options);
    const { book } = await openBook();
    checkPerson(book, person);
    const rota = textOption(options, 'rota');
    const only = rota === undefined ? undefined : rotaNamed(book, rota);
    const zone = only?.zone ?? zoneOf(book.settings.timeZone);
    const { from, to } = givenInterval(options, zone, nowOf(clock));
    const found = (only ? [only] : rotaPlansOf(book))
      .flatMap((plan) => shiftsOf(plan, person, from, to).map((shift) => ({ plan, ...shift })))
      .sort((a, b) => a.start - b.start || (a.plan.rota.id < b.plan.rota.id ? -1 : 1));
    if (json) {
      out(
        jsonDocument(
          found.map(({ plan, start, end }) => ({
            rota: plan.rota.id,
            start: formatInstant(start),
            end: formatInstant(end),
          })),
        ),
      );
      return 0;
    }
    const rows = found.map(({ plan, start, end }) => [
      formatInZone(start, zone),
      formatInZone(end, zone),
      lengthInWords(end - start),
      plan.rota.name,
    ]);
    out(
      `${nameOf(book, person)} · times in ${zone.id}\n\n${rows.length > 0 ? columns(rows) : 'No shifts in this time.'}\n`,
    );
    return 0;
  },
};
