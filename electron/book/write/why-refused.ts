import { hasCode, messageOf } from './file-system.ts';

/** What the codes of systems mean to whoever saves, in words. */
const reasons: readonly (readonly [codes: readonly string[], reason: string])[] = [
  [['ENOSPC'], 'the disk is full'],
  [['EDQUOT'], 'your share of the disk is full'],
  [['EROFS'], 'its disk can only be read'],
  [['EACCES', 'EPERM'], 'you have no permission'],
  [['EBUSY'], 'another program holds it'],
  [['ENOTDIR', 'EEXIST'], 'a file stands where a folder has to be'],
];

/** Why the system does not let a file be written, in words where they are known. */
export function whyRefused(error: unknown): string {
  return reasons.find(([codes]) => hasCode(error, ...codes))?.[1] ?? messageOf(error);
}
