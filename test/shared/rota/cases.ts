import { readFileSync } from 'node:fs';
import { parseOverrideFile, parsePersonFile, parseRotaFile } from '../../../shared/format/index.ts';
import { membershipOf } from '../../../shared/people/index.ts';
import { planRota, type RotaPlan } from '../../../shared/rota/index.ts';
import type { Instant, Interval } from '../../../shared/time/index.ts';
import { formatInstant, parseInstant, zoneOf } from '../../../shared/time/index.ts';

/** A case of the rota rules in the terms of the book's format: cases.json, shown in its own words. */
export interface RotaCase {
  readonly name: string;
  readonly timeZone: string;
  readonly people: readonly (string | { readonly id: string; readonly from?: string; readonly until?: string })[];
  readonly rota: Readonly<Record<string, unknown>>;
  readonly overrides?: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly from: string;
  readonly to: string;
  readonly layer?: string;
  readonly expected: readonly WrittenSegment[];
}

/** A segment as JSON shows it. */
export interface WrittenSegment {
  readonly start: string;
  readonly end: string;
  readonly people: readonly string[];
}

export const rotaCases: readonly RotaCase[] = JSON.parse(
  readFileSync(new URL('./cases.json', import.meta.url), 'utf8'),
);

/** Makes the rota of a case ready for questions, through the readers of the book's format. */
export function planOf({ timeZone, people, rota, overrides = [] }: RotaCase): RotaPlan {
  const bookZone = zoneOf(timeZone);
  const team = people.map((person) => {
    const { id, ...days } = typeof person === 'string' ? { id: person } : person;
    return wholly(parsePersonFile(id, { name: id, ...days }));
  });
  return planRota({
    rota: wholly(parseRotaFile('case', { name: 'Case', ...rota })),
    overrides: overrides.map(({ id, ...raw }) => wholly(parseOverrideFile(id, raw))),
    membership: membershipOf(team, bookZone),
    bookZone,
  });
}

/** The instant that a test writes down. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}

/** An interval, and the people in it, as a test writes them down. */
export function written<T extends Interval>({ start, end, ...rest }: T) {
  return { start: formatInstant(start), end: formatInstant(end), ...rest };
}

function wholly<T>({ value, issues }: { readonly value: T | undefined; readonly issues: readonly unknown[] }): T {
  if (value === undefined || issues.length > 0) throw new Error(`the case is not valid: ${JSON.stringify(issues)}`);
  return value;
}
