import type { PersonId } from '../people/index.ts';
import type { Duration, WallTime } from '../time/index.ts';

/** A rota as its file says it: what people wrote, read and checked, not yet calculated. */
export interface Rota {
  readonly id: string;
  readonly name: string;
  /** Where it is not the book's. */
  readonly timeZone?: string;
  readonly role: RotaRole;
  /** Whom to call when nobody answers: another rota … */
  readonly next?: string;
  /** … and after how long. */
  readonly after?: Duration;
  /** What must be covered. Gaps are counted inside it. */
  readonly coverage: 'always' | 'none' | readonly HoursWindow[];
  readonly layers: readonly Layer[];
}

export const rotaRoles = ['primary', 'secondary', 'shadow', 'hypercare', 'other'] as const;
export type RotaRole = (typeof rotaRoles)[number];

export interface Layer {
  readonly id: string;
  readonly name?: string;
  /** Where it is not the rota's. */
  readonly timeZone?: string;
  /** Turn 0 begins. */
  readonly start: WallTime;
  /** No turn starts at or after it. */
  readonly end?: WallTime;
  /** The lengths of the turns: one, or a cycle of several. */
  readonly every: readonly Duration[];
  /** The people of each turn; nobody is the empty list. */
  readonly turns: readonly (readonly PersonId[])[];
  readonly advance: 'always' | 'on-duty';
  /** The larger number wins. */
  readonly priority: number;
  /** Absent: always on duty. */
  readonly hours?: readonly HoursWindow[];
}

/** A window of duty that starts on each of these days; with `to` at or before `from` it ends on the next day. */
export interface HoursWindow {
  /** 0 for Monday to 6 for Sunday. */
  readonly days: readonly number[];
  /** Milliseconds from midnight. */
  readonly from: number;
  readonly to: number;
}
