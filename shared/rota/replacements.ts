import type { PersonId } from '../people/index.ts';
import type { Instant, Interval } from '../time/index.ts';
import type { RotaPlan } from './plan.ts';
import { type Segment, samePeople, scheduleOf } from './schedule.ts';

/** A stretch of time in which others are on call by one plan of a rota than by another. Not both lists are empty. */
export interface Replacement extends Interval {
  /** Who is on call by the first plan only … */
  readonly gone: readonly PersonId[];
  /** … and who by the second only. */
  readonly come: readonly PersonId[];
}

/** A stretch of time of one person, with those in whose place they are, or who are in theirs. */
export interface Handed extends Interval {
  readonly others: readonly PersonId[];
}

/**
 * Where two plans of a rota put different people on call between two instants, by time; neighbours with the same people
 * joined. Where there is no plan, nobody is on call.
 */
export function replacementsOf(
  before: RotaPlan | undefined,
  after: RotaPlan | undefined,
  from: Instant,
  to: Instant,
): Replacement[] {
  if (from >= to) return [];
  const schedule = (plan: RotaPlan | undefined): readonly Segment[] =>
    plan ? scheduleOf(plan, from, to) : [{ start: from, end: to, people: [] }];
  const [old, changed] = [schedule(before), schedule(after)];
  const found: Replacement[] = [];
  let start = from;
  for (let i = 0, j = 0; ; ) {
    const [was, is] = [old[i], changed[j]];
    if (!was || !is) return found;
    const end = was.end < is.end ? was.end : is.end;
    if (!samePeople(was.people, is.people)) {
      const gone = was.people.filter((id) => !is.people.includes(id));
      const come = is.people.filter((id) => !was.people.includes(id));
      const last = found.at(-1);
      if (last?.end === start && samePeople(last.gone, gone) && samePeople(last.come, come)) {
        found[found.length - 1] = { ...last, end };
      } else found.push({ start, end, gone, come });
    }
    if (was.end === end) i++;
    if (is.end === end) j++;
    start = end;
  }
}

/** What each person who comes takes over, and from whom: split where that changes, by time. */
export function takenOver(replacements: readonly Replacement[]): Map<PersonId, Handed[]> {
  return byPerson(replacements, ({ come, gone }) => ({ people: come, others: gone }));
}

/** What each person who is gone hands over, and to whom: split where that changes, by time. */
export function handedOver(replacements: readonly Replacement[]): Map<PersonId, Handed[]> {
  return byPerson(replacements, ({ come, gone }) => ({ people: gone, others: come }));
}

function byPerson(
  replacements: readonly Replacement[],
  read: (replacement: Replacement) => { readonly people: readonly PersonId[]; readonly others: readonly PersonId[] },
): Map<PersonId, Handed[]> {
  const parts = new Map<PersonId, Handed[]>();
  for (const replacement of replacements) {
    const { start, end } = replacement;
    const { people, others } = read(replacement);
    for (const person of people) {
      const own = parts.get(person) ?? [];
      parts.set(person, own);
      const last = own.at(-1);
      if (last?.end === start && samePeople(last.others, others)) own[own.length - 1] = { ...last, end };
      else own.push({ start, end, others });
    }
  }
  return parts;
}
