import type { PersonShare } from './schema.ts';

export type Share = Pick<PersonShare, 'share' | 'difference' | 'percent'>;

interface Carried {
  readonly weighted: number;
  readonly presence: number;
}

/**
 * Deals out what a group carries, weighted, in proportion to how long each was there: with half the presence of another
 * one's share is half of theirs, whenever in the period that was. All of it is dealt out, also what fell into a time in
 * which nobody of the group was there. Whoever was never there has a share of nothing; where that is everybody, nothing is
 * dealt out and all that was carried is above the fair share.
 */
export function sharesOf(people: readonly Carried[]): { readonly group: Carried; readonly shares: readonly Share[] } {
  const weighted = people.reduce((sum, person) => sum + person.weighted, 0);
  const presence = people.reduce((sum, person) => sum + person.presence, 0);
  const shares = people.map((person): Share => {
    const share = presence === 0 ? 0 : (weighted * person.presence) / presence;
    const difference = person.weighted - share;
    return { share, difference, percent: share === 0 ? null : (difference / share) * 100 };
  });
  return { group: { weighted, presence }, shares };
}
