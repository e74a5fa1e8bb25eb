import { z } from 'zod';

/** What a person is told of their own shifts. Instants are milliseconds since 1970 UTC. */
export const shiftNotice = z.object({
  /** The same for the same fact, whenever and by whichever host it is told. */
  id: z.string(),
  kind: z.enum(['in-a-day', 'soon', 'started', 'ended']),
  /** When it is due. */
  at: z.number(),
  rota: z.object({ id: z.string(), name: z.string() }),
  start: z.number(),
  /** Null where the shift has no end in sight. */
  end: z.number().nullable(),
});

export type ShiftNotice = z.output<typeof shiftNotice>;
