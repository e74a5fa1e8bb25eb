import { z } from 'zod';
import { overrideStatuses } from '../rota/index.ts';

/**
 * Shifts that are offered and swaps that are asked for: how a page orders them, and what it is told. Instants are
 * milliseconds since 1970 UTC; people and rotas are named by id.
 */

const person = z.string();
const rota = z.string();
const reason = z.string().max(500);
const minute = z.number().multipleOf(60_000);
const turn = z.strictObject({ layer: z.string(), turn: z.int().min(0), person });
const named = { rota, id: z.string() };

export const requestEdits = [
  /** A whole turn, or any stretch, is offered: to some people, or to anyone (null). */
  z.strictObject({
    kind: z.literal('request.offer'),
    rota,
    what: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('turn'), turn }),
      z.strictObject({ kind: z.literal('stretch'), person, from: minute, to: minute }),
    ]),
    offeredTo: z.array(person).min(1).nullable(),
    reason: reason.exactOptional(),
  }),
  /** Somebody is asked to swap a turn for one of theirs. */
  z.strictObject({ kind: z.literal('request.propose'), rota, give: turn, take: turn, reason: reason.exactOptional() }),
  /** An offer is taken; of a turn also in return for one of one's own. */
  z.strictObject({ kind: z.literal('request.take'), ...named, by: person, inReturn: turn.exactOptional() }),
  /** A proposal is agreed to. */
  z.strictObject({ kind: z.literal('request.accept'), ...named, by: person }),
  z.strictObject({ kind: z.literal('request.decline'), ...named, by: person }),
  /** Whoever asked asks no longer. */
  z.strictObject({ kind: z.literal('request.withdraw'), ...named }),
] as const;

const stretch = z.object({ person, start: z.number(), end: z.number() });

export const request = z.object({
  id: z.string(),
  rota: z.object({ id: rota, name: z.string(), timeZone: z.string() }),
  /** `offer`: somebody is sought; `swap`: two turns are to change hands. */
  kind: z.enum(['offer', 'swap']),
  status: z.enum(overrideStatuses),
  /** Whose shift it is, and when; a turn cut by hours from its first to its last. */
  give: stretch,
  /** The turn that is asked for in return. */
  take: stretch.nullable(),
  /** It is a whole turn of a layer. */
  turn: z.object({ layer: z.string(), number: z.int() }).nullable(),
  /** Null: anyone. */
  offeredTo: z.array(person).nullable(),
  reason: z.string().nullable(),
  createdBy: person.nullable(),
  decided: z.number().nullable(),
  decidedBy: person.nullable(),
  /** Why it can do nothing: the turn is no longer theirs. */
  void: z.string().nullable(),
});

/** What waits for a person, what they asked, and what is open besides. */
export const requests = {
  input: z.strictObject({ person: person.nullable() }),
  output: z.object({
    /** They can take or decide it. */
    waiting: z.array(request),
    /** They asked: open ones, and those decided or overtaken lately. */
    mine: z.array(request),
    /** Everybody's that are open. */
    open: z.array(request),
  }),
};

/** The coming turns of a rota, with their duty, for choosing one to offer or to swap. */
export const comingTurns = {
  input: z.strictObject({ rota }),
  output: z.array(
    z.object({
      layer: z.object({ id: z.string(), name: z.string() }),
      turn: z.int(),
      person,
      /** From the first to the last of its duty. */
      start: z.number(),
      end: z.number(),
    }),
  ),
};

export type RequestEdit = z.output<(typeof requestEdits)[number]>;
export type Request = z.output<typeof request>;
export type ComingTurns = z.output<typeof comingTurns.output>;
