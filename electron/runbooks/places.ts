/** A section that fits. */
export interface Place {
  readonly id: number;
  readonly path: string;
  /** Empty where it does not count. */
  readonly title: string;
  readonly score: number;
}

/** A section that fits, as a row of the database says it. */
export function placeIn({ id, path, title, score }: Readonly<Record<string, unknown>>): Place {
  return { id: Number(id), path: String(path), title: String(title), score: Number(score) };
}

/** Of each runbook its best section, the best first. */
export function once(found: readonly Place[], limit: number): Place[] {
  const byPath = new Map<string, Place>();
  for (const one of found.toSorted((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1))) {
    if (!byPath.has(one.path)) byPath.set(one.path, one);
  }
  return [...byPath.values()].slice(0, limit);
}

/** How much of a title some words can be, from 0 to 1: a short one that has them says more. */
export function shareOf(words: number, title: string): number {
  return Math.min(1, words / Math.max(title.split(' ').length, 1));
}
