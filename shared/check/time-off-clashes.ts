import { type Book, nameOf, type Problem } from '../book/index.ts';
import { timeOffInterval } from '../people/index.ts';
import { type RotaPlan, shiftsByPerson } from '../rota/index.ts';
import { type Instant, intersection, zoneOf } from '../time/index.ts';
import { during, problemIn } from './words.ts';

/** People who are on call while they are away. */
export function timeOffClashes(book: Book, plans: readonly RotaPlan[], from: Instant, to: Instant): Problem[] {
  const shifts = plans.map((plan) => ({ plan, byPerson: shiftsByPerson(plan, from, to) }));
  return [...book.people.values()].flatMap((person) => {
    const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
    return person.timeOff.flatMap((timeOff, index) => {
      const away = timeOffInterval(timeOff, zone);
      return shifts.flatMap(({ plan, byPerson }) =>
        (byPerson.get(person.id) ?? []).flatMap((shift) => {
          const clash = intersection(shift, away);
          if (!clash) return [];
          const note = timeOff.note ?? timeOff.kind;
          return problemIn(person.source, ['timeOff', index], {
            severity: 'warning',
            code: 'on-call-during-time-off',
            message: `${nameOf(book, person.id)} is on call in ${plan.rota.id} ${during(clash, plan.zone)} during time off${
              note ? ` (${note})` : ''
            }: let somebody cover, or move the time off`,
          });
        }),
      );
    });
  });
}
