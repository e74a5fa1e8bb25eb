import { DAY, type WallTime, WEEK, wallTime } from './instant.ts';

/** Days of the week as a book writes them, Monday first; a weekday is its place in this list. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** 1970-01-01 was a Thursday: that far into a week that starts on Monday. */
const EPOCH_IN_WEEK = 3 * DAY;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The wall time of midnight of a day of the Gregorian calendar. */
export function midnightOf({ year, month, day }: CalendarDate): WallTime {
  // Years of 400 start in March, so that the leap day comes last (the well-known `days_from_civil`).
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return wallTime((era * 146_097 + dayOfEra - 719_468) * DAY);
}

/** The day on which `wall` lies. */
export function dateOf(wall: WallTime): CalendarDate {
  const days = Math.floor(wall / DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** How many days the month has. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day and time `months` later; a month that is too short clips the day (rota rules, section 2). */
export function addMonths(wall: WallTime, months: number): WallTime {
  if (months === 0) return wall;
  const from = dateOf(wall);
  const count = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const day = Math.min(from.day, daysInMonth(year, month));
  return wallTime(midnightOf({ year, month, day }) + (wall - startOfDay(wall)));
}

/** Midnight of the day on which `wall` lies. */
export function startOfDay(wall: WallTime): WallTime {
  return wallTime(Math.floor(wall / DAY) * DAY);
}

/** Midnight of the Monday of the week in which `wall` lies. */
export function startOfWeek(wall: WallTime): WallTime {
  return wallTime(Math.floor((wall + EPOCH_IN_WEEK) / WEEK) * WEEK - EPOCH_IN_WEEK);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(wall: WallTime): number {
  return Math.floor((wall - startOfWeek(wall)) / DAY);
}
