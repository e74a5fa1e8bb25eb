import { z } from 'zod';

/** Edits of runbooks. Paths are below runbooks/, with their ending. */
const path = z.string().min(1).max(500);

export const runbookEdits = [
  z.strictObject({
    kind: z.literal('runbook.write'),
    path,
    /** The whole text of the file that was edited; null for a new runbook. */
    before: z.string().nullable(),
    text: z.string().max(2_000_000),
  }),
  /** Gives it another path: links to it, and its own, follow. */
  z.strictObject({ kind: z.literal('runbook.move'), path, to: path }),
  z.strictObject({ kind: z.literal('runbook.remove'), path }),
  /** Says that it was read through today. */
  z.strictObject({ kind: z.literal('runbook.review'), path }),
] as const;

export type RunbookEdit = z.output<(typeof runbookEdits)[number]>;
