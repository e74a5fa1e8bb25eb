/** A layer of the file that is to be, with its rank among the layers before and after the moment; null where it is not there then. */
export interface Ranked {
  readonly before: number | null;
  readonly after: number | null;
  /** What it would be called if nothing had to be kept: the number that is written, else its place in the list. */
  readonly natural: number;
}

/**
 * Numbers for layers, in their order, such that before the moment the same ones win over each other as before, and after
 * it as it is wanted: as few other than their natural ones as possible. Layers that are there before and after must
 * have the same order then (see `keptInOrder`).
 */
export function prioritiesFor(layers: readonly Ranked[]): number[] {
  const groups = groupsOf(layers);
  const values = valuesFor(groups.map((group) => group.map((index) => layers[index]?.natural ?? 0)));
  const numbers: number[] = layers.map(({ natural }) => natural);
  groups.forEach((group, place) => {
    for (const index of group) numbers[index] = values[place] ?? 0;
  });
  return numbers;
}

/** Of layers that are there before and after the moment, the most that keep their order; by their places in the list. */
export function keptInOrder(layers: readonly { readonly before: number; readonly after: number }[]): Set<number> {
  const order = layers.map((_, index) => index).sort((a, b) => compare(layers[a], layers[b]));
  const chains: number[][] = [];
  for (const index of order) {
    const best = chains
      .filter((chain) => goTogether(layers[chain.at(-1) ?? -1], layers[index]))
      .reduce<number[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
    chains.push([...best, index]);
  }
  return new Set(chains.reduce<number[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []));
}

type Pair = { readonly before: number; readonly after: number } | undefined;

function compare(a: Pair, b: Pair): number {
  return a && b ? a.before - b.before || a.after - b.after : 0;
}

/** Whether one wins over the other after the moment as before it, or neither does. */
function goTogether(a: Pair, b: Pair): boolean {
  return a !== undefined && b !== undefined && Math.sign(b.before - a.before) === Math.sign(b.after - a.after);
}

/** The layers of one number together, the weakest first: places in the list. */
function groupsOf(layers: readonly Ranked[]): number[][] {
  const places = layers.map((_, index) => index);
  const rankOf = (key: 'before' | 'after') => (index: number) => layers[index]?.[key] ?? null;
  const before = rankOf('before');
  const after = rankOf('after');
  const both = grouped(
    places.filter((index) => before(index) !== null && after(index) !== null),
    before,
  );
  const earlier = grouped(
    places.filter((index) => before(index) !== null && after(index) === null),
    before,
  );
  const later = grouped(
    places.filter((index) => before(index) === null && after(index) !== null),
    after,
  );
  const groups: number[][] = [];
  let e = 0;
  let l = 0;
  for (let place = 0; place <= both.length; place++) {
    const fixed = both[place];
    const untilBefore = fixed ? before(fixed[0] ?? 0) : null;
    const untilAfter = fixed ? after(fixed[0] ?? 0) : null;
    const isBelow = (group: number[] | undefined, rank: (index: number) => number | null, until: number | null) =>
      group !== undefined && (until === null || (rank(group[0] ?? 0) ?? 0) < until);
    for (;;) {
      const [first, second] = [earlier[e], later[l]];
      const takesFirst = isBelow(first, before, untilBefore);
      const takesSecond = isBelow(second, after, untilAfter);
      const ahead = first && takesFirst && second && takesSecond ? lowest(second, layers) - lowest(first, layers) : 0;
      if (first && takesFirst && second && takesSecond && ahead === 0) {
        // They never meet: they can have the same number.
        groups.push([...first, ...second]);
        e++;
        l++;
      } else if (first && takesFirst && ahead >= 0) {
        groups.push(first);
        e++;
      } else if (second && takesSecond) {
        groups.push(second);
        l++;
      } else break;
    }
    if (!fixed) break;
    const same = [...fixed];
    if (earlier[e] && before(earlier[e]?.[0] ?? 0) === untilBefore) same.push(...(earlier[e++] ?? []));
    if (later[l] && after(later[l]?.[0] ?? 0) === untilAfter) same.push(...(later[l++] ?? []));
    groups.push(same);
  }
  return groups;
}

function grouped(places: readonly number[], rank: (index: number) => number | null): number[][] {
  const byRank = Map.groupBy(places, (index) => rank(index) ?? 0);
  return [...byRank].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function lowest(group: readonly number[], layers: readonly Ranked[]): number {
  return Math.min(...group.map((index) => layers[index]?.natural ?? 0));
}

/**
 * Rising whole numbers, one for each group, so that as few members as possible get another than their natural one. Each
 * step anchors a group at a natural number of a member and leaves room for the groups between.
 */
function valuesFor(naturals: readonly (readonly number[])[]): number[] {
  interface Anchor {
    readonly group: number;
    readonly value: number;
    readonly kept: number;
    readonly previous: Anchor | undefined;
  }
  const anchors: Anchor[] = [];
  naturals.forEach((members, group) => {
    for (const value of new Set(members)) {
      const own = members.filter((natural) => natural === value).length;
      const previous = anchors
        .filter((anchor) => anchor.group < group && value - anchor.value >= group - anchor.group)
        .reduce<Anchor | undefined>((best, anchor) => (!best || anchor.kept > best.kept ? anchor : best), undefined);
      anchors.push({ group, value, kept: own + (previous?.kept ?? 0), previous });
    }
  });
  const values: (number | undefined)[] = naturals.map(() => undefined);
  let last = anchors.reduce<Anchor | undefined>(
    (best, anchor) => (!best || anchor.kept > best.kept ? anchor : best),
    undefined,
  );
  const first = { group: 0, value: 1 };
  for (; last; last = last.previous) {
    values[last.group] = last.value;
    Object.assign(first, { group: last.group, value: last.value });
  }
  let value = first.value - first.group - 1;
  return values.map((anchored) => {
    value = anchored ?? value + 1;
    return value;
  });
}
