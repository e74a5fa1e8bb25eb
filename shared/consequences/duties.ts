import type { Book } from '../book/index.ts';
import { type RotaPlan, shiftsByPerson } from '../rota/index.ts';
import { type Interval, union } from '../time/index.ts';
import type { RotaPair } from './changed-rotas.ts';

/** A rota's shifts by person. */
export interface RotaDuties {
  readonly plan: RotaPlan;
  readonly byPerson: ReadonlyMap<string, readonly Interval[]>;
}

/** A book with the shifts of everybody over a time. */
export interface Duties {
  readonly book: Book;
  /** By the ids of the rotas. */
  readonly rotas: readonly RotaDuties[];
}

/** The shifts in both books, cut to `time`; worked out once for rotas that are the same in both. */
export function dutiesOf(
  before: Book,
  after: Book,
  pairs: readonly RotaPair[],
  { start, end }: Interval,
): { readonly before: Duties; readonly after: Duties } {
  const [old, changed]: [RotaDuties[], RotaDuties[]] = [[], []];
  for (const pair of pairs) {
    const was = pair.before && { plan: pair.before, byPerson: shiftsByPerson(pair.before, start, end) };
    const is = pair.differs
      ? pair.after && { plan: pair.after, byPerson: shiftsByPerson(pair.after, start, end) }
      : was;
    if (was) old.push(was);
    if (is) changed.push(is);
  }
  return { before: { book: before, rotas: old }, after: { book: after, rotas: changed } };
}

/** When somebody is on call in any rota: sorted, separate. */
export function dutyOf({ rotas }: Duties, person: string): Interval[] {
  return union(rotas.flatMap(({ byPerson }) => byPerson.get(person) ?? []));
}

/** Everybody who is on call in some rota. */
export function peopleOnCall({ rotas }: Duties): Set<string> {
  return new Set(rotas.flatMap(({ byPerson }) => [...byPerson.keys()]));
}
