import { z } from 'zod';
import { rotaRoles } from '../rota/index.ts';
import { END_OF_TIME, weekdays } from '../time/index.ts';

/**
 * A rota as the editor holds it: everything that its file can say, in the words of the file (`2026-01-05T09:00`, `1 week`,
 * `17:00`), so that a form shows it and a half-written value is no crash. What is left out in the file is null.
 */

const hoursDraft = z.strictObject({
  /** Null: every day. */
  days: z.array(z.enum(weekdays)).nullable(),
  from: z.string(),
  to: z.string(),
});

const layerDraft = z.strictObject({
  /** Tells the layer from the others, also after it was moved or renamed. Never changes. */
  id: z.string(),
  name: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** Local times of the layer. */
  start: z.string(),
  end: z.string().nullable(),
  /** One length, or a cycle of several. */
  every: z.array(z.string()),
  /** The people of each turn; nobody is the empty list. */
  turns: z.array(z.array(z.string())),
  advance: z.enum(['always', 'on-duty']),
  /** Null: its place in the list, counted from 1. */
  priority: z.int().nullable(),
  /** Null: always on duty. */
  hours: z.array(hoursDraft).nullable(),
});

export const rotaDraft = z.strictObject({
  name: z.string(),
  timeZone: z.string().nullable(),
  role: z.enum(rotaRoles),
  /** Whom to call next: a rota, and after how long. */
  next: z.string().nullable(),
  after: z.string().nullable(),
  coverage: z.union([z.literal('always'), z.literal('none'), z.array(hoursDraft)]),
  layers: z.array(layerDraft),
});

/** From when an edit takes effect (rota rules, section 7). Instants are milliseconds since 1970 UTC. */
export const effectFrom = z.discriminatedUnion('kind', [
  /** The first handover after now. */
  z.strictObject({ kind: z.literal('next-handover') }),
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('at'), at: z.number().min(-END_OF_TIME).max(END_OF_TIME) }),
  /** Corrects the past as well: the layers are written as the draft has them. */
  z.strictObject({ kind: z.literal('always') }),
]);

export const rotaEdits = [
  z.strictObject({
    kind: z.literal('rota.save'),
    rota: z.string(),
    /** The rota as it was when the editor was opened; null for a new one. */
    base: rotaDraft.nullable(),
    draft: rotaDraft,
    from: effectFrom,
  }),
  /** Removes the rota with its past: its file and the files of its overrides. */
  z.strictObject({ kind: z.literal('rota.delete'), rota: z.string() }),
] as const;

/** A rota for the editor, and what it chooses from. Without a rota: what a new one chooses from. */
export const rotaDraftQuery = {
  input: z.strictObject({ rota: z.string().nullable() }),
  output: z.object({
    /** Null for a new one. */
    draft: rotaDraft.nullable(),
    /** The zone that holds where the rota names none: the book's. */
    timeZone: z.string(),
    /** Everybody of the book, sorted by name. */
    people: z.array(z.object({ id: z.string(), name: z.string() })),
    /** All rotas, this one too, sorted by name: their ids are taken, and any other can be the next to call. */
    rotas: z.array(z.object({ id: z.string(), name: z.string() })),
    /** What names this rota and would lose it: rotas that call it next, and services. */
    usedBy: z.array(z.object({ kind: z.enum(['rota', 'service']), id: z.string(), name: z.string() })),
  }),
} as const;

export type HoursDraft = z.output<typeof hoursDraft>;
export type LayerDraft = z.output<typeof layerDraft>;
export type RotaDraft = z.output<typeof rotaDraft>;
export type EffectFrom = z.output<typeof effectFrom>;
export type RotaEdit = z.output<(typeof rotaEdits)[number]>;
