import type { NowView } from '../now/index.ts';
import type { Session } from '../session/index.ts';
import type { Instant, TimeWords } from '../time/index.ts';

/** What the icon says, by its shape. Off duty is said only where that is known: else the book is as good as out of date. */
export type TrayState = 'off-duty' | 'on-call' | 'out-of-date';

export type TrayAction =
  /** Opens the window at an address of the page. */
  | { readonly do: 'open'; readonly address: string }
  /** No notifications until then, in milliseconds since 1970 UTC; null: they come again. */
  | { readonly do: 'pause'; readonly until: number | null }
  | { readonly do: 'quit' };

export type TrayEntry =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'action'; readonly text: string; readonly action: TrayAction };

/** All that the tray shows. */
export interface TrayView {
  readonly state: TrayState;
  /** One sentence. */
  readonly tooltip: string;
  readonly entries: readonly TrayEntry[];
}

/** What the tray is told of the present. */
export interface TrayFacts {
  readonly session: Session;
  readonly now: NowView;
  readonly at: Instant;
  /** Until when notifications are paused, in milliseconds since 1970 UTC; null where they are not. */
  readonly pausedUntil: number | null;
  readonly write: TimeWords;
}
