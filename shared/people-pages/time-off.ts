import { type Person, type TimeOff, timeOffInterval } from '../people/index.ts';
import { addMonths, formatDate, type Instant, instant, toInstant, toWall, type Zone } from '../time/index.ts';
import type { Absence } from './schema.ts';

/** The time off of a person that is not over for more than a year, by start. `zone` is the person's. */
export function timeOffOf({ timeOff }: Person, zone: Zone, at: Instant): Absence[] {
  const aYearAgo = toInstant(zone, addMonths(toWall(zone, at), -12));
  return timeOff
    .map((each) => absenceOf(each, zone))
    .filter(({ start, end }) => start < end && end > aYearAgo)
    .sort((a, b) => a.start - b.start);
}

function absenceOf(timeOff: TimeOff, zone: Zone): Absence {
  const { start, end } = timeOffInterval(timeOff, zone);
  return {
    start,
    end,
    firstDay: formatDate(toWall(zone, start)),
    lastDay: formatDate(toWall(zone, instant(end - 1))),
    wholeDays: 'year' in timeOff.from && 'year' in timeOff.to,
    kind: timeOff.kind ?? null,
    note: timeOff.note ?? null,
  };
}
