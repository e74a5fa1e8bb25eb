import type { QueryOutput } from '../../shared/contract.ts';

type Entry = QueryOutput<'people'>[number];

/** The people in whom every word is found: in the name, the id, a role, a rota or the place. Accents do not matter. */
export function found(people: readonly Entry[], words: string): readonly Entry[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return people;
  return people.filter(({ id, name, roles, onCall, timeZone }) => {
    const text = plain([id, name, ...roles, ...onCall.map(({ name }) => name), timeZone].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** Without accents and capitals; the Polish l with its stroke is no accent to Unicode. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o');
}
