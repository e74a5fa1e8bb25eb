import { type Book, rotaPlanOf } from '../book/index.ts';
import { type Membership, membershipOf } from '../people/index.ts';
import type { RotaPlan } from '../rota/index.ts';
import { zoneOf } from '../time/index.ts';

/** A rota of one of two books, or of both. */
export interface RotaPair {
  readonly id: string;
  /** Undefined where the first book has no such rota. */
  readonly before: RotaPlan | undefined;
  readonly after: RotaPlan | undefined;
  /** Something differs that who is on call depends on. Where nothing does, both sides are the same plan. */
  readonly differs: boolean;
}

/** Every rota of two books, by id. What is the same in both is planned once. */
export function rotaPairs(before: Book, after: Book): RotaPair[] {
  const everywhere = before.settings.timeZone !== after.settings.timeZone || teamDiffers(before, after);
  const ids = [...new Set([...before.rotas.keys(), ...after.rotas.keys()])].sort();
  return ids.map((id) => {
    const old = rotaPlanOf(before, id);
    const same =
      !everywhere &&
      before.rotas.get(id) === after.rotas.get(id) &&
      sameItems(before.overrides.get(id) ?? [], after.overrides.get(id) ?? []);
    return { id, before: old, after: same ? old : rotaPlanOf(after, id), differs: !same };
  });
}

/** Whether somebody is in the team at other times. */
function teamDiffers(before: Book, after: Book): boolean {
  if (before.people === after.people) return false;
  const days = ({ people, settings }: Book): Membership => membershipOf(people.values(), zoneOf(settings.timeZone));
  const [old, changed] = [days(before), days(after)];
  if (old.size !== changed.size) return true;
  return [...old].some(([person, { start, end }]) => {
    const now = changed.get(person);
    return now?.start !== start || now.end !== end;
  });
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
