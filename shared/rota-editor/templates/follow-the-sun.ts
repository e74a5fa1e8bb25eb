import {
  DAY,
  formatClock,
  formatLocal,
  instant,
  parseLocal,
  startOfDay,
  toInstant,
  toWall,
  type WallTime,
  wallTime,
  type Zone,
  zoneOf,
} from '../../time/index.ts';
import type { LayerDraft } from '../schema.ts';
import { hoursOn, layerDraft, type RotaTemplate, type TemplateOptions, turnsOfGroup } from './template.ts';

/** The day is handed from zone to zone: the first begins at the handover, the next where its share of the day ends. */
export const followTheSunInTwo = followTheSun(2, 'two');

/** The same for three zones. */
export const followTheSunInThree = followTheSun(3, 'three');

function followTheSun(count: number, inWords: string): RotaTemplate {
  return {
    id: `follow-the-sun-${count}`,
    name: `Follow the sun, ${inWords} zones`,
    sentence: `The day is shared by ${inWords} places around the world, a week each, so that nobody works at night.`,
    groups: ['First', 'Second', 'Third'].slice(0, count),
    zoned: true,
    layersOf: (options) => layersAround(options, count),
  };
}

interface Part {
  readonly zone: Zone;
  /** Its first moment of duty, on its own clock. */
  readonly start: WallTime;
}

/**
 * The clocks of two places change on different days, so the distance between them is not the same all year: where the
 * next part then begins later, this one's window reaches further; where both are on duty, the later in the list is.
 */
function layersAround(options: TemplateOptions, count: number): LayerDraft[] {
  const parts = partsOf(options, count);
  const ids = idsOf(parts);
  return parts.map(({ zone, start }, index) => {
    const next = parts[(index + 1) % count];
    const length = next === undefined ? DAY : longestUntil({ zone, start }, next);
    const end = wallTime(start + Math.min(length, DAY));
    return layerDraft({
      id: ids[index] ?? `part-${index + 1}`,
      name: placeOf(zone),
      timeZone: zone.id,
      start: formatLocal(start),
      turns: turnsOfGroup(options, index),
      hours: [hoursOn(null, formatClock(start), formatClock(end))],
    });
  });
}

function partsOf({ start, timeZone, groups }: TemplateOptions, count: number): Part[] {
  const wall = parseLocal(start);
  if (wall === undefined) throw new RangeError(`not a local time: ${start}`);
  const home = zoneOf(timeZone);
  const first = toInstant(home, wall);
  return Array.from({ length: count }, (_, index) => {
    const zone = zoneOf(groups[index]?.timeZone ?? timeZone);
    return { zone, start: toWall(zone, instant(first + (index * DAY) / count)) };
  });
}

/** How long it lasts from the start of a part to the start of the next one at most, on the part's clock, over two years. */
function longestUntil(part: Part, next: Part): number {
  let longest = 0;
  for (let day = 0; day < LOOK_AHEAD; day++) {
    const start = wallTime(part.start + day * DAY);
    const from = toInstant(part.zone, start);
    const clock = next.start - startOfDay(next.start);
    // The first time that the next one's clock shows its start after this one's.
    let then = wallTime(startOfDay(toWall(next.zone, from)) - DAY + clock);
    while (toInstant(next.zone, then) <= from) then = wallTime(then + DAY);
    longest = Math.max(longest, toWall(part.zone, toInstant(next.zone, then)) - start);
  }
  return longest;
}

/** In days: every clock change of the year and the next lies in it. */
const LOOK_AHEAD = 2 * 366;

/** `America/New_York` is `New York`. */
function placeOf({ id }: Zone): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function idsOf(parts: readonly Part[]): string[] {
  const names = parts.map(({ zone }) =>
    placeOf(zone)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, ''),
  );
  return names.map((name, index) => (name === '' || names.indexOf(name) !== index ? `part-${index + 1}` : name));
}
