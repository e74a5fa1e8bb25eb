import type { CalendarDate, Duration } from '../time/index.ts';

export const audiences = ['engineer', 'supporter'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Alerts that a runbook is for, by their labels: each has to match. A text stands for itself, one behind `~` is a regular
 * expression that has to match all of the label.
 */
export type AlertMatcher = Readonly<Record<string, string>>;

/** What the front matter of a runbook can say; all of it may be left out. */
export interface RunbookFacts {
  readonly title?: string;
  readonly services: readonly string[];
  readonly alerts: readonly AlertMatcher[];
  readonly tags: readonly string[];
  /** The id of a person, or the name of a team. */
  readonly owner?: string;
  /** When somebody last read it through. */
  readonly reviewed?: CalendarDate;
  /** After how long it has to be read through again. */
  readonly reviewEvery?: Duration;
  readonly severity?: string;
  /** Whom it is written for; empty: anybody. */
  readonly audience: readonly Audience[];
}

/** A runbook of the book, without its text. */
export interface Runbook extends RunbookFacts {
  /** Below runbooks/, with its ending: `checkout/CheckoutDown.md`. */
  readonly path: string;
  /** From the front matter, else the first heading, else the name of the file. */
  readonly title: string;
}
