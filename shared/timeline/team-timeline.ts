import { type Book, calendarOf, nameOf, rotaPlansOf } from '../book/index.ts';
import type { Holiday } from '../holidays/index.ts';
import { membershipOf, timeOffInterval } from '../people/index.ts';
import { wholeShiftsByPerson } from '../rota/index.ts';
import { type Interval, intersection, zoneOf } from '../time/index.ts';
import { withinTime } from './ends-of-time.ts';
import type { TeamTimeline } from './schema.ts';

type Row = TeamTimeline['people'][number];

/** Everybody between two instants with their shifts in all rotas and their time off, by name. */
export function teamTimelineOf(
  book: Book,
  period: Interval,
  holidays: readonly Holiday[],
  holidaysOf: (calendar: string) => readonly Holiday[],
): TeamTimeline {
  const shifts = new Map<string, Row['shifts']>();
  for (const plan of rotaPlansOf(book)) {
    for (const [person, own] of wholeShiftsByPerson(plan, period)) {
      const all = shifts.get(person) ?? [];
      shifts.set(person, all);
      for (const shift of own) all.push({ rota: plan.rota.id, ...withinTime(shift) });
    }
  }
  const bookZone = zoneOf(book.settings.timeZone);
  const team = membershipOf(book.people.values(), bookZone);
  const here = [...book.people.keys()].filter((id) => {
    const days = team.get(id);
    return !days || intersection(days, period) !== undefined;
  });
  // Somebody without a file, or who has left, is on call all the same where a rota says so.
  const people = [...new Set([...here, ...shifts.keys()])].sort((a, b) =>
    nameOf(book, a).localeCompare(nameOf(book, b), 'en'),
  );
  return {
    people: people.map((person) => ({
      person,
      shifts: (shifts.get(person) ?? []).sort((a, b) => a.start - b.start),
      timeOff: timeOffOf(book, person, period),
      holidays: ownHolidays(book, person, holidaysOf),
    })),
    holidays: [...holidays],
  };
}

/** Of a calendar of their own; whoever keeps the book's is told nothing again. */
function ownHolidays(
  book: Book,
  person: string,
  holidaysOf: (calendar: string) => readonly Holiday[],
): Row['holidays'] {
  const calendar = calendarOf(book, person);
  return calendar === undefined || calendar === book.settings.holidays ? null : [...holidaysOf(calendar)];
}

function timeOffOf(book: Book, id: string, period: Interval): Row['timeOff'] {
  const person = book.people.get(id);
  if (!person) return [];
  const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
  return person.timeOff.flatMap((timeOff) => {
    const away = timeOffInterval(timeOff, zone);
    const label = [timeOff.kind, timeOff.note].filter((part) => part !== undefined).join(': ') || 'time off';
    return intersection(away, period) ? [{ ...away, label }] : [];
  });
}
