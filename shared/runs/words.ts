import { DAY, HOUR, type Instant, MINUTE } from '../time/index.ts';
import type { ShownRun, Verdict } from './schema.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  worked: 'worked',
  partly: 'worked partly',
  failed: 'did not work',
};

/** How it went, as it is said of a run. */
export function verdictInWords(verdict: Verdict): string {
  return verdictWords[verdict];
}

/** How long ago something happened, in its largest unit: `just now`, `5 minutes ago`, `12 days ago`. */
export function agoInWords(at: number, now: Instant): string {
  const ago = now - at;
  if (ago < MINUTE) return 'just now';
  const [length, name] = ago < HOUR ? [MINUTE, 'minute'] : ago < DAY ? [HOUR, 'hour'] : [DAY, 'day'];
  const count = Math.floor(ago / length);
  return `${count} ${name}${count === 1 ? '' : 's'} ago`;
}

/** `Last proven 12 days ago by Ben, worked`. */
export function provenInWords({ finished, verdict, note }: ShownRun, by: string | undefined, now: Instant): string {
  const who = by === undefined ? '' : ` by ${by}`;
  const what = note === '' ? verdictInWords(verdict) : `${verdictInWords(verdict)}: ${note}`;
  return `Last proven ${agoInWords(finished, now)}${who}, ${what}`;
}
