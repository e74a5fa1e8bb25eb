import type { PersonView } from '../../shared/contract.ts';
import { plainText } from '../../shared/text/index.ts';

/**
 * The people of whom every word begins a part of the name or of the id; those whose name begins as written come first.
 * Without words everybody. In the order of names.
 */
export function findPeople(people: readonly PersonView[], words: string): readonly PersonView[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean);
  const begins = (name: string) => Number(plainText(name).startsWith(wanted.join(' ')));
  return people
    .filter(({ id, name }) => {
      const parts = plainText(`${name} ${id}`).split(/[\s.-]+/);
      return wanted.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .sort((a, b) => begins(b.name) - begins(a.name) || a.name.localeCompare(b.name));
}
