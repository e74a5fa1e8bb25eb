import { z } from 'zod';

/** How a page changes the overrides of a rota. Instants are milliseconds since 1970 UTC, whole minutes. */

const person = z.string();
const minute = z.number().multipleOf(60_000);
const times = { from: minute, to: minute };
const inOrder = ({ from, to }: { readonly from: number; readonly to: number }) => from < to;
const reason = z.string().max(500);
const common = { ...times, reason: reason.exactOptional() };

/** What a new override does; `book-format.md` has the kinds. Swaps are asked for, not ordered: see `shared/requests`. */
export const newOverride = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cover'), person, by: person, ...common }),
    z.strictObject({ kind: z.literal('add'), by: person, ...common }),
    z.strictObject({ kind: z.literal('remove'), person, ...common }),
    z.strictObject({ kind: z.literal('set'), people: z.array(person), ...common }),
  ])
  .refine(inOrder, { error: 'to must be after from' });

const named = { rota: z.string(), id: z.string() };

export const overrideEdits = [
  z.strictObject({ kind: z.literal('override.add'), rota: z.string(), override: newOverride }),
  /** Changes what is named and leaves the rest; an empty reason takes it away. */
  z.strictObject({
    kind: z.literal('override.change'),
    ...named,
    from: minute.exactOptional(),
    to: minute.exactOptional(),
    /** Who steps in: of a cover or an add. */
    by: person.exactOptional(),
    /** Who is on call: of a set. */
    people: z.array(person).exactOptional(),
    reason: reason.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('override.remove'), ...named }),
] as const;

export type NewOverride = z.output<typeof newOverride>;
export type OverrideEdit = z.output<(typeof overrideEdits)[number]>;
