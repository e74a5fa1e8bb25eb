import { type Book, isWritten, type Problem } from '../book/index.ts';
import { gapsOf, type RotaPlan } from '../rota/index.ts';
import type { Instant } from '../time/index.ts';
import { during, problemIn } from './words.ts';

/** Where nobody is on call although the rota's coverage asks for somebody. */
export function gaps(book: Book, plans: readonly RotaPlan[], from: Instant, to: Instant): Problem[] {
  return plans.flatMap((plan) => {
    const rota = book.rotas.get(plan.rota.id);
    if (!rota) return [];
    const path = isWritten(rota.source, 'coverage') ? ['coverage'] : ['layers'];
    return gapsOf(plan, from, to).map((gap) =>
      problemIn(rota.source, path, {
        severity: 'warning',
        code: 'gap',
        message: `nobody is on call in ${plan.rota.id} ${during(gap, plan.zone)}: add somebody, or say in "coverage" what must be covered`,
      }),
    );
  });
}
