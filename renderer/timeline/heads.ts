import {
  DAY,
  dateOf,
  dayNames,
  formatDate,
  monthNames,
  toInstant,
  wallTime,
  weekdayOf,
} from '../../shared/time/index.ts';
import { clockTime } from '../ui/index.ts';
import { columnsOf, type Period } from './period.ts';

/** What stands above a column, or above several. Milliseconds since 1970 UTC. */
export interface Head {
  readonly start: number;
  readonly end: number;
  /** The small word on top: the weekday, the month. */
  readonly top: string;
  /** The number below. */
  readonly bottom: string;
  /** Today. */
  readonly present: boolean;
  readonly title: string | undefined;
}

/** What stands above the columns: hours, days, or in a quarter the weeks. `holidays` are named by their date. */
export function headsOf(period: Period, now: number, holidays: ReadonlyMap<string, string>): Head[] {
  const { span, zone, last } = period;
  const columns = columnsOf(period);
  if (span === 'day') {
    return columns.map(({ start, end, wall }) => ({
      start,
      end,
      top: '',
      bottom: clockTime(wall).replace(/^0|:00/g, ''),
      present: start <= now && now < end,
      title: undefined,
    }));
  }
  if (span === 'quarter') {
    let named = 0;
    return columns
      .filter(({ wall }, index) => weekdayOf(wall) === 0 || index === 0)
      .map(({ start, wall }) => {
        const next = Math.min(wall + (7 - weekdayOf(wall)) * DAY, last);
        const end = toInstant(zone, wallTime(next));
        const { day, month } = dateOf(wall);
        const top = month === named ? '' : (monthNames[month - 1] ?? '');
        named = month;
        return { start, end, top, bottom: String(day), present: false, title: undefined };
      });
  }
  return columns.map(({ start, end, wall }) => {
    const name = dayNames[weekdayOf(wall)] ?? '';
    return {
      start,
      end,
      top: span === 'month' ? name.slice(0, 2) : name,
      bottom: String(dateOf(wall).day),
      present: start <= now && now < end,
      title: holidays.get(formatDate(wall)),
    };
  });
}
