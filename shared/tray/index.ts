import type { QueryOutput } from '../contract.ts';

export type TrayState = 'off-duty' | 'on-call' | 'firing' | 'out-of-date';
export type TrayAction =
  | { readonly do: 'open'; readonly address: string }
  | { readonly do: 'pause'; readonly until: number | null }
  | { readonly do: 'quit' };
export type TrayEntry =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'action'; readonly text: string; readonly action: TrayAction };
export interface TrayView {
  readonly state: TrayState;
  readonly tooltip: string;
  readonly entries: readonly TrayEntry[];
}

/** Replaced on merge. */
export function trayView({
  now,
  at,
  pausedUntil,
}: {
  readonly session: QueryOutput<'session'>;
  readonly now: QueryOutput<'now'>;
  readonly at: number;
  readonly pausedUntil: number | null;
}): TrayView {
  const onCall = (now.me?.onCall.length ?? 0) > 0;
  const paused = pausedUntil !== null && pausedUntil > at;
  return {
    state: onCall ? 'on-call' : 'off-duty',
    tooltip: onCall ? 'On call' : 'Off duty',
    entries: [
      ...now.rotas.map(({ name, people }) => ({
        kind: 'label' as const,
        text: `${name}: ${people.map((person) => person.name).join(', ')}`,
      })),
      { kind: 'separator' },
      {
        kind: 'action',
        text: paused ? 'Resume notifications' : 'Pause notifications for an hour',
        action: { do: 'pause', until: paused ? null : at + 3_600_000 },
      },
      { kind: 'action', text: 'Open Watchbill', action: { do: 'open', address: '/' } },
      { kind: 'action', text: 'Quit Watchbill', action: { do: 'quit' } },
    ],
  };
}
