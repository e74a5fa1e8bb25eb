import { z } from 'zod';
import { type Override, resolveMoment } from '../rota/index.ts';
import type { Zone } from '../time/index.ts';
import { peopleIn } from './check-people.ts';

/** An override as its file says it, whatever of it takes effect. Instants are milliseconds since 1970 UTC. */
export const changeable = z.object({
  id: z.string(),
  kind: z.enum(['cover', 'add', 'remove', 'set']),
  from: z.number(),
  to: z.number(),
  /** Who is relieved: of a cover and a remove. */
  person: z.string().nullable(),
  /** Who steps in, of a set everybody who is on call. */
  people: z.array(z.string()),
  reason: z.string().nullable(),
});

export type Changeable = z.output<typeof changeable>;

/** What a page needs to change an override; null for a swap, which follows its turns. */
export function changeableOf(override: Override, zone: Zone): Changeable | null {
  if (override.kind === 'swap') return null;
  return {
    id: override.id,
    kind: override.kind,
    from: resolveMoment(override.from, zone),
    to: resolveMoment(override.to, zone),
    person: 'person' in override ? override.person : null,
    people: [...peopleIn(override)],
    reason: override.reason ?? null,
  };
}
