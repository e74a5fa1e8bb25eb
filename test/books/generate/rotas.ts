import { type Day, mondayOf } from './days.ts';
import type { System } from './estate.ts';
import {
  dailyOnDuty,
  everyShape,
  followTheSun,
  type GeneratedLayer,
  layerEntry,
  roundTheWorld,
  type Shape,
  weekly,
} from './layers.ts';
import type { Random } from './random.ts';
import { yamlFile } from './yaml.ts';

export interface GeneratedRota {
  readonly id: string;
  /** Whose service it stands behind first; a second line stands behind the same system as its primary. */
  readonly system: System;
  readonly isSecondary: boolean;
  readonly team: readonly string[];
  readonly layers: readonly GeneratedLayer[];
  readonly file: string;
}

/** Rotas of every shape; each third that can have one is followed by its second line. */
export function rotasOf(
  systems: readonly System[],
  people: readonly string[],
  from: Day,
  random: Random,
): GeneratedRota[] {
  const rotas: GeneratedRota[] = [];
  systems.forEach((system, index) => {
    if (rotas.length >= systems.length) return;
    const shape: Shape = everyShape[index % everyShape.length] ?? weekly;
    const team = teamOf(people, rotas.length, shape === followTheSun || shape === roundTheWorld, random);
    const isLast = rotas.length === systems.length - 1;
    const hasSecondary = index % 3 === 1 && !isLast && team.length > 1;
    const monday = mondayOf(from) + (random.chance(0.2) ? 7 * random.whole(1, 6) : 0);
    rotas.push(primaryOf(system, team, shape, monday, hasSecondary, random));
    if (hasSecondary) rotas.push(secondaryOf(system, team, monday, random));
  });
  return rotas;
}

function primaryOf(
  system: System,
  team: readonly string[],
  shape: Shape,
  monday: Day,
  hasSecondary: boolean,
  random: Random,
): GeneratedRota {
  const layers = shape(team, monday, random);
  const file = yamlFile({
    name: `${system.name} primary`,
    timeZone: random.chance(0.25) ? random.pick(['Europe/Berlin', 'America/New_York', 'Australia/Sydney']) : undefined,
    role: 'primary',
    next: hasSecondary ? secondaryId(system) : undefined,
    after: hasSecondary ? random.pick(['10 minutes', '15 minutes', '30 minutes']) : undefined,
    coverage:
      shape === dailyOnDuty
        ? { items: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }] }
        : undefined,
    layers: { items: layers.map((layer) => ({ map: layerEntry(layer) })) },
  });
  return { id: system.id, system, isSecondary: false, team, layers, file };
}

function secondaryOf(system: System, team: readonly string[], monday: Day, random: Random): GeneratedRota {
  const layers = weekly([...team.slice(1), ...team.slice(0, 1)], monday, random);
  const file = yamlFile({
    name: `${system.name} secondary`,
    role: 'secondary',
    layers: { items: layers.map((layer) => ({ map: layerEntry(layer) })) },
  });
  return { id: secondaryId(system), system, isSecondary: true, team, layers, file };
}

function secondaryId(system: System): string {
  return `${system.id}-secondary`;
}

/** Neighbours in the list, which is sorted by region; half of them from the other end of it where they live far apart. */
function teamOf(people: readonly string[], index: number, farApart: boolean, random: Random): string[] {
  const size = Math.min(people.length, random.whole(4, 8));
  const far = farApart ? Math.floor(people.length / 2) : 0;
  const first = index * 4;
  const members = Array.from({ length: size }, (_, at) => {
    const shift = at >= size / 2 ? far : 0;
    return people[(first + at + shift) % people.length];
  });
  return [...new Set(members.filter((person) => person !== undefined))];
}
