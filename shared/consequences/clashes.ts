import type { Book } from '../book/index.ts';
import { timeOffInterval } from '../people/index.ts';
import { intersections, zoneOf } from '../time/index.ts';
import { dutyOf, type OwnShifts } from './duties.ts';
import type { Clash } from './schema.ts';

/** Where a person is on call in spite of time off, or in two primary rotas at once. */
export function clashesOf(book: Book, id: string, own: readonly OwnShifts[]): Clash[] {
  return [...duringTimeOff(book, id, own), ...inTwoRotas(id, own)];
}

function duringTimeOff(book: Book, id: string, own: readonly OwnShifts[]): Clash[] {
  const person = book.people.get(id);
  if (!person) return [];
  const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
  const duty = dutyOf(own);
  return person.timeOff.flatMap((timeOff) =>
    intersections(duty, [timeOffInterval(timeOff, zone)]).map(({ start, end }) => ({
      person: id,
      kind: 'time-off' as const,
      what: timeOff.note ?? timeOff.kind ?? 'time off',
      start,
      end,
    })),
  );
}

function inTwoRotas(id: string, own: readonly OwnShifts[]): Clash[] {
  const primaries = own.filter(({ isPrimary }) => isPrimary);
  return primaries.flatMap((one, index) =>
    primaries.slice(0, index).flatMap((other) =>
      intersections(one.shifts, other.shifts).map(({ start, end }) => ({
        person: id,
        kind: 'two-rotas' as const,
        what: `${other.rota.name} and ${one.rota.name}`,
        start,
        end,
      })),
    ),
  );
}
