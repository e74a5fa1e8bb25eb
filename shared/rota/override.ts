import type { PersonId } from '../people/index.ts';
import type { Moment } from '../time/index.ts';

export const overrideStatuses = ['requested', 'accepted', 'declined', 'withdrawn'] as const;
export type OverrideStatus = (typeof overrideStatuses)[number];

interface OverrideBase {
  readonly id: string;
  readonly status: OverrideStatus;
  readonly reason?: string;
  /** Whom it is offered to while it is requested; absent: anyone. */
  readonly offeredTo?: readonly PersonId[];
  /** Order of application; those without it come first. A local time is read in the rota's zone. */
  readonly created?: Moment;
  readonly createdBy?: PersonId;
  readonly decided?: Moment;
  readonly decidedBy?: PersonId;
}

interface Timed {
  readonly from: Moment;
  readonly to: Moment;
}

/** Wherever `person` is on call in the interval, `by` is instead. */
export interface Cover extends OverrideBase, Timed {
  readonly kind: 'cover';
  readonly person: PersonId;
  /** May be missing while a volunteer is sought; an accepted cover has it. */
  readonly by?: PersonId;
}

/** `by` is on call as well. */
export interface Add extends OverrideBase, Timed {
  readonly kind: 'add';
  readonly by: PersonId;
}

/** `person` is not on call. */
export interface Remove extends OverrideBase, Timed {
  readonly kind: 'remove';
  readonly person: PersonId;
}

/** Exactly these people are on call; an empty list means nobody. */
export interface SetPeople extends OverrideBase, Timed {
  readonly kind: 'set';
  readonly people: readonly PersonId[];
}

/** Two turns change hands. */
export interface Swap extends OverrideBase {
  readonly kind: 'swap';
  readonly give: TurnOfPerson;
  /** May be missing while a volunteer is sought. */
  readonly take?: TurnOfPerson;
}

/** A turn, counted from 0 at the layer's start, and the person who holds it. */
export interface TurnOfPerson {
  readonly layer: string;
  readonly turn: number;
  readonly person: PersonId;
}

export type TimedOverride = Cover | Add | Remove | SetPeople;
export type Override = TimedOverride | Swap;
