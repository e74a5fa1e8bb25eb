import { type Book, rotaPlanOf } from '../book/index.ts';
import type { RotaPlan } from '../rota/index.ts';

/** A rota as it was and as it is to be; undefined where it is not there. */
export interface RotaPair {
  readonly id: string;
  readonly before: RotaPlan | undefined;
  readonly after: RotaPlan | undefined;
}

/**
 * The rotas whose shifts may differ between two snapshots, by id. Snapshots share what has not changed; the days of a
 * person in the team and the book's time zone matter to all.
 */
export function touchedRotas(before: Book, after: Book): RotaPair[] {
  const ids = [...new Set([...before.rotas.keys(), ...after.rotas.keys()])].sort();
  const all = before.settings.timeZone !== after.settings.timeZone || haveOtherDays(before, after);
  return ids
    .filter((id) => all || before.rotas.get(id) !== after.rotas.get(id) || haveOtherOverrides(before, after, id))
    .map((id) => ({ id, before: rotaPlanOf(before, id), after: rotaPlanOf(after, id) }));
}

function haveOtherOverrides(before: Book, after: Book, rota: string): boolean {
  const [old, changed] = [before.overrides.get(rota) ?? [], after.overrides.get(rota) ?? []];
  return old.length !== changed.length || old.some((override, index) => override !== changed[index]);
}

function haveOtherDays(before: Book, after: Book): boolean {
  const days = ({ people }: Book, id: string) => JSON.stringify([people.get(id)?.from, people.get(id)?.until]);
  return [...new Set([...before.people.keys(), ...after.people.keys()])].some(
    (id) => before.people.get(id) !== after.people.get(id) && days(before, id) !== days(after, id),
  );
}
