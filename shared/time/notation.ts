import { type CalendarDate, dateOf, daysInMonth, midnightOf, startOfDay, weekdayOf } from './calendar.ts';
import { DAY, HOUR, type Instant, instant, MINUTE, type Moment, type WallTime, wallTime } from './instant.ts';

/** How times are written in a book, on the command line and in JSON. */

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const LOCAL = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+-])(\d\d):?(\d\d))$/;
const CLOCK = /^(\d\d):(\d\d)$/;

/** Reads `2026-03-29`; undefined where it is not a date or no such day exists. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Reads a time of day, `09:00`, as milliseconds from midnight; undefined where it is none. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  return clockTime(Number(match[1]), Number(match[2]), 0);
}

/** Reads a local time, `2026-03-29T02:30`, also with seconds (their fractions are cut off); undefined where it is none or no such day exists. */
export function parseLocal(text: string): WallTime | undefined {
  const match = LOCAL.exec(text);
  const date = match?.[1] && parseDate(match[1]);
  if (!date) return undefined;
  const time = clockTime(Number(match[2]), Number(match[3]), Number(match[4] ?? 0));
  return time === undefined ? undefined : wallTime(midnightOf(date) + time);
}

/** Reads an instant, `2026-03-29T01:30Z` or with an offset such as `+02:00`; undefined where it is none. */
export function parseInstant(text: string): Instant | undefined {
  const match = INSTANT.exec(text);
  const local = match?.[1] ? parseLocal(match[1]) : undefined;
  if (!match || local === undefined) return undefined;
  if (!match[2]) return instant(local);
  const offset = clockTime(Number(match[3]), Number(match[4]), 0);
  if (offset === undefined) return undefined;
  return instant(match[2] === '-' ? local + offset : local - offset);
}

/** Reads a local time or an instant; undefined where it is neither. */
export function parseMoment(text: string): Moment | undefined {
  const wall = parseLocal(text);
  if (wall !== undefined) return { wall };
  const at = parseInstant(text);
  return at === undefined ? undefined : { instant: at };
}

function clockTime(hours: number, minutes: number, seconds: number): number | undefined {
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return hours * HOUR + minutes * MINUTE + seconds * 1000;
}

/** `2026-03-29T01:00:00Z`: how instants stand in JSON. Fractions of a second are cut off. */
export function formatInstant(at: Instant): string {
  const wall = wallTime(at);
  return `${formatDate(wall)}T${formatClock(wall)}:${two(Math.floor((at - Math.floor(at / MINUTE) * MINUTE) / 1000))}Z`;
}

/** `2026-03-29`. */
export function formatDate(wall: WallTime): string {
  const { year, month, day } = dateOf(wall);
  // Beyond four digits a year has six and a sign (ISO 8601, and what JavaScript reads).
  const written = year > 9999 ? `+${String(year).padStart(6, '0')}` : String(year).padStart(4, '0');
  return `${written}-${two(month)}-${two(day)}`;
}

/** `09:00`, on the 24-hour clock. */
export function formatClock(wall: WallTime): string {
  const sinceMidnight = wall - startOfDay(wall);
  return `${two(Math.floor(sinceMidnight / HOUR))}:${two(Math.floor((sinceMidnight % HOUR) / MINUTE))}`;
}

/** `2026-03-29T02:30`: a local time as a book writes it. */
export function formatLocal(wall: WallTime): string {
  return `${formatDate(wall)}T${formatClock(wall)}`;
}

/** The days of the week, Monday first. */
export const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** The months, January first. */
export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Mon 2026-03-30 09:00`: a local time for people. */
export function formatForPeople(wall: WallTime): string {
  return `${dayNames[weekdayOf(wall)]} ${formatDate(wall)} ${formatClock(wall)}`;
}

/** `2 d 4 h`, `3 h 5 min`, `12 min`: the two largest parts of a length in milliseconds. */
export function lengthInWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return minutes > 0 ? `${minutes} min` : 'less than a minute';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
