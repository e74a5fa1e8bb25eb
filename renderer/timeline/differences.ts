/** Who is on call in a stretch of a rota. Instants are milliseconds since 1970 UTC. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly people: readonly string[];
}

/** A rota's bars and gaps, neither of which overlap. */
export interface Manned {
  readonly bars: readonly Stretch[];
  readonly gaps: readonly { readonly start: number; readonly end: number }[];
}

/** A stretch in which somebody else is on call. */
export interface Difference extends Stretch {
  /** Somebody should be and nobody is. */
  readonly isGap: boolean;
  readonly before: readonly string[];
}

/**
 * Where other people would be on call, or nobody: the least stretches, by time, as long as who is on call before and after
 * stays the same. Where bars are cut otherwise, with the same people in them, nothing differs.
 */
export function differencesOf(before: Manned, after: Manned): Difference[] {
  const [was, is] = [statesOf(before), statesOf(after)];
  const times = [...new Set([...was, ...is].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const found: Difference[] = [];
  let [old, young] = [0, 0];
  for (const [index, start] of times.entries()) {
    const end = times[index + 1];
    if (end === undefined) break;
    while ((was[old]?.end ?? Number.POSITIVE_INFINITY) <= start) old++;
    while ((is[young]?.end ?? Number.POSITIVE_INFINITY) <= start) young++;
    const [one, other] = [stateAt(was[old], start), stateAt(is[young], start)];
    if (isSame(one, other)) continue;
    const last = found.at(-1);
    if (last && last.end === start && isSame(last, other) && written({ people: last.before }) === written(one)) {
      found[found.length - 1] = { ...last, end };
    } else found.push({ start, end, people: other.people, isGap: other.isGap, before: one.people });
  }
  return found;
}

interface State {
  readonly people: readonly string[];
  readonly isGap: boolean;
}

const nobody: State = { people: [], isGap: false };

function statesOf({ bars, gaps }: Manned): (Stretch & State)[] {
  return [
    ...bars.map((bar) => ({ ...bar, isGap: false })),
    ...gaps.map(({ start, end }) => ({ start, end, people: [], isGap: true })),
  ].sort((a, b) => a.start - b.start);
}

function stateAt(state: (Stretch & State) | undefined, at: number): State {
  return state && state.start <= at ? state : nobody;
}

function isSame(one: State, other: State): boolean {
  return one.isGap === other.isGap && written(one) === written(other);
}

/** In whatever order they are named. */
function written({ people }: Pick<State, 'people'>): string {
  return people.toSorted().join();
}
