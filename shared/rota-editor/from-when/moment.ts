import { type Instant, instant, MINUTE, toInstant, toWall, type WallTime, type Zone } from '../../time/index.ts';
import type { EffectFrom } from '../schema.ts';

/** From when an edit counts: at each layer's next handover after `limit`, or at `limit` itself. Nothing before it changes. */
export interface When {
  readonly kind: 'next-handover' | 'at';
  /** To the minute, and a time that the clocks of all zones concerned can say. */
  readonly limit: Instant;
}

/** The moment that an edit names, for layers in these zones; undefined for one that counts always. */
export function whenOf(from: EffectFrom, now: Instant, zones: readonly Zone[]): When | undefined {
  if (from.kind === 'always') return undefined;
  const asked = from.kind === 'at' ? instant(from.at) : now;
  return { kind: from.kind === 'next-handover' ? 'next-handover' : 'at', limit: sayable(asked, zones) };
}

/**
 * The first full minute from `at` on that a layer of any of these zones can start or end at: its local time means the
 * first of two hours that repeat, so there are none in the second (rota rules, section 1).
 */
function sayable(at: Instant, zones: readonly Zone[]): Instant {
  let minute = instant(Math.ceil(at / MINUTE) * MINUTE);
  while (!zones.every((zone) => isSayable(minute, zone))) minute = instant(minute + MINUTE);
  return minute;
}

/** Whether there is a local time of a zone that means this instant. */
export function isSayable(at: Instant, zone: Zone): boolean {
  return toInstant(zone, toWall(zone, at)) === at;
}

/** A moment, and how the clock of a layer names it: a skipped 02:30 stays 02:30, so that later turns keep to it. */
export interface Cut {
  readonly at: Instant;
  readonly wall: WallTime;
}

/** An instant by a zone's clock. */
export function cutAt(at: Instant, zone: Zone): Cut {
  return { at, wall: toWall(zone, at) };
}
