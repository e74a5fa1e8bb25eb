import { z } from 'zod';
import { changeable } from '../overrides/index.ts';

/** What the rota page asks and is told. Instants are milliseconds since 1970 UTC; people and rotas are named by id. */

const instant = z.number();
const people = z.array(z.string());
const span = z.object({ start: instant, end: instant });

/** At most two years: no page shows more at once. */
const LONGEST = 2 * 366 * 24 * 3_600_000;

/** From when to when. */
const period = { from: instant, to: instant };
const isPeriod = ({ from, to }: { readonly from: number; readonly to: number }) => to > from && to - from <= LONGEST;
const noPeriod = { error: 'to must be after from, by two years at most' };

const bar = span.extend({
  people,
  /** The ids of the overrides that put them there. */
  overrides: z.array(z.string()),
  /** The number of the turn, in the bars of a layer. */
  turn: z.int().optional(),
});

const overrideBar = span.extend({
  id: z.string(),
  kind: z.string(),
  people,
  reason: z.string().nullable(),
  /** Who wrote it. */
  by: z.string().nullable(),
  /** The whole of it, of which this may be a part; null where it cannot be changed. */
  whole: changeable.nullable(),
});

const rotaRow = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  bars: z.array(bar),
  gaps: z.array(span),
});

/** A whole local day: `2026-12-24`, and what is kept. */
const holiday = z.object({ date: z.iso.date(), name: z.string() });

/** A rota with its layers, and the other rotas below it. */
export const rotaTimeline = {
  input: z.strictObject({ rota: z.string(), ...period }).refine(isPeriod, noPeriod),
  output: z.object({
    rota: rotaRow,
    layers: z.array(z.object({ id: z.string(), name: z.string(), timeZone: z.string(), bars: z.array(bar) })),
    overrides: z.array(overrideBar),
    others: z.array(rotaRow),
    /** Where somebody is on call although they are away. */
    away: z.array(span.extend({ person: z.string(), label: z.string() })),
    /** How long each person is on call in the rota, the longest first. In milliseconds. */
    loads: z.array(z.object({ person: z.string(), length: z.number() })),
    holidays: z.array(holiday),
  }),
};

/** Everybody with their shifts in all rotas. */
export const teamTimeline = {
  input: z.strictObject(period).refine(isPeriod, noPeriod),
  output: z.object({
    people: z.array(
      z.object({
        person: z.string(),
        shifts: z.array(span.extend({ rota: z.string() })),
        timeOff: z.array(span.extend({ label: z.string() })),
        /** The public holidays that they keep, where those are not the book's. */
        holidays: z.array(holiday).nullable(),
      }),
    ),
    holidays: z.array(holiday),
  }),
};

const reason = span.extend({
  turns: z.array(z.object({ layer: z.string(), number: z.int(), people })),
  changes: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      before: people,
      after: people,
      reason: z.string().nullable(),
      by: z.string().nullable(),
      created: instant.nullable(),
      /** What can be changed of it; null where nothing can. */
      whole: changeable.nullable(),
      file: z.string(),
    }),
  ),
  people,
});

/** One shift: whose, from when to when, why, and what comes after. */
export const shiftDetails = {
  /** Without a layer: who is on call in the end. */
  input: z.strictObject({ rota: z.string(), at: instant, layer: z.string().exactOptional() }),
  output: z
    .object({
      rota: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
      /** The layer whose turn this is; null for who is on call in the end. */
      layer: z.object({ id: z.string(), name: z.string() }).nullable(),
      people,
      /** Null where it has no beginning or end within three years. */
      start: instant.nullable(),
      end: instant.nullable(),
      /** Of that, by the clock of the rota. In milliseconds; null where the shift has no end. */
      night: z.number().nullable(),
      reasons: z.array(reason),
      after: z.object({ at: instant, people }).nullable(),
      /** What else these people have in that time: other rotas, time off. */
      clashes: z.array(span.extend({ person: z.string(), what: z.string() })),
    })
    /** Nobody is on call then. */
    .nullable(),
};

export type RotaTimeline = z.output<typeof rotaTimeline.output>;
export type RotaTimelineRow = z.output<typeof rotaRow>;
export type TeamTimeline = z.output<typeof teamTimeline.output>;
export type ShiftDetails = NonNullable<z.output<typeof shiftDetails.output>>;
export type ShiftReason = z.output<typeof reason>;
