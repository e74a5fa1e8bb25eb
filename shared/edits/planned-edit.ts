import type { Book } from '../book/index.ts';
import type { Outcome } from '../failure/index.ts';
import type { PersonId } from '../people/index.ts';
import type { Instant } from '../time/index.ts';
import type { ValueMap, YamlEdit } from './yaml-edit.ts';

/** What to do with a file of the book, named by its path in it: change what stands in it, write a new one, remove it. */
export type BookChange =
  | { readonly path: string; readonly edits: readonly YamlEdit[] }
  | { readonly path: string; readonly record: ValueMap }
  | { readonly path: string; readonly remove: true }
  /** A runbook as a whole: its text, null for none, in the place of what the edit is based on. */
  | { readonly path: string; readonly before: string | null; readonly text: string | null };

/** What an edit of the book comes to, worked out before anything is written: all of its changes or none. */
export interface PlannedEdit {
  /** What it does, as the past is told: `Ben covers for Ada, Tue 3 Mar 09:00 – 13:00`. */
  readonly title: string;
  readonly changes: readonly BookChange[];
  /** What it cannot carry over or leaves otherwise than asked, a sentence each: told before saving. */
  readonly notes: readonly string[];
}

/** What an edit is planned against. */
export interface EditContext {
  readonly book: Book;
  readonly now: Instant;
  /** Who edits; null where nobody has said. */
  readonly me: PersonId | null;
}

/** Works out an edit, or says why it cannot be done. Each area has one for its edits. */
export type EditPlanner<E> = (edit: E, context: EditContext) => Outcome<PlannedEdit>;
