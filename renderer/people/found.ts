import type { QueryOutput } from '../../shared/contract.ts';
import { plainText } from '../../shared/text/index.ts';

type Entry = QueryOutput<'people'>[number];

/** The people in whom every word is found: in the name, the id, a role, a rota or the place. Accents do not matter. */
export function found(people: readonly Entry[], words: string): readonly Entry[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return people;
  return people.filter(({ id, name, roles, onCall, timeZone }) => {
    const text = plainText([id, name, ...roles, ...onCall.map(({ name }) => name), timeZone].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
