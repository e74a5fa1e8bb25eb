import type { HoursDraft } from '../../shared/rota-editor/index.ts';
import { formatClock, parseClock, type Weekday, wallTime, weekdays } from '../../shared/time/index.ts';

/** The hours of a week as a grid that is painted: a field for each half hour of each day, Monday 00:00 first. */
export type WeekGrid = readonly boolean[];

export const HALVES = 48;
const FIELDS = 7 * HALVES;
const HALF_HOUR = 30 * 60_000;

/** The grid of some windows. Undefined where a window is not on half hours or cannot be read: then fields say it, not paint. */
export function gridOf(hours: readonly HoursDraft[]): WeekGrid | undefined {
  const grid = Array.from({ length: FIELDS }, () => false);
  for (const { days, from, to } of hours) {
    const [start, end] = [parseClock(from), parseClock(to)];
    if (start === undefined || end === undefined || start % HALF_HOUR !== 0 || end % HALF_HOUR !== 0) return undefined;
    const first = start / HALF_HOUR;
    const length = ((end / HALF_HOUR - first + HALVES - 1) % HALVES) + 1;
    for (const day of days ?? weekdays) {
      for (let half = 0; half < length; half++) grid[(weekdays.indexOf(day) * HALVES + first + half) % FIELDS] = true;
    }
  }
  return grid;
}

/** A stretch of the grid, from the field where it begins, at most a day long. */
interface Painted {
  readonly day: number;
  readonly from: number;
  readonly length: number;
}

/** The windows that say the same as a grid: each begins on its day and lasts into the next at most; like ones share their days. */
export function hoursOf(grid: WeekGrid): HoursDraft[] {
  const shared = new Map<string, { readonly days: Weekday[]; readonly from: string; readonly to: string }>();
  for (const { day, from, length } of stretchesOf(grid)) {
    const clock = (half: number) => formatClock(wallTime((half % HALVES) * HALF_HOUR));
    const window = { days: [], from: clock(from), to: clock(from + length) };
    const key = `${window.from} ${window.to}`;
    const known = shared.get(key) ?? window;
    shared.set(key, known);
    known.days.push(weekdays[day] ?? 'mon');
  }
  return [...shared.values()].map(({ days, from, to }) => ({
    days: days.length === weekdays.length ? null : weekdays.filter((day) => days.includes(day)),
    from,
    to,
  }));
}

/** Where the grid is painted, cut where a window must end: a day after it begins. */
function stretchesOf(grid: WeekGrid): Painted[] {
  if (grid.every(Boolean)) {
    return Array.from({ length: 7 }, (_, day) => ({ day, from: 0, length: HALVES }));
  }
  const painted = (field: number) => grid[((field % FIELDS) + FIELDS) % FIELDS] ?? false;
  const stretches: Painted[] = [];
  for (let field = 0; field < FIELDS; field++) {
    if (!painted(field) || painted(field - 1)) continue;
    let begin = field;
    let end = field;
    while (painted(end)) end++;
    while (begin < end) {
      // What goes on over midnights is told as whole days where it can be.
      const nextMidnight = (Math.floor(begin / HALVES) + 1) * HALVES;
      const until = end - begin <= HALVES ? end : nextMidnight;
      stretches.push({ day: Math.floor(begin / HALVES) % 7, from: begin % HALVES, length: until - begin });
      begin = until;
    }
  }
  return stretches;
}

/** The grid with the fields between two corners painted or wiped, whichever way they were dragged. */
export function painted(grid: WeekGrid, from: number, to: number, value: boolean): WeekGrid {
  const [dayFrom, halfFrom] = [Math.floor(from / HALVES), from % HALVES];
  const [dayTo, halfTo] = [Math.floor(to / HALVES), to % HALVES];
  const inside = (at: number, one: number, other: number) => at >= Math.min(one, other) && at <= Math.max(one, other);
  return grid.map((before, field) =>
    inside(Math.floor(field / HALVES), dayFrom, dayTo) && inside(field % HALVES, halfFrom, halfTo) ? value : before,
  );
}
