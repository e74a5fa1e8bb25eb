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
  const values = valuesFor(groups.map((group) => group.map((place) => layers[place]?.natural ?? 0)));
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

/** Layers that have one number, by their places in the list. */
interface Group {
  readonly rank: number;
  readonly places: readonly number[];
}

/** The layers of one number together, the weakest first. Those of before and those of after never meet. */
function groupsOf(layers: readonly Ranked[]): (readonly number[])[] {
  const steady = grouped(layers, ({ before, after }) => (after === null ? null : before));
  const earlier = grouped(layers, ({ before, after }) => (after === null ? before : null));
  const later = grouped(layers, ({ before, after }) => (before === null ? after : null));
  const groups: (readonly number[])[] = [];
  let from = { before: Number.NEGATIVE_INFINITY, after: Number.NEGATIVE_INFINITY };
  for (const { rank: before, places } of [...steady, { rank: Number.POSITIVE_INFINITY, places: [] }]) {
    const after = layers[places[0] ?? -1]?.after ?? Number.POSITIVE_INFINITY;
    const belowThen = earlier.filter(({ rank }) => rank > from.before && rank < before);
    const belowNow = later.filter(({ rank }) => rank > from.after && rank < after);
    const alike = [...earlier.filter(({ rank }) => rank === before), ...later.filter(({ rank }) => rank === after)];
    groups.push(...inOneRow(belowThen, belowNow, layers), [...places, ...alike.flatMap((group) => group.places)]);
    from = { before, after };
  }
  return groups.filter((group) => group.length > 0);
}

function grouped(layers: readonly Ranked[], rankOf: (layer: Ranked) => number | null): Group[] {
  const ranks = layers.map(rankOf);
  const known = [...new Set(ranks)].filter((rank) => rank !== null).sort((a, b) => a - b);
  return known.map((rank) => ({ rank, places: ranks.flatMap((own, place) => (own === rank ? [place] : [])) }));
}

/** Two rising rows of groups in one, by their natural numbers; where these are the same, two groups can share one. */
function inOneRow(a: readonly Group[], b: readonly Group[], layers: readonly Ranked[]): (readonly number[])[] {
  const [first, ...laterOfA] = a;
  const [second, ...laterOfB] = b;
  if (!first || !second) return [...a, ...b].map(({ places }) => places);
  const ahead = lowest(second, layers) - lowest(first, layers);
  if (ahead === 0) return [[...first.places, ...second.places], ...inOneRow(laterOfA, laterOfB, layers)];
  return ahead > 0
    ? [first.places, ...inOneRow(laterOfA, b, layers)]
    : [second.places, ...inOneRow(a, laterOfB, layers)];
}

function lowest({ places }: Group, layers: readonly Ranked[]): number {
  return Math.min(...places.map((place) => layers[place]?.natural ?? 0));
}

/**
 * Rising whole numbers, one for each group, so that as few members as possible get another than their natural one. Each
 * step anchors a group at a natural number of a member and leaves room for the groups between.
 */
function valuesFor(naturals: readonly (readonly number[])[]): number[] {
  const anchors: Anchor[] = [];
  naturals.forEach((members, group) => {
    for (const value of new Set(members)) {
      const own = members.filter((natural) => natural === value).length;
      const previous = best(anchors.filter((anchor) => leavesRoom(anchor, group, value)));
      anchors.push({ group, value, kept: own + (previous?.kept ?? 0), previous });
    }
  });
  const chosen: Anchor[] = [];
  for (let anchor = best(anchors); anchor; anchor = anchor.previous) chosen.unshift(anchor);
  const [first] = chosen;
  let value = first ? first.value - first.group - 1 : 0;
  return naturals.map((_, group) => {
    value = chosen.find((anchor) => anchor.group === group)?.value ?? value + 1;
    return value;
  });
}

/** A group that gets a natural number of a member, with the best choice for the groups below it. */
interface Anchor {
  readonly group: number;
  readonly value: number;
  /** How many members of it and of those below keep their natural number. */
  readonly kept: number;
  readonly previous: Anchor | undefined;
}

function leavesRoom(below: Anchor, group: number, value: number): boolean {
  return below.group < group && value - below.value >= group - below.group;
}

function best(anchors: readonly Anchor[]): Anchor | undefined {
  return anchors.reduce<Anchor | undefined>(
    (most, anchor) => (!most || anchor.kept > most.kept ? anchor : most),
    undefined,
  );
}
