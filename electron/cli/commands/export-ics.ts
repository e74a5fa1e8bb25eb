import { nameOf, rotaPlansOf } from '../../../shared/book/index.ts';
import { calendarShiftsOf } from '../../../shared/rota/index.ts';
import { DAY, type Instant, instant, type Zone, zoneOf } from '../../../shared/time/index.ts';
import { calendarEntry, shiftsToIcs } from '../../calendar/index.ts';
import type { Command, OptionValues } from '../command.ts';
import { givenInterval, nowOf, textOption } from '../options.ts';
import { wrongUsage } from '../refusal.ts';
import { checkPerson, rotaNamed } from '../rotas.ts';

/** In days: what a calendar shows of the past and of what comes. */
const BACK = 15;
const FORWARD = 180;

export const exportIcs: Command = {
  usage: 'export ics (--person ID | --rota ID) [--from T --to T]',
  summary: 'shifts as an iCalendar file on standard output',
  help: [
    '--person ID  the shifts of a person, in all rotas (or in one, with --rota)',
    '--rota ID    the shifts of everybody in a rota',
    `--from T     from when: a local time in the rota's zone, an instant, or now (without: ${BACK} days back)`,
    `--to T       to when, not included (without: ${FORWARD} days from now); shifts that touch the time are whole`,
  ],
  options: { person: { type: 'string' }, rota: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  async run({ options, json, clock, out, openBook }) {
    const person = textOption(options, 'person');
    const rota = textOption(options, 'rota');
    if (person === undefined && rota === undefined) {
      throw wrongUsage('whose shifts? Add --person ID or --rota ID');
    }
    if (json) throw wrongUsage('export ics prints iCalendar, not JSON: leave out --json, or use shifts --json');
    const { book } = await openBook();
    if (person !== undefined) checkPerson(book, person);
    const plans = rota === undefined ? rotaPlansOf(book) : [rotaNamed(book, rota)];
    const bookZone = zoneOf(book.settings.timeZone);
    const now = nowOf(clock);
    const { from, to } = exportInterval(options, rota === undefined ? bookZone : (plans[0]?.zone ?? bookZone), now);
    const entries = plans
      .flatMap((plan) =>
        calendarShiftsOf(plan, from, to, person).map((shift) =>
          calendarEntry(book, plan, shift, person === undefined ? "everybody's" : 'own'),
        ),
      )
      .sort((a, b) => a.shift.start - b.shift.start);
    const name = person === undefined ? (plans[0]?.rota.name ?? '') : `On call: ${nameOf(book, person)}`;
    out(shiftsToIcs(name, entries, now));
    return 0;
  },
};

function exportInterval(options: OptionValues, zone: Zone, now: Instant): { from: Instant; to: Instant } {
  return givenInterval(options, zone, now, { from: instant(now - BACK * DAY), to: instant(now + FORWARD * DAY) });
}
