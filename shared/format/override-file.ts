import { z } from 'zod';
import { type Override, overrideStatuses } from '../rota/index.ts';
import { complain, depending, isMap, keys, type Parsed, parseWith } from './parse.ts';
import { id, moment, momentsReversed, text } from './values.ts';

const common = {
  status: z.enum(overrideStatuses).default('accepted'),
  reason: text.exactOptional(),
  offeredTo: z.array(id).readonly().exactOptional(),
  created: moment.exactOptional(),
  createdBy: id.exactOptional(),
  decided: moment.exactOptional(),
  decidedBy: id.exactOptional(),
};

const timed = { ...common, from: moment, to: moment };

const turnOfPerson = keys({ layer: id, turn: z.int().min(0), person: id });

type Unnamed<T> = T extends Override ? Omit<T, 'id'> : never;

const kinds: Readonly<Record<Override['kind'], z.ZodType<Unnamed<Override>>>> = {
  cover: keys({ kind: z.literal('cover'), ...timed, person: id, by: id.exactOptional() }),
  add: keys({ kind: z.literal('add'), ...timed, by: id }),
  remove: keys({ kind: z.literal('remove'), ...timed, person: id }),
  set: keys({ kind: z.literal('set'), ...timed, people: z.array(id).readonly() }),
  swap: keys({ kind: z.literal('swap'), ...common, give: turnOfPerson, take: turnOfPerson.exactOptional() }),
};

const kindNames = ['cover', 'add', 'remove', 'set', 'swap'] as const;

const schema = depending<Unnamed<Override>>((raw) => {
  const kind = kindNames.find((name) => isMap(raw) && raw.kind === name);
  return kind ? kinds[kind] : unknownKind;
}).transform((override, context) => {
  if (override.kind === 'cover' && override.by === undefined && override.status === 'accepted') {
    complain(context, 'invalid-value', ['by'], '"by" is missing: say who steps in, or write "status: requested"');
  }
  if ('from' in override && momentsReversed(override.from, override.to)) {
    complain(context, 'end-before-start', ['to'], 'the override ends before it starts: correct "from" or "to"');
  }
  return override;
});

/** Fails on purpose, with the message about `kind` alone. */
const unknownKind: z.ZodType<never> = z.object({ kind: z.enum(kindNames) }).transform((_, context) => {
  complain(context, 'invalid-value', ['kind'], `"kind" is missing: use one of ${kindNames.join(', ')}`);
  return z.NEVER;
});

/** Reads what rotas/<rota>/<id>.yaml says. */
export function parseOverrideFile(overrideId: string, raw: unknown): Parsed<Override> {
  const { value, issues } = parseWith(schema, raw);
  return { value: value && { id: overrideId, ...value }, issues };
}
