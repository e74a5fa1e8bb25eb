import {
  formatDate,
  HOUR,
  MINUTE,
  midnightOf,
  parseDate,
  parseInstant,
  parseLocal,
  spanAt,
  toInstant,
  WEEK,
  wallTime,
  type Zone,
} from '../../shared/time/index.ts';

/** A date, and the time of day and the offset behind it where there are both. */
const WRITTEN = /(?<!\d)(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)([+-]\d\d:\d\d))?/g;

/**
 * Moves every date in a text, comments and prose included, by whole weeks, so that weekdays and times of day stay. A
 * time with an offset keeps what the clock shows: the offset becomes what that one of `zones` has on the new day.
 */
export function moveDates(text: string, weeks: number, zones: readonly Zone[]): string {
  return text.replace(WRITTEN, (written: string, day: string, clock?: string, offset?: string) => {
    const date = parseDate(day);
    if (!date) return written;
    const moved = formatDate(wallTime(midnightOf(date) + weeks * WEEK));
    if (clock === undefined || offset === undefined) return moved;
    return `${moved}T${clock}${offsetOn(`${moved}T${clock}`, zoneOfTime(written, offset, zones)) ?? offset}`;
  });
}

function zoneOfTime(written: string, offset: string, zones: readonly Zone[]): Zone | undefined {
  const at = parseInstant(written);
  return at === undefined ? undefined : zones.find((zone) => formatOffset(spanAt(zone, at).offset) === offset);
}

function offsetOn(local: string, zone: Zone | undefined): string | undefined {
  const wall = parseLocal(local);
  if (wall === undefined || !zone) return undefined;
  return formatOffset(spanAt(zone, toInstant(zone, wall)).offset);
}

/** `-05:00`. */
function formatOffset(offset: number): string {
  const length = Math.abs(offset);
  const [hours, minutes] = [Math.floor(length / HOUR), Math.floor((length % HOUR) / MINUTE)];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
