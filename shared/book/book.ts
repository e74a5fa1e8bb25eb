import type { Person } from '../people/index.ts';
import type { Override, Rota } from '../rota/index.ts';
import type { Service } from '../services/index.ts';
import type { Weekday } from '../time/index.ts';
import type { Position, Problem } from './problem.ts';

/** Where a record stands in the book. */
export interface Source {
  /** The path inside the book, with `/`. */
  readonly file: string;
  /** Where the values stand in the file, by their path in it: `layers.0.turns.2`. The empty path is the whole. */
  readonly positions: Readonly<Record<string, Position>>;
  /**
   * Set when the file cannot be read now and this is its last good version: when that version was last read, in
   * milliseconds since 1970 UTC.
   */
  readonly lastGood?: number;
}

/** A record with where it came from. */
export type Kept<T> = T & { readonly source: Source };

/** What watchbill.yaml says. */
export interface BookSettings {
  readonly format: number;
  readonly name: string;
  readonly timeZone: string;
  readonly weekStart: Weekday;
  /** The default calendar, as date-holidays names it. */
  readonly holidays?: string;
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

/** The place of a value in a record's file, or of the nearest thing around it that has one. */
export function positionOf({ positions }: Source, path: readonly (string | number)[]): Position {
  for (let length = path.length; length >= 0; length--) {
    const key = path.slice(0, length).join('.');
    if (Object.hasOwn(positions, key)) return positions[key] ?? FILE_START;
  }
  return FILE_START;
}

const FILE_START: Position = { line: 1, column: 1 };
