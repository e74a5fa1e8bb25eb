import type { Book, Problem } from '../book/index.ts';
import { isIdle, type RotaPlan } from '../rota/index.ts';
import { type Instant, intersection } from '../time/index.ts';
import { problemIn } from './words.ts';

/** Covers and removes of somebody who is not on call at that time: often a wrong name, week or rota. */
export function idleOverrides(book: Book, plans: readonly RotaPlan[], from: Instant, to: Instant): Problem[] {
  return plans.flatMap((plan) =>
    plan.effects.flatMap((effect) => {
      const { override, parts } = effect;
      const ahead = parts.some((part) => intersection(part, { start: from, end: to }));
      if (!ahead || !('person' in override) || !isIdle(plan, effect)) return [];
      const kept = book.overrides.get(plan.rota.id)?.find(({ id }) => id === override.id);
      if (!kept) return [];
      return problemIn(kept.source, ['person'], {
        severity: 'warning',
        code: 'idle-override',
        message: `${override.person} is not on call in ${plan.rota.id} at that time, so this ${override.kind} changes nothing: correct the name or the time, or remove it`,
      });
    }),
  );
}
