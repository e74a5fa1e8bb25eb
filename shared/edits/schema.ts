import { z } from 'zod';

/** What a page is told of the edits of the book that were made from here. Instants are milliseconds since 1970 UTC. */

const step = z.object({
  /** What was done. */
  title: z.string(),
  at: z.number(),
});

/** What can be taken back and done again. */
export const editHistory = z.object({ undo: step.nullable(), redo: step.nullable() });

/** A file that somebody else changed since: as the edit left it, as it is now, and as undoing would make it. Null: no file. */
const overtakenFile = z.object({
  file: z.string(),
  left: z.string().nullable(),
  now: z.string().nullable(),
  undone: z.string().nullable(),
});

/** An edit was taken back (or done again), or why not: that would overwrite what somebody else wrote since. */
export const undoOutcome = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), title: z.string() }),
  z.object({ done: z.literal(false), title: z.string(), files: z.array(overtakenFile) }),
]);

export type EditHistory = z.output<typeof editHistory>;
export type UndoOutcome = z.output<typeof undoOutcome>;
