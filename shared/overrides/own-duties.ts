import { type Book, rotaPlansOf } from '../book/index.ts';
import { shiftsByPerson } from '../rota/index.ts';
import { type Interval, union } from '../time/index.ts';

/** A person's shifts in one rota. */
export interface OwnShifts {
  readonly rota: { readonly id: string; readonly name: string };
  /** Sorted and separate. */
  readonly shifts: readonly Interval[];
}

/** The shifts of some people in all rotas between two instants, cut to them, by person; everybody named has an entry. */
export function dutiesIn(
  book: Book,
  { start, end }: Interval,
  people: Iterable<string>,
): ReadonlyMap<string, readonly OwnShifts[]> {
  const duties = new Map<string, OwnShifts[]>([...people].map((id) => [id, []]));
  for (const plan of rotaPlansOf(book)) {
    const { id, name } = plan.rota;
    for (const [person, shifts] of shiftsByPerson(plan, start, end)) {
      duties.get(person)?.push({ rota: { id, name }, shifts });
    }
  }
  return duties;
}

/** When somebody is on call, in whichever rotas. */
export function dutyOf(own: readonly OwnShifts[]): readonly Interval[] {
  return union(own.flatMap(({ shifts }) => shifts));
}
