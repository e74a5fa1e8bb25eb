import { z } from 'zod';
import { type Service, serviceStages } from '../services/index.ts';
import { keys, type Parsed, parseWith, readText, type Unnamed } from './parse.ts';
import { id, text } from './values.ts';

const pattern = readText(
  (value) => (isPattern(value) ? value : undefined),
  'invalid-pattern',
  (value) => `"${value}" is not a regular expression: put a backslash before brackets that are meant as such`,
);

const schema: z.ZodType<Unnamed<Service>> = keys({
  name: text.exactOptional(),
  customer: text.exactOptional(),
  rota: id.exactOptional(),
  stage: z.enum(serviceStages).default('active'),
  owner: text.exactOptional(),
  target: z.number().min(0).max(100).exactOptional(),
  alerts: z.array(z.record(z.string(), pattern)).readonly().default([]),
  runbooks: z.array(text).readonly().default([]),
});

/** Reads what services/<id>.yaml says. */
export function parseServiceFile(serviceId: string, raw: unknown): Parsed<Service> {
  const { value, issues } = parseWith(schema, raw);
  return { value: value && { id: serviceId, name: serviceId, ...value }, issues };
}

function isPattern(value: string): boolean {
  try {
    new RegExp(`^(?:${value})$`);
    return true;
  } catch {
    return false;
  }
}
