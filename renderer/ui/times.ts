import {
  DAY,
  dateOf,
  formatClock,
  formatInZone,
  type Instant,
  instant,
  lengthInWords,
  startOfDay,
  toWall,
  type Zone,
  zoneOf,
} from '../../shared/time/index.ts';

const shortDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The zone of the machine that shows the page. */
export const viewerZone: Zone = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone);

/**
 * When something is, on the viewer's clock: `today 09:00`, `tomorrow 09:00`, `Mon 09:00` within a week, else
 * `Mon 14 Dec 09:00`. In long style, for a sentence: `09:00`, `Monday 09:00`.
 */
export function when(at: number, now: Instant, style: 'short' | 'long' = 'short'): string {
  const zone = viewerZone;
  const wall = toWall(zone, instant(at));
  const days = (startOfDay(wall) - startOfDay(toWall(zone, now))) / DAY;
  const time = formatClock(wall);
  if (days === 0) return style === 'long' ? time : `today ${time}`;
  if (days === 1) return `tomorrow ${time}`;
  const name = (style === 'long' ? longDays : shortDays)[(Math.floor(wall / DAY) + 4) % 7] ?? '';
  return days > 0 && days < 7 ? `${name} ${time}` : `${name} ${dayAndMonth(at, zone)} ${time}`;
}

/** `Mon 16 Nov 09:00`, on the viewer's clock unless another is named. */
export function dated(at: number, zone: Zone = viewerZone): string {
  const wall = toWall(zone, instant(at));
  return `${shortDays[(Math.floor(wall / DAY) + 4) % 7]} ${dayAndMonth(at, zone)} ${formatClock(wall)}`;
}

function dayAndMonth(at: number, zone: Zone): string {
  const { day, month } = dateOf(toWall(zone, instant(at)));
  return `${day} ${months[month - 1]}`;
}

/** `in 2 d 4 h`, `in 3 weeks`: as one says how far away something is. */
export function away(at: number, now: Instant): string {
  const days = (at - now) / DAY;
  if (days < 10) return `in ${lengthInWords(at - now)}`;
  if (days < 60) return `in ${Math.round(days / 7)} weeks`;
  return `in ${Math.round(days / 30.4)} months`;
}

/** The exact time in the rota's zone, and in the viewer's where that differs: for a tooltip. */
export function exact(at: number, zone: Zone): string {
  const there = `${formatInZone(instant(at), zone)} ${zone.id}`;
  return viewerZone.id === zone.id ? there : `${there}\n${formatInZone(instant(at), viewerZone)} ${viewerZone.id}`;
}
