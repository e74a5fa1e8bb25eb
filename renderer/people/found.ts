import type { QueryOutput } from '../../shared/contract.ts';
import { hasAllWords } from '../../shared/text/index.ts';

type Entry = QueryOutput<'people'>[number];

/** The people in whom every word is found: in the name, the id, a role, a rota or the place. Accents do not matter. */
export function found(people: readonly Entry[], words: string): readonly Entry[] {
  if (words.trim() === '') return people;
  return people.filter(({ id, name, roles, onCall, timeZone }) =>
    hasAllWords([id, name, ...roles, ...onCall.map(({ name }) => name), timeZone].join(' '), words),
  );
}
