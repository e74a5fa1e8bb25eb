import { z } from 'zod';

/**
 * How on-call time is shared out. Instants are milliseconds since 1970 UTC, lengths milliseconds; weighted lengths are
 * milliseconds of ordinary hours. People and rotas are named by id.
 */

/** At most two years: no page shows more at once. */
const LONGEST = 2 * 366 * 24 * 3_600_000;

const instant = z.number();
const length = z.number();
const span = { start: instant, end: instant };

/** Nights, weekends and holidays apart, each moment once; the parts sum to the total. */
const hours = z.object({ total: length, night: length, weekend: length, holiday: length, ordinary: length });

/** A shift, cut to the period. */
const shift = z.object({
  ...span,
  rota: z.string(),
  /** What of it counts: time in two rotas at once counts with the shift that began first. */
  hours,
});

const personShare = z.object({
  person: z.string(),
  /** The zone in which their nights, weekends and holidays are told. */
  timeZone: z.string(),
  hours,
  /** Shifts, and how many nights, weekends and holidays their hours touch. */
  counts: z.object({ shifts: z.int(), nights: z.int(), weekends: z.int(), holidays: z.int() }),
  weighted: length,
  /** How long they were there: in the team and not on time off. */
  presence: length,
  /** When they were not, and why, by start. */
  away: z.array(z.object({ ...span, why: z.string() })),
  /** Their fair share of the group's weighted hours. */
  share: length,
  /** Weighted hours above the fair share; below it with a minus. */
  difference: length,
  /** The same in percent of the fair share; null where that is nothing. */
  percent: z.number().nullable(),
  /** The shifts behind the numbers, by start, then rota. */
  shifts: z.array(shift),
});

export const fairness = {
  input: z
    .strictObject({
      from: instant,
      to: instant,
      /** Without: all of the book. */
      rotas: z.array(z.string()).exactOptional(),
      /** Without: the people whom turns and overrides of these rotas name in that time. */
      people: z.array(z.string()).exactOptional(),
    })
    .refine(({ from, to }) => to > from && to - from <= LONGEST, {
      error: 'to must be after from, by two years at most',
    }),
  output: z.object({
    /** What the book says an hour counts; an ordinary one counts 1. */
    weights: z.object({ night: z.number(), weekend: z.number(), holiday: z.number() }),
    /** The whole group: the sums of its people. */
    group: z.object({ total: length, weighted: length, presence: length }),
    /** Who carries most above the fair share first. */
    people: z.array(personShare),
  }),
};

export type Fairness = z.output<typeof fairness.output>;
export type PersonShare = z.output<typeof personShare>;
export type FairnessShift = z.output<typeof shift>;
