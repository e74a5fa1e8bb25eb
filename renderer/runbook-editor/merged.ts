import { applyPatch, createPatch } from 'diff';

/** What was written, put on top of what somebody else wrote meanwhile; undefined where both changed the same lines. */
export function merged(base: string, mine: string, theirs: string): string | undefined {
  const result = applyPatch(theirs, createPatch('runbook', base, mine));
  return result === false ? undefined : result;
}
