import type { CalendarDate, Duration } from '../time/index.ts';

export const audiences = ['engineer', 'supporter'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Alerts that a runbook is for, by their labels: each has to match. A text stands for itself, one behind `~` is a regular
 * expression that has to match all of the label.
 */
export type AlertMatcher = Readonly<Record<string, string>>;

/** The labels of an alert. */
export type Labels = Readonly<Record<string, string>>;

/** What is known of an alert. */
export interface AlertFacts {
  readonly labels: Labels;
  /** `runbook_url` or `runbook` may say which runbook it is. */
  readonly annotations: Labels;
}

/** Something that differs from run to run, such as the pod: its places in code, `{{pod}}`, are filled in while it is followed. */
export interface Variable {
  readonly name: string;
  /** What is meant, for whom is asked. */
  readonly description?: string;
  /** The label of the alert that has the value; without, the one of the same name. */
  readonly label?: string;
  readonly default?: string;
}

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
  /** What is filled in in its code, in the order of the file. */
  readonly variables: readonly Variable[];
}

/** A runbook of the book, without its text. */
export interface Runbook extends RunbookFacts {
  /** Below runbooks/, with its ending: `checkout/CheckoutDown.md`. */
  readonly path: string;
  /** From the front matter, else the first heading, else the name of the file. */
  readonly title: string;
}
