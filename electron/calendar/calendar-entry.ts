import { type Book, nameOf } from '../../shared/book/index.ts';
import type { CalendarShift, RotaPlan } from '../../shared/rota/index.ts';
import type { CalendarEntry } from './shifts-to-ics.ts';

/** A shift with words for the calendar: of one person's own (`On call: Payments`), or of everybody's (`Ada Nowak (Payments)`). */
export function calendarEntry(
  book: Book,
  { rota }: RotaPlan,
  shift: CalendarShift,
  whose: 'own' | "everybody's",
): CalendarEntry {
  return {
    rota: rota.id,
    shift,
    summary: whose === 'own' ? `On call: ${rota.name}` : `${nameOf(book, shift.person)} (${rota.name})`,
  };
}
