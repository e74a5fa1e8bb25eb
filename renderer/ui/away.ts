import { DAY, type Instant, lengthInWords } from '../../shared/time/index.ts';

/** `in 2 d 4 h`, `in 3 weeks`: as one says how far away something is. */
export function away(at: number, now: Instant): string {
  const days = (at - now) / DAY;
  // From here on a week and a half is nearer than one.
  if (days < 10.5) return `in ${lengthInWords(at - now)}`;
  if (days < 60) return `in ${Math.round(days / 7)} weeks`;
  return `in ${Math.round(days / 30.4)} months`;
}
