import type { Problem } from './groups.ts';

/** `1 error`, `60 warnings`. */
export function countInWords(severity: Problem['severity'], count: number): string {
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}
