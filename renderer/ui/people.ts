import { useCallback, useMemo } from 'react';
import type { PersonView } from '../../shared/contract.ts';
import { useCore } from '../stores/index.ts';

const nobody: readonly PersonView[] = [];

/** The people of the book by their id. */
export function usePeople(): ReadonlyMap<string, PersonView> {
  const people = useCore(({ session }) => session?.people ?? nobody);
  return useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
}

/** The name of a person; somebody without a file is called by their id. */
export function useName(): (id: string) => string {
  const people = usePeople();
  return useCallback((id) => people.get(id)?.name ?? id, [people]);
}

/**
 * The hue of a person: one of twelve, told apart by the place in the team, so that a small team has no two alike.
 */
export function useHue(): (id: string) => number {
  const people = useCore(({ session }) => session?.people ?? nobody);
  const hues = useMemo(() => new Map(people.map(({ id }, place) => [id, (place % 12) * 30 + 20])), [people]);
  return useCallback((id) => hues.get(id) ?? 20, [hues]);
}
