import type { Book } from '../book/index.ts';
import { whyVoid } from '../rota/index.ts';
import type { VoidSwap } from './schema.ts';
import type { RotaPair } from './touched-rotas.ts';

/** The swaps of a rota, accepted or asked for, that held before and are void after. */
export function newlyVoidSwaps(book: Book, { id, before, after }: RotaPair): VoidSwap[] {
  if (!before || !after) return [];
  return (book.overrides.get(id) ?? []).flatMap((override) => {
    if (override.kind !== 'swap' || override.status === 'declined' || override.status === 'withdrawn') return [];
    const reason = whyVoid(override, after.layers, after.membership);
    if (!reason || whyVoid(override, before.layers, before.membership)) return [];
    const rota = { id, name: after.rota.name, timeZone: after.zone.id };
    const people = [override.give.person, ...(override.take ? [override.take.person] : [])];
    return [{ rota, id: override.id, people, reason }];
  });
}
