import type { Book } from '../book/index.ts';
import { membershipOf, type PersonId } from '../people/index.ts';
import type { RotaPlan } from '../rota/index.ts';
import { type Interval, intersection, type Zone, zoneOf } from '../time/index.ts';

/**
 * Who shares the work of some rotas: the people whom the turns of a layer name that lasts into the period, or whom an
 * accepted override puts on call in it; by id. Whoever is in the team at no moment of the period is not among them.
 */
export function groupOf(book: Book, plans: readonly RotaPlan[], period: Interval): PersonId[] {
  const named = new Set<PersonId>();
  for (const { layers, effects } of plans) {
    for (const plan of layers) {
      if (intersection(plan, period)) for (const person of plan.layer.turns.flat()) named.add(person);
    }
    for (const { parts } of effects) {
      for (const part of parts) if (intersection(part, period)) for (const person of part.puts) named.add(person);
    }
  }
  const zone: Zone = zoneOf(book.settings.timeZone);
  const team = membershipOf(book.people.values(), zone);
  return [...named].sort().filter((person) => {
    const days = team.get(person);
    return !days || intersection(days, period) !== undefined;
  });
}
