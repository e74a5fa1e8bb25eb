import { type Book, rotaPlansOf } from '../book/index.ts';
import { shiftsByPerson } from '../rota/index.ts';
import type { Instant } from '../time/index.ts';
import { contactOf, isInTeam } from './contact.ts';
import type { PeopleList, ShiftOfPerson } from './schema.ts';
import { wholeShift, yearAhead } from './shifts-ahead.ts';

/** Everybody in the book at `at`, by id: where they are on call, and their next shift. */
export function peopleListOf(book: Book, at: Instant): PeopleList {
  const onCall = new Map<string, ShiftOfPerson['rota'][]>();
  const next = new Map<string, ShiftOfPerson>();
  for (const plan of rotaPlansOf(book)) {
    const year = yearAhead(plan, at);
    for (const [person, shifts] of shiftsByPerson(plan, at, year)) {
      const [first, second] = shifts;
      if (first?.start === at)
        onCall.set(person, [...(onCall.get(person) ?? []), { id: plan.rota.id, name: plan.rota.name }]);
      const coming = first?.start === at ? second : first;
      const before = next.get(person);
      if (coming && (!before || coming.start < before.start)) next.set(person, wholeShift(plan, coming, year));
    }
  }
  return [...book.people.keys()].sort().flatMap((id) => {
    const person = book.people.get(id);
    if (!person) return [];
    return {
      ...contactOf(book, person),
      inTeam: isInTeam(book, person, at),
      onCall: onCall.get(id) ?? [],
      nextShift: next.get(id) ?? null,
    };
  });
}
