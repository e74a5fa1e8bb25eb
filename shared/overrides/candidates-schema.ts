import { z } from 'zod';

/** Who can cover: what the page asks and is told. Instants are milliseconds since 1970 UTC, lengths milliseconds. */
export const coverCandidates = {
  input: z.strictObject({
    rota: z.string(),
    /** Who is to be relieved; null: somebody is sought for an empty stretch, or as one more. */
    person: z.string().nullable(),
    from: z.number(),
    to: z.number(),
  }),
  /** The one that suits best first. */
  output: z.array(
    z.object({
      person: z.string(),
      /** They take turns in this rota. */
      inRota: z.boolean(),
      /** How long they are on call in the four weeks to either side, in all rotas. */
      hours: z.number(),
      /** Of that nights, weekends and holidays. */
      unsocial: z.number(),
      /** What speaks against it, in words. */
      clashes: z.array(z.string()),
    }),
  ),
};

export type CoverCandidates = z.output<typeof coverCandidates.output>;
