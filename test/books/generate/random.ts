/** Random choices that come out the same for the same seed, everywhere. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number];
  /** Some of the items, each at most once, in a random order; all of them where there are fewer than `count`. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/**
 * A source of random choices for one part of a book. Each part has a stream of its own, so that asking for more
 * runbooks does not change the rotas.
 */
export function randomFor(seed: number, part: string): Random {
  const fraction = mulberry32(mix(seed, part));
  const whole = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: fraction() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[whole(0, items.length - 1)],
    some: (items, count) => shuffled(items).slice(0, count),
    shuffled,
  };
}

/** Tommy Ettinger's mulberry32 (public domain): small, fast, good enough for made-up teams. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over the part's name, begun at the seed. */
function mix(seed: number, part: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of part) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
