import { formatInstant, formatLocal, type Instant, toInstant, toWall, type Zone } from '../time/index.ts';

/**
 * An instant as the book writes it in a zone: a local time, `2026-03-03T09:00`; an instant, `2026-10-25T01:30Z`, where the
 * local hour repeats and the local time would mean the first of the two. To the minute.
 */
export function writtenMoment(at: Instant, zone: Zone): string {
  const wall = toWall(zone, at);
  return toInstant(zone, wall) === at ? formatLocal(wall) : writtenInstant(at);
}

/** An instant as the book writes when something happened: `2026-02-20T10:12Z`. To the minute. */
export function writtenInstant(at: Instant): string {
  return formatInstant(at).replace(/:\d\dZ$/, 'Z');
}
