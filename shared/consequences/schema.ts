import { z } from 'zod';
import { overrideStatuses } from '../rota/index.ts';

/**
 * What a change of the book does to the people in it, over a period. Instants are milliseconds since 1970 UTC, lengths
 * milliseconds; people and rotas stand by their ids. All stretches of time are cut to the period, but rests, which are
 * whole.
 */

const instant = z.number();
const length = z.number();

const stretch = { start: instant, end: instant };

const handed = { person: z.string(), rota: z.string(), ...stretch };

/** Nights, weekends and holidays apart, each moment once, where the person is; the parts sum to the total. */
const hours = z.object({ total: length, night: length, weekend: length, holiday: length, ordinary: length });

const gap = z.object({ rota: z.string(), ...stretch });

const clash = z.discriminatedUnion('kind', [
  /** On call while away. `note` is what the time off says of itself: its note, else its kind. */
  z.object({ kind: z.literal('time-off'), ...handed, note: z.string().nullable() }),
  /** On call in two primary rotas at once; `other` is the second, by id. */
  z.object({ kind: z.literal('two-rotas'), ...handed, other: z.string() }),
]);

/** From the end of a stretch of duty to the start of the person's next one, whatever the rotas. */
const rest = z.object({ person: z.string(), ...stretch });

const turn = z.object({ layer: z.string(), turn: z.int(), person: z.string() });

export const consequences = z.object({
  /** The period. */
  from: instant,
  to: instant,
  /** Every rota that is named below, by id; as it is after the change, or was where it is gone. */
  rotas: z.array(z.object({ id: z.string(), name: z.string(), timeZone: z.string() })),
  /** Who is on call and was not before, and in whose place (nobody's: they come in addition). By start, person, rota. */
  gained: z.array(z.object({ ...handed, from: z.array(z.string()) })),
  /** Who is not on call any more, and who is instead. */
  lost: z.array(z.object({ ...handed, to: z.array(z.string()) })),
  /** Where a rota's coverage asks for somebody and nobody is on call. */
  gaps: z.object({ opened: z.array(gap), closed: z.array(gap) }),
  /** Of those whose shifts or hours change, by id: over the period, in all their rotas, two at once counted once. */
  hours: z.array(z.object({ person: z.string(), before: hours, after: hours })),
  /** Everybody else who is on call in the period: how many, and for how long together. Nothing changes for them. */
  others: z.object({ people: z.int(), total: length }),
  clashes: z.object({ arisen: z.array(clash), resolved: z.array(clash) }),
  /** Short rests: a hint, not a verdict. */
  rests: z.object({ arisen: z.array(rest), resolved: z.array(rest) }),
  /** Swaps, accepted or asked for, that hold before and are void after. */
  swaps: z.array(
    z.object({
      rota: z.string(),
      /** The id of the override. */
      id: z.string(),
      status: z.enum(overrideStatuses),
      give: turn,
      take: turn.nullable(),
      /** Why, with the ids of layers and people: `turn 5 of layer weekly is held by ben, not by ada`. */
      reason: z.string(),
    }),
  ),
});

export type Consequences = z.output<typeof consequences>;
/** A stretch of duty that is gained or lost. */
export type Gained = Consequences['gained'][number];
export type Lost = Consequences['lost'][number];
export type ChangedHours = Consequences['hours'][number];
export type ChangedGap = z.output<typeof gap>;
export type Clash = z.output<typeof clash>;
export type ShortRest = z.output<typeof rest>;
export type VoidSwap = Consequences['swaps'][number];
