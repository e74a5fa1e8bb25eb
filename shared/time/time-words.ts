import { dateOf, startOfDay, weekdayOf } from './calendar.ts';
import { DAY, END_OF_TIME, type Instant, instant, type WallTime, WEEK } from './instant.ts';
import { dayNames, formatClock, monthNames } from './notation.ts';
import { toWall, type Zone } from './zone.ts';

const longDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The clock on which somebody reads a time of day. */
export type ClockStyle = '24h' | '12h';

/** Writes times as people say them, for one who reads them in a zone and on a clock. */
export interface TimeWords {
  readonly zone: Zone;
  /** A time of day: `09:00`, or `9:00 am`. */
  clockTime(wall: WallTime): string;
  /**
   * When something is: `today 09:00`, `tomorrow 09:00`, `Mon 09:00` within a week, else `Mon 14 Dec 09:00`. In long
   * style, for a sentence: `09:00`, `Monday 09:00`.
   */
  when(at: number, now: Instant, style?: 'short' | 'long'): string;
  /** `Mon 16 Nov 09:00`. What has no beginning or end in sight lies beyond all dates, and is said so. */
  dated(at: number, zone?: Zone): string;
  /** `Thu 26 Nov 18:00 – Fri 27 Nov 09:00`; the second date is left out where it is the first. */
  fromTo(start: number, end: number, zone?: Zone): string;
  /** As `fromTo`, but without dates within a week: `Tuesday 09:00 – 13:00`. */
  stretch(start: number, end: number, now: Instant): string;
}

/**
 * The words for times of whoever reads them in `zone`, unless another is named, on that clock. Dates of another year than
 * `year`, where that is given, name theirs.
 */
export function timeWords(zone: Zone, clock: ClockStyle, year?: number): TimeWords {
  function dayOf(wall: WallTime): string {
    const own = dateOf(wall).year;
    return `${dateInWords(wall)}${year === undefined || own === year ? '' : ` ${own}`}`;
  }

  function clockTime(wall: WallTime): string {
    const time = formatClock(wall);
    if (clock === '24h') return time;
    const [hours = '0', minutes] = time.split(':');
    return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'am' : 'pm'}`;
  }

  function dated(at: number, of = zone): string {
    if (!isDate(at)) return at < 0 ? 'always' : 'no end in sight';
    const wall = toWall(of, instant(at));
    return `${dayOf(wall)} ${clockTime(wall)}`;
  }

  function fromTo(start: number, end: number, of = zone): string {
    if (!isDate(start) || !isDate(end)) return `${dated(start, of)} – ${dated(end, of)}`;
    return span(toWall(of, instant(start)), toWall(of, instant(end)), dayOf);
  }

  function span(from: WallTime, to: WallTime, dayOf: (wall: WallTime) => string): string {
    const sameDay = startOfDay(from) === startOfDay(to);
    return `${dayOf(from)} ${clockTime(from)} – ${sameDay ? '' : `${dayOf(to)} `}${clockTime(to)}`;
  }

  return {
    zone,
    clockTime,
    dated,
    when(at, now, style = 'short') {
      const wall = toWall(zone, instant(at));
      const days = (startOfDay(wall) - startOfDay(toWall(zone, now))) / DAY;
      const time = clockTime(wall);
      if (days === 0) return style === 'long' ? time : `today ${time}`;
      if (days === 1) return `tomorrow ${time}`;
      const name = (style === 'long' ? longDays : dayNames)[weekdayOf(wall)] ?? '';
      return days > 0 && days < 7 ? `${name} ${time}` : `${name} ${dayAndMonth(wall)} ${time}`;
    },
    fromTo,
    stretch(start, end, now) {
      const [from, to] = [toWall(zone, instant(start)), toWall(zone, instant(end))];
      const today = startOfDay(toWall(zone, now));
      const isNear = from >= today && to < today + WEEK;
      return isNear ? span(from, to, (wall) => longDays[weekdayOf(wall)] ?? '') : fromTo(start, end);
    },
  };
}

/** `Mon 16 Nov`. */
export function dateInWords(wall: WallTime): string {
  return `${dayNames[weekdayOf(wall)]} ${dayAndMonth(wall)}`;
}

function dayAndMonth(wall: WallTime): string {
  const { day, month } = dateOf(wall);
  return `${day} ${monthNames[month - 1]}`;
}

function isDate(at: number): boolean {
  return Math.abs(at) < END_OF_TIME;
}
