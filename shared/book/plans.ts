import { type Membership, membershipOf } from '../people/index.ts';
import { planRota, type RotaPlan } from '../rota/index.ts';
import { zoneOf } from '../time/index.ts';
import type { Book } from './book.ts';

interface BookPlans {
  readonly membership: Membership;
  readonly rotas: Map<string, RotaPlan>;
}

/** Plans live as long as their snapshot: a new one makes its own. */
const plansOf = new WeakMap<Book, BookPlans>();

/** The rota of that id, ready for questions; undefined where the book has none. Planned once for each snapshot. */
export function rotaPlanOf(book: Book, id: string): RotaPlan | undefined {
  const rota = book.rotas.get(id);
  if (!rota) return undefined;
  const bookZone = zoneOf(book.settings.timeZone);
  let plans = plansOf.get(book);
  if (!plans) {
    plans = { membership: membershipOf(book.people.values(), bookZone), rotas: new Map() };
    plansOf.set(book, plans);
  }
  let plan = plans.rotas.get(id);
  if (!plan) {
    plan = planRota({ rota, overrides: book.overrides.get(id) ?? [], membership: plans.membership, bookZone });
    plans.rotas.set(id, plan);
  }
  return plan;
}

/** Every rota of the book, ready for questions, in the order of their ids. */
export function rotaPlansOf(book: Book): RotaPlan[] {
  return [...book.rotas.keys()].sort().flatMap((id) => rotaPlanOf(book, id) ?? []);
}
