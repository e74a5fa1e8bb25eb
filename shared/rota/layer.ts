import type { PersonId } from '../people/index.ts';
import {
  type Instant,
  type Interval,
  instant,
  midnightOf,
  toInstant,
  toWall,
  type Zone,
  zoneOf,
} from '../time/index.ts';
import { type WeekHours, weekHoursOf } from './hours.ts';
import type { Layer } from './rota.ts';
import { type Rotation, rotationOf, turnAt, turnStart } from './rotation.ts';
import { type DutyTurnCount, dutyTurnCount } from './turn-count.ts';

/** A layer made ready for calculation. */
export interface LayerPlan {
  readonly layer: Layer;
  readonly zone: Zone;
  readonly rotation: Rotation;
  /** Turn 0 begins. */
  readonly start: Instant;
  /** Infinite for a layer without end. */
  readonly end: Instant;
  /** Undefined: always on duty. */
  readonly hours: WeekHours | undefined;
  /** Every turn names the same people, so that handovers change nothing. */
  readonly constant: boolean;
  /** How many turns before a turn advanced the rotation. */
  readonly advanced: DutyTurnCount;
}

/** Makes a layer ready; `rotaZone` is the zone that holds where the layer names none. */
export function planLayer(layer: Layer, rotaZone: Zone): LayerPlan {
  const zone = layer.timeZone ? zoneOf(layer.timeZone) : rotaZone;
  const rotation = rotationOf(layer.start, layer.every);
  const hours = layer.hours && weekHoursOf(layer.hours);
  return {
    layer,
    zone,
    rotation,
    start: toInstant(zone, layer.start),
    end: layer.end === undefined ? instant(Number.POSITIVE_INFINITY) : toInstant(zone, layer.end),
    hours,
    constant: layer.turns.every((turn) => namesSame(turn, layer.turns[0] ?? [])),
    advanced: layer.advance === 'on-duty' ? dutyTurnCount(rotation, hours, zone) : (turn) => turn,
  };
}

/** Whether two turns name the same people, in whatever order. */
function namesSame(a: readonly PersonId[], b: readonly PersonId[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}

/** The last year that a time can be written in is 9999. */
const END_OF_YEARS = midnightOf({ year: 10_000, month: 1, day: 1 });

/** Whether the layer has that turn: it starts before the layer's end. */
export function turnExists({ layer, rotation }: LayerPlan, turn: number): boolean {
  return turn >= 0 && turnStart(rotation, turn) < (layer.end ?? END_OF_YEARS);
}

/** From when to when a turn lasts; it ends where the next begins or the layer ends. Empty for a swallowed turn. */
export function turnInterval(plan: LayerPlan, turn: number): Interval {
  const start = toInstant(plan.zone, turnStart(plan.rotation, turn));
  const next = toInstant(plan.zone, turnStart(plan.rotation, turn + 1));
  return { start, end: next < plan.end ? next : plan.end };
}

/** The people whom `turns` names for a turn: nobody is the empty list. In the order of the file. */
export function namedFor(plan: LayerPlan, turn: number): readonly PersonId[] {
  const { turns } = plan.layer;
  return turns[plan.advanced(turn) % turns.length] ?? [];
}

/** The number of the turn that is running at `at`; negative before the layer's start. The end is not looked at. */
export function turnRunningAt(plan: LayerPlan, at: Instant): number {
  if (at < plan.start) return -1;
  const { zone, rotation } = plan;
  let turn = turnAt(rotation, toWall(zone, at));
  // It has begun: an earlier wall time never has a later first instant. In a repeated hour later ones have, too.
  while (toInstant(zone, turnStart(rotation, turn + 1)) <= at) turn++;
  return turn;
}
