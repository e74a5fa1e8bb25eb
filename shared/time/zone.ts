import { DAY, HOUR, type Instant, instant, type WallTime, wallTime } from './instant.ts';
import { formatForPeople } from './notation.ts';
import { Temporal } from './temporal.ts';

/** A stretch of time during which a zone's clock keeps one distance from UTC. Half-open, in milliseconds. */
export interface ZoneSpan {
  readonly from: number;
  readonly until: number;
  /** Wall clock minus UTC, in milliseconds. */
  readonly offset: number;
}

/** A time zone of the IANA database, with the spans looked up so far. */
export interface Zone {
  readonly id: string;
  /** Sorted by `from`, not overlapping, with holes where nobody has asked yet. */
  readonly spans: ZoneSpan[];
  /** The span that answered last: most questions come in order. */
  latest: ZoneSpan;
}

/** No zone is further than this from another: the width within which a clock change can make a wall time ambiguous. */
const REACH = 26 * HOUR;

/** Temporal's range ends in the year 275760 (and as far back); what lies beyond is like the last days before. */
const LAST_INSTANT = 8.64e15 - 2 * DAY;

const zones = new Map<string, Zone>();

/** True for a name that the IANA time zone database knows, such as `Europe/Warsaw` or `UTC`. Offsets are not zones. */
export function isTimeZone(id: string): boolean {
  if (zones.has(id)) return true;
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(id)) return false;
  try {
    const known = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId;
    return known.toLowerCase() === id.toLowerCase();
  } catch {
    return false;
  }
}

/** The zone of that name. Each is made once and remembers its clock changes. Throws RangeError for an unknown name. */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known) return known;
  if (!isTimeZone(id)) throw new RangeError(`not a time zone: ${id}`);
  const first = lookUpSpan(id, 0);
  const zone: Zone = { id, spans: [first], latest: first };
  zones.set(id, zone);
  return zone;
}

/** The zone of a system, by the name that the system gives it; UTC where it knows none, which is `Etc/Unknown`. */
export function zoneOfSystem(name: string): Zone {
  return zoneOf(isTimeZone(name) ? name : 'UTC');
}

/** The span in which `at` lies. */
export function spanAt(zone: Zone, at: number): ZoneSpan {
  const latest = zone.latest;
  if (at >= latest.from && at < latest.until) return latest;
  const { spans } = zone;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.until <= at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  if (found && found.from <= at) {
    zone.latest = found;
    return found;
  }
  const span = lookUpSpan(zone.id, at);
  spans.splice(low, 0, span);
  zone.latest = span;
  return span;
}

function lookUpSpan(id: string, at: number): ZoneSpan {
  const inRange = Math.min(Math.max(Math.floor(at), -LAST_INSTANT), LAST_INSTANT);
  const here = Temporal.Instant.fromEpochMilliseconds(inRange).toZonedDateTimeISO(id);
  // `previous` is strictly before: ask from a millisecond later, so that a span begins at its own change.
  const before = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = here.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  };
}

/** What the clocks of `zone` show at `at`. */
export function toWall(zone: Zone, at: Instant): WallTime {
  return wallTime(at + spanAt(zone, at).offset);
}

/**
 * The instant of a wall time: the first occurrence where it repeats, the first instant after the gap where it is
 * skipped. For a turn's start, a layer's end, an override's from and to, an hours window's start (rota rules, section 1).
 */
export function toInstant(zone: Zone, wall: WallTime): Instant {
  const sure = unambiguous(zone.latest, wall);
  if (sure !== undefined) return sure;
  let span = spanAt(zone, wall - DAY);
  for (;;) {
    const at = wall - span.offset;
    if (at < span.from) return instant(span.from);
    if (at < span.until) return instant(at);
    span = spanAt(zone, span.until);
  }
}

/**
 * As `toInstant`, but the last occurrence of a wall time that repeats. For an hours window's end only, so that
 * windows around a clock change rather overlap than leave a gap (rota rules, section 1).
 */
export function toLastInstant(zone: Zone, wall: WallTime): Instant {
  const sure = unambiguous(zone.latest, wall);
  if (sure !== undefined) return sure;
  let span = spanAt(zone, wall + DAY);
  for (;;) {
    const at = wall - span.offset;
    if (at >= span.until) return instant(span.until);
    if (at >= span.from) return instant(at);
    span = spanAt(zone, span.from - 1);
  }
}

/** The instant of `wall` if it lies so deep inside `span` that no clock change can touch it. */
function unambiguous(span: ZoneSpan, wall: WallTime): Instant | undefined {
  const at = wall - span.offset;
  return at - REACH >= span.from && at + REACH < span.until ? instant(at) : undefined;
}

/** `Mon 2026-03-30 09:00`, on the clock of a zone. */
export function formatInZone(at: Instant, zone: Zone): string {
  return formatForPeople(toWall(zone, at));
}
