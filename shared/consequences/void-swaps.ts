import type { Book } from '../book/index.ts';
import { type Override, type RotaPlan, type Swap, whyVoid } from '../rota/index.ts';
import type { RotaPair } from './changed-rotas.ts';
import type { VoidSwap } from './schema.ts';

/** The swaps, accepted or asked for, that hold in the first book, and in the second one are there but void. */
export function swapsVoided(before: Book, after: Book, pairs: readonly RotaPair[]): VoidSwap[] {
  return pairs
    .filter(({ differs }) => differs)
    .flatMap(({ id: rota, before: old, after: plan }) =>
      (after.overrides.get(rota) ?? []).flatMap((swap) => {
        const was = before.overrides.get(rota)?.find(({ id }) => id === swap.id);
        if (!isOpen(swap) || !was || !isOpen(was) || !old || why(was, old)) return [];
        const reason = plan ? why(swap, plan) : `there is no rota ${rota}`;
        if (reason === undefined) return [];
        const { id, status, give, take } = swap;
        return { rota, id, status, give: { ...give }, take: take ? { ...take } : null, reason };
      }),
    );
}

function isOpen(override: Override): override is Swap {
  return override.kind === 'swap' && override.status !== 'declined' && override.status !== 'withdrawn';
}

function why(swap: Swap, { layers, membership }: RotaPlan): string | undefined {
  return whyVoid(swap, layers, membership);
}
