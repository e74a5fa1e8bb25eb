/** Days and wall times of a generated book: plain text as the book writes it, counted without any time zone. */

/** A day, as the number of days since 1970-01-01. */
export type Day = number;

const DAY = 86_400_000;

/** Reads `2026-01-05`; undefined where no such day exists. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || writeDay(at / DAY) !== text ? undefined : at / DAY;
}

/** `2026-01-05`. */
export function writeDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week in which the day lies. */
export function mondayOf(day: Day): Day {
  return day - ((day + 3) % 7);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (day + 3) % 7;
}

/** The first of the month in which the day lies. */
export function firstOfMonth(day: Day): Day {
  return day + 1 - new Date(day * DAY).getUTCDate();
}

/** `2026-01-05T09:00`; hours past 23 or below 0 reach into the days beside it. */
export function writeLocal(day: Day, hour: number, minute = 0): string {
  const at = day * DAY + (hour * 60 + minute) * 60_000;
  return new Date(at).toISOString().slice(0, 16);
}

/** `09:30`. */
export function writeClock(hour: number, minute = 0): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
