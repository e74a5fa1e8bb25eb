import { MINUTE } from './instant.ts';

/** A length of wall-clock time: whole months, then milliseconds (days, hours and minutes are fixed lengths there). */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

const minutesIn: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 };

/** Reads `90 minutes`, `12 hours`, `1 day`, `2 weeks`, `1 month`; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,6}) +(minute|hour|day|week|month)s?$/.exec(text.trim());
  if (!match?.[1] || !match[2]) return undefined;
  const count = Number(match[1]);
  const minutes = minutesIn[match[2]];
  return minutes === undefined
    ? { months: count, milliseconds: 0 }
    : { months: 0, milliseconds: count * minutes * MINUTE };
}

/** True for `0 days` and its like, which never get anywhere. */
export function isZero(duration: Duration): boolean {
  return duration.months === 0 && duration.milliseconds === 0;
}

const units = [
  ['week', 10_080],
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** A length as a book writes it, in the largest unit that it is a whole number of: `1 week`, `12 hours`, `90 minutes`. */
export function durationInWords({ months, milliseconds }: Duration): string {
  if (months > 0) return counted(months, 'month');
  const minutes = Math.floor(milliseconds / MINUTE);
  const [unit, length] = units.find(([, length]) => minutes % length === 0 && minutes > 0) ?? ['minute', 1];
  return counted(minutes / length, unit);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
