import type { PersonId } from '../../people/index.ts';
import { longestCommon } from '../same-items.ts';

type Turns = readonly (readonly PersonId[])[];

/**
 * Where in a changed order the turn stands that the old order has at `place`; where it was taken out, the one that
 * would come after it. A turn whose people were exchanged is the one in its place. 0 where nothing is left of the old order.
 */
export function placeCarried(before: Turns, after: Turns, place: number): number {
  const places = alignTurns(before, after);
  for (let ahead = 0; ahead < before.length; ahead++) {
    const found = places.get((place + ahead) % before.length);
    if (found !== undefined) return found;
  }
  return 0;
}

/** A list that begins at a place of it and goes round. */
export function fromPlace<T>(list: readonly T[], place: number): T[] {
  const start = list.length === 0 ? 0 : place % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Which turn of the new order is which of the old one: the same people, else whoever stands in their place. */
export function alignTurns(before: Turns, after: Turns): ReadonlyMap<number, number> {
  const old = before.map(nameOfTurn);
  const now = after.map(nameOfTurn);
  const places = new Map(longestCommon(old, now));
  const used = new Set(places.values());
  const match = (from: number, to: number) => {
    places.set(from, to);
    used.add(to);
  };
  // Moved to another place.
  old.forEach((turn, from) => {
    if (places.has(from)) return;
    const to = now.findIndex((other, index) => other === turn && !used.has(index));
    if (to >= 0) match(from, to);
  });
  // Exchanged for others: what is left between the same neighbours belongs together, in order.
  let next = 0;
  old.forEach((_, from) => {
    const known = places.get(from);
    if (known !== undefined) next = known + 1;
    else if (next < now.length && !used.has(next)) match(from, next++);
  });
  return places;
}

function nameOfTurn(people: readonly PersonId[]): string {
  return [...people].sort().join(' ');
}
