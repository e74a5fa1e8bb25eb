import { closest, distance } from 'fastest-levenshtein';

/** The name among `known` that `name` was probably meant to be: one letter off, or two in a long name. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name.toLowerCase(), known);
  return distance(name.toLowerCase(), best.toLowerCase()) <= (name.length > 6 ? 2 : 1) ? best : undefined;
}
