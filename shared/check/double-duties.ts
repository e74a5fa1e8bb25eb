import { type Book, nameOf, type Problem } from '../book/index.ts';
import { type RotaPlan, shiftsByPerson } from '../rota/index.ts';
import { type Instant, intersections } from '../time/index.ts';
import { during, problemIn } from './words.ts';

/** People who are on call in two primary rotas at once: one message for each person and pair of rotas. */
export function doubleDuties(book: Book, plans: readonly RotaPlan[], from: Instant, to: Instant): Problem[] {
  const primaries = plans
    .filter(({ rota }) => rota.role === 'primary')
    .map((plan) => ({ plan, byPerson: shiftsByPerson(plan, from, to) }));
  return primaries.flatMap(({ plan, byPerson }, index) =>
    primaries.slice(0, index).flatMap((other) =>
      [...byPerson].flatMap(([person, shifts]) => {
        const clashes = intersections(shifts, other.byPerson.get(person) ?? []);
        const [first] = clashes;
        const rota = book.rotas.get(plan.rota.id);
        if (!first || !rota) return [];
        const more = clashes.length - 1;
        const times = more === 0 ? '' : more === 1 ? ' (and once more)' : ` (and ${more} more times)`;
        return problemIn(rota.source, ['layers'], {
          severity: 'warning',
          code: 'two-primary-rotas',
          message: `${nameOf(book, person)} is on call in ${other.plan.rota.id}, too, ${during(first, plan.zone)}${times}: let somebody else take one of the two`,
        });
      }),
    ),
  );
}
