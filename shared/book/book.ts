import type { Person } from '../people/index.ts';
import type { Override, Rota } from '../rota/index.ts';
import type { Service } from '../services/index.ts';
import type { Weekday } from '../time/index.ts';
import type { Problem } from './problem.ts';

/** Where a record stands in the book. */
export interface Source {
  /** The path inside the book, with `/`. */
  readonly file: string;
  /** Where the values stand in the file: what `writePositions` makes of them, since they are seldom asked for. */
  readonly positions: string;
  /**
   * Set when the file cannot be read now and this is its last good version: when that version was written, in
   * milliseconds since 1970 UTC.
   */
  readonly lastGood?: number;
}

/** A record with where it came from. */
export type Kept<T> = T & { readonly source: Source };

/** How much an hour on call counts beside an ordinary one, which counts 1. From 0 to 1000. */
export interface FairnessWeights {
  readonly night: number;
  readonly weekend: number;
  readonly holiday: number;
}

/** What watchbill.yaml says. */
export interface BookSettings {
  readonly format: number;
  readonly name: string;
  readonly timeZone: string;
  readonly weekStart: Weekday;
  /** The default calendar, as date-holidays names it. */
  readonly holidays?: string;
  readonly fairness: FairnessWeights;
  /** Where runbooks lie that alerts link to: the folder below runbooks/ (empty: itself) by how their addresses begin. */
  readonly runbookUrls: Readonly<Record<string, string>>;
}

/** One team's data at one moment. Never changes; a changed file leads to a new book that shares the rest. */
export interface Book {
  readonly settings: Kept<BookSettings>;
  readonly people: ReadonlyMap<string, Kept<Person>>;
  readonly services: ReadonlyMap<string, Kept<Service>>;
  readonly rotas: ReadonlyMap<string, Kept<Rota>>;
  /** By the id of their rota. */
  readonly overrides: ReadonlyMap<string, readonly Kept<Override>[]>;
  /** What is wrong with single files. What does not fit together is found by the check. */
  readonly problems: readonly Problem[];
}
