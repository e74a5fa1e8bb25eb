import { z } from 'zod';
import { type AlertMatcher, audiences, type RunbookFacts, type Variable } from '../runbooks/index.ts';
import { complain, depending, keys, type Parsed, parseWith, readText } from './parse.ts';
import { date, duration, oneOrMore, text } from './values.ts';

const pattern = readText(
  (value) => (isPattern(value) ? value : undefined),
  'invalid-pattern',
  (value) =>
    `"${value}" is not a regular expression behind its ~: put a backslash before brackets that are meant as such`,
);

/** A label of an alert is text; a number or truth in YAML is one all the same. */
const label = depending((raw) =>
  typeof raw === 'string' ? pattern : z.union([z.number(), z.boolean()]).transform(String),
);

const matcher: z.ZodType<AlertMatcher> = depending((raw) =>
  typeof raw === 'string' ? text.transform((alertname) => ({ alertname })) : z.record(z.string(), label),
);

const texts = oneOrMore(text, z.array(text).readonly());

type Described = Omit<Variable, 'name'>;

const described: z.ZodType<Described> = depending((raw) => {
  if (raw === null) return z.null().transform(() => ({}));
  if (typeof raw === 'string') return text.transform((description) => ({ description }));
  return keys({ description: text.exactOptional(), label: text.exactOptional(), default: label.exactOptional() });
});

/** Names stand in double braces in the text, so they are words. */
const variables: z.ZodType<readonly Variable[]> = z.record(z.string(), described).transform((byName, context) => {
  for (const name of Object.keys(byName)) {
    if (/^[A-Za-z_][\w-]*$/.test(name)) continue;
    complain(context, 'invalid-name', [name], `"${name}" cannot be the name of a variable: use letters, digits and _`);
  }
  return Object.entries(byName).map(([name, facts]) => ({ name, ...facts }));
});

const schema: z.ZodType<RunbookFacts> = keys({
  title: text.exactOptional(),
  services: texts.default([]),
  alerts: oneOrMore(matcher, z.array(matcher).readonly()).default([]),
  tags: texts.default([]),
  owner: text.exactOptional(),
  reviewed: date.exactOptional(),
  reviewEvery: duration.exactOptional(),
  severity: text.exactOptional(),
  audience: oneOrMore(z.enum(audiences), z.array(z.enum(audiences)).readonly()).default([]),
  variables: variables.default([]),
});

/** Reads what the front matter of a runbook says. Keys of other tools are none of Watchbill's: they are passed over. */
export function parseRunbookFrontMatter(raw: unknown): Parsed<RunbookFacts> {
  const { value, issues } = parseWith(schema, raw ?? {});
  return { value, issues: issues.filter(({ code }) => code !== 'unknown-key') };
}

function isPattern(value: string): boolean {
  if (!value.startsWith('~')) return true;
  try {
    new RegExp(`^(?:${value.slice(1)})$`);
    return true;
  } catch {
    return false;
  }
}
