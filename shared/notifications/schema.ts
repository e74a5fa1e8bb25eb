import { z } from 'zod';
import { MINUTE, WEEK } from '../time/index.ts';

/** How long before a shift it is announced where nobody chose otherwise: a day, and a quarter of an hour. */
export const usualLeadTimes: readonly number[] = [24 * 60, 15];

/** How long before a shift it is announced, each in minutes; none: not at all. */
export const leadTimes = z
  .array(
    z
      .int()
      .min(1)
      .max(WEEK / MINUTE),
  )
  .max(8);

const fact = {
  /** The same for the same fact, whenever and by whichever host it is told. */
  id: z.string(),
  /** When it is due. */
  at: z.number(),
  rota: z.object({ id: z.string(), name: z.string() }),
  start: z.number(),
  /** Null where there is no end in sight. */
  end: z.number().nullable(),
};

/** What a person is told of their own shifts. Instants are milliseconds since 1970 UTC. */
export const shiftNotice = z.discriminatedUnion('kind', [
  /** A shift begins: `start` and `end` are its own. */
  z.object({ kind: z.literal('ahead'), ...fact }),
  z.object({ kind: z.literal('started'), ...fact }),
  z.object({ kind: z.literal('ended'), ...fact }),
  /** The rota was changed: from `start` to `end` the person is on call now and was not before, or the other way. */
  z.object({
    kind: z.literal('changed'),
    ...fact,
    now: z.enum(['on-call', 'off-duty']),
    /** The names of those who were on call before instead, or are now. */
    others: z.array(z.string()),
    /** It comes of a cover: somebody is stood in for, and the rota is as it was. */
    cover: z.boolean(),
  }),
]);

export type ShiftNotice = z.output<typeof shiftNotice>;
