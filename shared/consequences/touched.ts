import { calendarOf } from '../book/index.ts';
import { type Duties, peopleOnCall } from './duties.ts';
import { zoneIdOf } from './hours.ts';

/**
 * Whom a change of the book touches: whoever gains or loses duty, lives by another clock or calendar, is away at other
 * times, or is on call in a rota whose role is another one.
 */
export function peopleTouched(
  before: Duties,
  after: Duties,
  handed: readonly { readonly person: string }[],
): Set<string> {
  const touched = new Set(handed.map(({ person }) => person));
  for (const person of new Set([...peopleOnCall(before), ...peopleOnCall(after)])) {
    const [was, is] = [before.book.people.get(person), after.book.people.get(person)];
    if (
      was?.timeOff !== is?.timeOff ||
      zoneIdOf(before.book, person) !== zoneIdOf(after.book, person) ||
      calendarOf(before.book, person) !== calendarOf(after.book, person)
    ) {
      touched.add(person);
    }
  }
  const roles = new Map(before.rotas.map(({ plan: { rota } }) => [rota.id, rota.role]));
  for (const { plan, byPerson } of after.rotas) {
    if ((roles.get(plan.rota.id) ?? plan.rota.role) === plan.rota.role) continue;
    for (const person of byPerson.keys()) touched.add(person);
  }
  return touched;
}
