import { z } from 'zod';
import { whyNotAnId } from '../book/index.ts';
import { type Layer, type Rota, rotaRoles } from '../rota/index.ts';
import { complain, depending, keys, type Parsed, parseWith, readText, type Unnamed } from './parse.ts';
import { duration, hours, id, listOf, localTime, oneOrMore, text, timeZone } from './values.ts';

/** A person, or nobody as the empty list. */
const turnOfOne: z.ZodType<readonly string[]> = readText(
  (value) => (value === 'nobody' ? [] : whyNotAnId(value) ? undefined : [value]),
  'invalid-id',
  (value) => `"${value}" is not an id: ${whyNotAnId(value)}`,
);

const personInList = readText(
  (value) => (whyNotAnId(value) ? undefined : value),
  'invalid-id',
  (value) =>
    value === 'nobody'
      ? '"nobody" cannot stand among people: let it be a turn of its own'
      : `"${value}" is not an id: ${whyNotAnId(value)}`,
);

const turn: z.ZodType<readonly string[]> = depending((raw) =>
  Array.isArray(raw)
    ? listOf(personInList, 'empty-turn', 'a turn of no people: name them, or write nobody')
    : turnOfOne,
);

const layer = keys({
  id,
  name: text.exactOptional(),
  timeZone: timeZone.exactOptional(),
  start: localTime,
  end: localTime.exactOptional(),
  every: oneOrMore(
    duration,
    listOf(duration, 'empty-cycle', 'the cycle is empty: give the length of the turns, as in 1 week'),
  ),
  turns: listOf(turn, 'empty-turns', 'the list of turns is empty: name at least one person, or nobody'),
  advance: z.enum(['always', 'on-duty']).default('always'),
  priority: z.int().exactOptional(),
  hours: hours.exactOptional(),
}).transform((value, context) => {
  if (value.end !== undefined && value.end <= value.start) {
    complain(context, 'end-before-start', ['end'], 'the layer ends before it starts: correct "start" or "end"');
  }
  return value;
});

const layers: z.ZodType<readonly Layer[]> = z.array(layer).transform((list, context) =>
  list.map((item, index) => {
    const first = list.findIndex(({ id }) => id === item.id);
    if (first !== index) {
      complain(
        context,
        'duplicate-layer',
        [index, 'id'],
        `layer ${first + 1} has the id "${item.id}" already: give each layer an id of its own`,
      );
    }
    return { ...item, priority: item.priority ?? index + 1 };
  }),
);

const coverage = depending<Rota['coverage']>((raw) => (typeof raw === 'string' ? coverageWord : hours));

const coverageWord = readText(
  (value): 'always' | 'none' | undefined => (value === 'always' || value === 'none' ? value : undefined),
  'invalid-value',
  (value) => `"${value}" is not a coverage: write always, none, or a list of hours as in a layer`,
);

const schema: z.ZodType<Unnamed<Rota>> = keys({
  name: text.exactOptional(),
  timeZone: timeZone.exactOptional(),
  role: z.enum(rotaRoles).default('primary'),
  next: id.exactOptional(),
  after: duration.exactOptional(),
  coverage: coverage.default('always'),
  layers,
});

/** Reads what rotas/<id>.yaml says. */
export function parseRotaFile(rotaId: string, raw: unknown): Parsed<Rota> {
  const { value, issues } = parseWith(schema, raw);
  return { value: value && { id: rotaId, name: rotaId, ...value }, issues };
}
