import type { Book, Problem } from '../book/index.ts';
import { type RotaPlan, whyVoid } from '../rota/index.ts';
import { problemIn } from './words.ts';

/** Swaps, accepted or asked for, that can do nothing, since one of the two does not hold the turn (rota rules, 5). */
export function voidSwaps(book: Book, plans: readonly RotaPlan[]): Problem[] {
  return plans.flatMap((plan) =>
    (book.overrides.get(plan.rota.id) ?? []).flatMap((override) => {
      if (override.kind !== 'swap' || override.status === 'declined' || override.status === 'withdrawn') return [];
      const reason = whyVoid(override, plan.layers, plan.membership);
      if (!reason) return [];
      return problemIn(override.source, ['give'], {
        severity: 'warning',
        code: 'void-swap',
        message: `this swap is void: ${reason}; correct the turn or remove the swap`,
      });
    }),
  );
}
