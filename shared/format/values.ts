import { z } from 'zod';
import { suggestion, whyNotAnId } from '../book/index.ts';
import {
  type CalendarDate,
  type Duration,
  isTimeZone,
  isZero,
  type Moment,
  parseClock,
  parseDate,
  parseDuration,
  parseLocal,
  parseMoment,
  type WallTime,
  type Weekday,
  weekdays,
} from '../time/index.ts';
import { depending, keys, readText } from './parse.ts';

/** The values that several kinds of file are made of. */

const dateLike = /^\d{4}-\d\d-\d\d/;
const hasSeconds = /T\d\d:\d\d:\d\d/;
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/;

/** Tells a date that does not exist from text that is no date at all. */
function timeMessage(text: string, wanted: string): string {
  const day = dateLike.exec(text)?.[0];
  if (day && !parseDate(day)) return `there is no day ${day}: correct the date`;
  if (hasSeconds.test(text)) return `"${text}" has seconds, and a book counts minutes: leave them out`;
  if (day === text) return `"${text}" is a whole day: add the time, as in ${text}T09:00`;
  if (timeShape.test(text)) return `there is no time "${text}": hours go to 23, minutes to 59`;
  return `"${text}" is not ${wanted}`;
}

/** A reader that refuses seconds: a book has minute resolution. */
function toTheMinute<T>(read: (text: string) => T | undefined): (text: string) => T | undefined {
  return (text) => (hasSeconds.test(text) ? undefined : read(text));
}

export const text = z.string().trim().min(1);

export const localTime: z.ZodType<WallTime> = readText(toTheMinute(parseLocal), 'invalid-time', (value) =>
  timeMessage(value, 'a local time: write it as 2026-03-29T09:00'),
);

export const moment: z.ZodType<Moment> = readText(toTheMinute(parseMoment), 'invalid-time', (value) =>
  timeMessage(value, 'a time: write it as 2026-03-29T09:00, or 2026-03-29T07:00Z for an instant'),
);

export const date: z.ZodType<CalendarDate> = readText(parseDate, 'invalid-date', (value) =>
  timeMessage(value, 'a date: write it as 2026-03-29'),
);

/** A whole day, or a local time or instant. */
export const dateOrMoment: z.ZodType<CalendarDate | Moment> = readText(
  (value): CalendarDate | Moment | undefined => parseDate(value) ?? toTheMinute(parseMoment)(value),
  'invalid-time',
  (value) => timeMessage(value, 'a date or a time: write it as 2026-03-29 or 2026-03-29T09:00'),
);

const clock = readText(
  parseClock,
  'invalid-time',
  (value) => `"${value}" is not a time of day: write it as "09:00", from "00:00" to "23:59"`,
);

export const duration: z.ZodType<Duration> = readText(
  parseDuration,
  'invalid-duration',
  (value) => `"${value}" is not a duration: write it as 90 minutes, 12 hours, 1 day, 2 weeks or 1 month`,
).refine((value) => !isZero(value), {
  error: () => 'a duration of zero never ends: give at least 1 minute',
  params: { code: 'zero-duration' },
});

export const timeZone = z.string().refine(isTimeZone, {
  error: (issue) => `"${String(issue.input)}" is not a time zone: write it as Europe/Warsaw or UTC`,
  params: { code: 'unknown-time-zone' },
});

/** The id of a person, rota or layer. Whether there is such a record is a question for the check. */
export const id = readText(
  (value) => (whyNotAnId(value) ? undefined : value),
  'invalid-id',
  (value) => `"${value}" is not an id: ${whyNotAnId(value)}`,
);

/** Checked against the list of calendars by the check, which knows it. */
export const calendar = text;

export const weekday: z.ZodType<Weekday> = readText(
  (value) => longWeekdays.get(value),
  'invalid-day',
  (value) => {
    const meant = suggestion(value, [...longWeekdays.keys()]);
    return `"${value}" is not a day of the week${meant ? `: did you mean "${meant}"?` : ': write it as monday'}`;
  },
);

const longWeekdays: ReadonlyMap<string, Weekday> = new Map([
  ['monday', 'mon'],
  ['tuesday', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]);

const day = readText(
  (value) => {
    const index = weekdayNames.indexOf(value);
    return index < 0 ? undefined : index;
  },
  'invalid-day',
  (value) => {
    const meant = suggestion(value, weekdays) ?? weekdays.find((name) => value.toLowerCase().startsWith(name));
    return `"${value}" is not a day${meant ? `: did you mean "${meant}"?` : `: use ${weekdays.join(', ')}`}`;
  },
);

const weekdayNames: readonly string[] = weekdays;
const everyDay: readonly number[] = weekdays.map((_, index) => index);

const hoursWindow = keys({
  days: listOf(day, 'empty-days', 'the list of days is empty: name days, or leave "days" out for every day').default(
    everyDay,
  ),
  from: clock,
  to: clock,
});

export const hours = listOf(
  hoursWindow,
  'empty-hours',
  'the list of hours is empty: add a window, or leave "hours" out to be on duty always',
);

/** A list with something in it. */
export function listOf<T>(item: z.ZodType<T>, code: string, message: string): z.ZodType<readonly T[]> {
  return z.array(item).refine((list) => list.length > 0, { error: () => message, params: { code } });
}

/** One value, or a list of them. */
export function oneOrMore<T>(item: z.ZodType<T>, list: z.ZodType<readonly T[]>): z.ZodType<readonly T[]> {
  return depending((raw) => (Array.isArray(raw) ? list : item.transform((value): readonly T[] => [value])));
}

/** Whether `to` is not after `from`; a local time and an instant cannot be compared without a zone. */
export function momentsReversed(from: Moment, to: Moment): boolean {
  if ('wall' in from && 'wall' in to) return to.wall <= from.wall;
  return 'instant' in from && 'instant' in to && to.instant <= from.instant;
}
