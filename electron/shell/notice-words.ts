import type { QueryOutput } from '../../shared/contract.ts';

type Due = QueryOutput<'notices'>[number];

/** Replaced on merge. */
export function wordsOf({ kind, rota }: Due): { readonly title: string; readonly body: string } {
  const titles = {
    'in-a-day': 'On call in 24 hours',
    soon: 'On call in 15 minutes',
    started: 'You are on call',
    ended: 'Your shift is over',
  };
  return { title: `${titles[kind]}: ${rota.name}`, body: '' };
}

/** Replaced on merge. */
export function newsOf(notices: readonly Due[], now: number): readonly Due[] {
  return notices.filter(({ at }) => now - at <= 3_600_000);
}
