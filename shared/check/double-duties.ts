import { type Book, nameOf, type Problem } from '../book/index.ts';
import { type RotaPlan, shiftsByPerson } from '../rota/index.ts';
import { type Instant, type Interval, intersection } from '../time/index.ts';
import { during, problemIn } from './words.ts';

/** People who are on call in two primary rotas at once: one message for each person and pair of rotas. */
export function doubleDuties(book: Book, plans: readonly RotaPlan[], from: Instant, to: Instant): Problem[] {
  const primaries = plans
    .filter(({ rota }) => rota.role === 'primary')
    .map((plan) => ({ plan, byPerson: shiftsByPerson(plan, from, to) }));
  return primaries.flatMap(({ plan, byPerson }, index) =>
    primaries.slice(0, index).flatMap((other) =>
      [...byPerson].flatMap(([person, shifts]) => {
        const clashes = overlaps(shifts, other.byPerson.get(person) ?? []);
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

/** What two lists of sorted, separate intervals share. */
function overlaps(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) return shared;
    const both = intersection(left, right);
    if (both) shared.push(both);
    if (left.end < right.end) i++;
    else j++;
  }
}
