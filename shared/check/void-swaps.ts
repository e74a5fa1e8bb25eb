import type { Book, Problem } from '../book/index.ts';
import type { RotaPlan } from '../rota/index.ts';
import { problemIn } from './words.ts';

/** Accepted swaps that do nothing, since one of the two no longer holds the turn (rota rules, section 5). */
export function voidSwaps(book: Book, plans: readonly RotaPlan[]): Problem[] {
  return plans.flatMap((plan) =>
    plan.effects.flatMap(({ override, void: reason }) => {
      const kept = book.overrides.get(plan.rota.id)?.find(({ id }) => id === override.id);
      if (!reason || !kept) return [];
      return problemIn(kept.source, ['give'], {
        severity: 'warning',
        code: 'void-swap',
        message: `this swap is void: ${reason}; correct the turn or remove the swap`,
      });
    }),
  );
}
