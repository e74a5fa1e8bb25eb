import { type Day, writeDay, writeLocal } from './days.ts';
import type { GeneratedLayer } from './layers.ts';
import { idOf } from './names.ts';
import type { Random } from './random.ts';
import type { GeneratedRota } from './rotas.ts';
import { peopleOfTurn, turnAtNoon } from './turns.ts';
import { type Value, yamlFile } from './yaml.ts';

export interface GeneratedOverride {
  readonly id: string;
  readonly rota: string;
  readonly file: string;
}

type Entries = Readonly<Record<string, Value | undefined>>;

/** Overrides of every kind, spread over the year that begins at `from`. */
export function overridesOf(
  count: number,
  rotas: readonly GeneratedRota[],
  people: readonly string[],
  from: Day,
  random: Random,
): GeneratedOverride[] {
  const taken = new Set<string>();
  const overrides: GeneratedOverride[] = [];
  for (let index = 0; index < count; index++) {
    const rota = rotas[random.whole(0, rotas.length - 1)];
    if (!rota) break;
    const day = from + random.whole(0, 364);
    const reason = random.pick(reasons);
    const what = swapOf(rota, day, random) ?? timedOf(rota, people, day, random);
    const file = yamlFile({ ...what, reason, ...courseOf(what, rota, day, random) });
    overrides.push({ id: freeId(`${writeDay(day)}-${idOf(reason)}`, rota.id, taken), rota: rota.id, file });
  }
  return overrides;
}

/** The wish itself for a swap of two turns of one layer; undefined where chance or the rota says no. */
function swapOf(rota: GeneratedRota, day: Day, random: Random): Entries | undefined {
  if (!random.chance(0.18)) return undefined;
  const layer = rota.layers[random.whole(0, rota.layers.length - 1)];
  const turn = layer && !layer.onDuty ? turnAtNoon(layer, day) : undefined;
  if (!layer || turn === undefined) return undefined;
  const other = turn + random.whole(1, Math.min(6, layer.turns.length + 1));
  const [person] = peopleOfTurn(layer, turn);
  const by = peopleOfTurn(layer, other).find((candidate) => candidate !== person);
  if (!person || !by) return undefined;
  const take = { layer: layer.id, turn: other, person: by };
  return {
    kind: 'swap',
    give: { layer: layer.id, turn, person },
    // Who still looks for a volunteer has nothing to take yet.
    take: random.chance(0.05) ? undefined : take,
  };
}

function timedOf(rota: GeneratedRota, people: readonly string[], day: Day, random: Random): Entries {
  const person = onCallAround(rota, day, random);
  const by = otherThan(person, rota.team, random) ?? otherThan(person, people, random);
  const times = timesOf(day, random);
  const kind = random.fraction();
  if (by && kind < 0.68) return { kind: 'cover', ...times, person, by };
  if (by && kind < 0.82) return { kind: 'add', ...times, by };
  if (kind < 0.9) return { kind: 'remove', ...times, person };
  return { kind: 'set', ...times, people: random.some(rota.team, random.whole(random.chance(0.1) ? 0 : 1, 2)) };
}

/** Mostly who has the turn on that day, so that the override has something to change. */
function onCallAround(rota: GeneratedRota, day: Day, random: Random): string {
  const layer: GeneratedLayer | undefined = rota.layers[random.whole(0, rota.layers.length - 1)];
  const turn = layer && !layer.onDuty ? turnAtNoon(layer, day) : undefined;
  const [named] = layer && turn !== undefined ? peopleOfTurn(layer, turn) : [];
  return named ?? random.some(rota.team, 1)[0] ?? '';
}

function otherThan(person: string, from: readonly string[], random: Random): string | undefined {
  const others = from.filter((candidate) => candidate !== person);
  return others[random.whole(0, others.length - 1)];
}

function timesOf(day: Day, random: Random) {
  const [hour, length] = random.pick(stretches);
  const minute = random.chance(0.2) ? 30 : 0;
  const zone = random.chance(0.06) ? 'Z' : '';
  return { from: writeLocal(day, hour, minute) + zone, to: writeLocal(day, hour + length, minute) + zone };
}

/** Hour of the day, and how many hours long: an appointment, an evening, a night, a day, a long weekend, a week. */
// biome-ignore format: a table
const stretches = [
  [9, 4], [12, 2], [13, 5], [17, 5], [20, 12], [22, 9], [0, 24], [9, 24], [9, 24], [9, 72], [17, 64], [9, 168],
] as const;

/** Who asked, whom, and what became of it. An accepted swap is always whole. */
function courseOf(what: Entries, rota: GeneratedRota, day: Day, random: Random): Entries {
  const incomplete = what.kind === 'swap' && what.take === undefined;
  const status = incomplete ? 'requested' : random.chance(0.8) ? 'accepted' : random.pick(otherStatuses);
  const asked = day - random.whole(3, 40);
  const hour = random.whole(6, 20);
  const created = `${writeLocal(asked, hour, random.whole(0, 59))}Z`;
  const isDecided = status === 'accepted' || status === 'declined';
  const [someone, other, ...more] = random.shuffled(rota.team);
  const creator = typeof what.person === 'string' ? what.person : someone;
  const decider = typeof what.by === 'string' ? what.by : other;
  return {
    status: status === 'accepted' && random.chance(0.7) ? undefined : status,
    offeredTo: status === 'requested' && decider && random.chance(0.7) ? [decider, ...more.slice(0, 2)] : undefined,
    created: random.chance(0.97) ? created : undefined,
    createdBy: creator,
    decided:
      isDecided && decider ? `${writeLocal(asked, hour + random.whole(1, 30), random.whole(0, 59))}Z` : undefined,
    decidedBy: isDecided ? decider : undefined,
  };
}

const otherStatuses = ['requested', 'declined', 'withdrawn'] as const;

function freeId(wanted: string, rota: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(`${rota}/${id}`); number++) id = `${wanted}-${number}`;
  taken.add(`${rota}/${id}`);
  return id;
}

// biome-ignore format: a table of words
const reasons = [
  'Dentist', 'Concert', 'Moving house', 'School play', 'Long weekend', 'Wedding', 'Parents’ evening', 'Release night',
  'Training', 'Flight lands late', 'Sick child', 'Marathon', 'Data centre move', 'Peak season', 'Handover practice',
  'Driving test', 'Plumber comes', 'Client visit', 'Night of the migration', 'Family dinner',
] as const;
