import type { QueryOutput } from '../../shared/contract.ts';

type Change = NonNullable<QueryOutput<'shift.details'>>['reasons'][number]['changes'][number];

/** What an override did, in words: `Cho Tanaka covers for Ben Okoro, by Eli Marsh`. */
export function sentenceOf({ kind, before, after, by }: Change, nameOf: (id: string) => string): string {
  const come = namesOf(after, before, nameOf);
  const gone = namesOf(before, after, nameOf);
  const all = namesOf(after, [], nameOf);
  return whatHappened(kind, { come, gone, all }) + (by === null ? '' : `, by ${nameOf(by)}`);
}

interface Names {
  readonly come: string;
  readonly gone: string;
  /** Everybody who is on call by it. */
  readonly all: string;
}

function whatHappened(kind: string, { come, gone, all }: Names): string {
  switch (kind) {
    case 'cover':
      return `Cover: ${come || 'somebody already on call'} for ${gone || 'somebody also on call'}`;
    case 'swap':
      return `Swap: ${come || 'nobody else'} for ${gone || 'somebody also on call'}`;
    case 'add':
      return `Added: ${come || 'somebody already on call'}`;
    case 'remove':
      return `Taken off: ${gone || 'nobody'}`;
    default:
      return `Set to: ${all || 'nobody'}${gone ? `, instead of ${gone}` : ''}`;
  }
}

function namesOf(ids: readonly string[], without: readonly string[], nameOf: (id: string) => string): string {
  return ids
    .filter((id) => !without.includes(id))
    .map(nameOf)
    .join(', ');
}
