import type { CalendarDate, Moment } from '../time/index.ts';

/** The id of a person: the name of their file without its ending. */
export type PersonId = string;

export const roles = ['engineer', 'lead', 'supporter'] as const;
export type Role = (typeof roles)[number];

/** An absence. Whole days are both included, in the person's zone; local times are half-open. */
export interface TimeOff {
  readonly from: CalendarDate | Moment;
  readonly to: CalendarDate | Moment;
  readonly kind?: string;
  readonly note?: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly timeZone?: string;
  /** A calendar as date-holidays names them: `PL`, `DE-BY`. */
  readonly holidays?: string;
  readonly roles: readonly Role[];
  /** First and last day in the team, both included, in the book's zone. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly skills: readonly string[];
  readonly timeOff: readonly TimeOff[];
}
