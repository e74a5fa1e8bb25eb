import {
  DAY,
  dateOf,
  dayNames,
  formatClock,
  type Instant,
  instant,
  monthNames,
  startOfDay,
  toWall,
  type WallTime,
  weekdayOf,
  type Zone,
  zoneOf,
} from '../../shared/time/index.ts';
import { useCore } from '../stores/index.ts';

const longDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The zone of the machine that shows the page. */
export const viewerZone: Zone = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** A time of day on the clock that the settings choose: `09:00`, or `9:00 am`. */
export function clockTime(wall: WallTime): string {
  const time = formatClock(wall);
  if (useCore.getState().session?.settings.clock !== '12h') return time;
  const [hours = '0', minutes] = time.split(':');
  return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'am' : 'pm'}`;
}

/**
 * When something is, on the viewer's clock: `today 09:00`, `tomorrow 09:00`, `Mon 09:00` within a week, else
 * `Mon 14 Dec 09:00`. In long style, for a sentence: `09:00`, `Monday 09:00`.
 */
export function when(at: number, now: Instant, style: 'short' | 'long' = 'short'): string {
  const wall = toWall(viewerZone, instant(at));
  const days = (startOfDay(wall) - startOfDay(toWall(viewerZone, now))) / DAY;
  const time = clockTime(wall);
  if (days === 0) return style === 'long' ? time : `today ${time}`;
  if (days === 1) return `tomorrow ${time}`;
  const name = (style === 'long' ? longDays : dayNames)[weekdayOf(wall)] ?? '';
  return days > 0 && days < 7 ? `${name} ${time}` : `${name} ${dayAndMonth(wall)} ${time}`;
}

/**
 * `Mon 16 Nov 09:00`, on the viewer's clock unless another is named. What has no beginning or end in sight lies beyond
 * all dates, and is said so.
 */
export function dated(at: number, zone: Zone = viewerZone): string {
  if (!isDate(at)) return at < 0 ? 'always' : 'no end in sight';
  const wall = toWall(zone, instant(at));
  return `${dateInWords(wall)} ${clockTime(wall)}`;
}

/** `Mon 16 Nov`. */
export function dateInWords(wall: WallTime): string {
  return `${dayNames[weekdayOf(wall)]} ${dayAndMonth(wall)}`;
}

function dayAndMonth(wall: WallTime): string {
  const { day, month } = dateOf(wall);
  return `${day} ${monthNames[month - 1]}`;
}

/** `Thu 26 Nov 18:00 – Fri 27 Nov 09:00`; the second date is left out where it is the first. */
export function fromTo(start: number, end: number, zone: Zone = viewerZone): string {
  if (!isDate(start) || !isDate(end)) return `${dated(start, zone)} – ${dated(end, zone)}`;
  const [from, to] = [toWall(zone, instant(start)), toWall(zone, instant(end))];
  const sameDay = startOfDay(from) === startOfDay(to);
  return `${dateInWords(from)} ${clockTime(from)} – ${sameDay ? '' : `${dateInWords(to)} `}${clockTime(to)}`;
}

function isDate(at: number): boolean {
  return Math.abs(at) < 8.64e15;
}

/** The exact time in the rota's zone, and in the viewer's where that differs: for a tooltip. */
export function exact(at: number, zone: Zone): string {
  return inBothZones(zone, (zone) => {
    const wall = toWall(zone, instant(at));
    return `${dateInWords(wall)} ${dateOf(wall).year} ${clockTime(wall)}`;
  });
}

/** A stretch of time in the rota's zone, and in the viewer's where that differs: for a tooltip. */
export function exactSpan(start: number, end: number, zone: Zone): string {
  return inBothZones(zone, (zone) => fromTo(start, end, zone));
}

function inBothZones(zone: Zone, write: (zone: Zone) => string): string {
  const there = `${write(zone)} ${placeOf(zone)}`;
  return viewerZone.id === zone.id ? there : `${there}\n${write(viewerZone)} ${placeOf(viewerZone)}`;
}

/** The place that gives a zone its name: `Warsaw` of `Europe/Warsaw`. */
export function placeOf({ id }: { readonly id: string }): string {
  return (id.split('/').at(-1) ?? id).replaceAll('_', ' ');
}
