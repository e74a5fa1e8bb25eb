import { z } from 'zod';
import type { RotaCase, WrittenSegment } from './cases.ts';

/**
 * The rules of the rota a second time, as plainly as they can be said: every turn is walked from the first, and for
 * every step of the clock it is decided afresh who is on call. It reads the words of the files itself and shares no
 * code with the product, so that the two can be held against each other. Section numbers are those of the rota rules.
 * Instants are milliseconds since 1970 UTC here.
 */

/** What the scan reads of a case. */
export type Question = Pick<RotaCase, 'timeZone' | 'people' | 'rota' | 'overrides' | 'from' | 'to'>;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Turn extends Span {
  readonly number: number;
  readonly people: readonly string[];
}

interface Layer {
  readonly id: string;
  readonly priority: number;
  readonly turns: readonly Turn[];
  readonly isOnDuty: (at: number) => boolean;
}

type People = ReadonlySet<string>;

interface Override {
  readonly kind: 'set' | 'other';
  readonly created: number;
  readonly id: string;
  /** Who is on call with it, given who was on call without it. */
  readonly change: (onCall: People, at: number) => People;
}

/** A rota of which one can ask who is on call at any instant of its question's interval. */
export interface Scan {
  readonly from: number;
  readonly to: number;
  readonly peopleAt: (at: number) => readonly string[];
  readonly peopleOfLayerAt: (layerId: string, at: number) => readonly string[];
  /** The turn of that layer at that instant, on duty or not. */
  readonly turnAt: (layerId: string, at: number) => number | undefined;
  readonly mustBeCovered: (at: number) => boolean;
}

export function scanOf({ timeZone: bookZone, people, rota, overrides = [], from, to }: Question): Scan {
  const file = rotaFile.parse(rota);
  const zone = file.timeZone ?? bookZone;
  const asked = { start: instantIn(from), end: instantIn(to) };
  const files = overrides.map((override) => overrideFile.parse(override));
  const isInTeam = teamOf(people, bookZone);
  const layers = file.layers.map((layer, index) => {
    const named = files.flatMap((override) => (override.kind === 'swap' ? [override.give, override.take] : []));
    const lastTurn = Math.max(0, ...named.flatMap((side) => (side?.layer === layer.id ? [side.turn] : [])));
    return layerOf(layer, index, layer.timeZone ?? zone, asked, lastTurn);
  });
  const ordered = files
    .filter(({ status }) => status === 'accepted')
    .map((override) => overrideOf(override, zone, layers, isInTeam))
    .sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
  const isCovered =
    typeof file.coverage === 'string' ? () => file.coverage === 'always' : hoursTest(file.coverage, zone, asked);

  const ofLayer = (layer: Layer, at: number) => {
    if (!layer.isOnDuty(at)) return [];
    return turnIn(layer, at)?.people.filter((person) => isInTeam(person, at)) ?? [];
  };

  /** Section 4: the highest priority at which some layer yields somebody. */
  const ofLayers = (at: number): People => {
    const yielding = layers.filter((layer) => ofLayer(layer, at).length > 0);
    const highest = Math.max(...yielding.map(({ priority }) => priority));
    return new Set(yielding.filter(({ priority }) => priority === highest).flatMap((layer) => ofLayer(layer, at)));
  };

  /** Section 5: the layers, then all but the sets in their order, then the sets; the team has the last word. */
  const peopleAt = (at: number) => {
    const inOrder = [
      ...ordered.filter(({ kind }) => kind === 'other'),
      ...ordered.filter(({ kind }) => kind === 'set'),
    ];
    const onCall = inOrder.reduce((before, override) => override.change(before, at), ofLayers(at));
    return [...onCall].filter((person) => isInTeam(person, at)).sort();
  };

  const layerNamed = (id: string) => layers.filter((layer) => layer.id === id);
  return {
    from: asked.start,
    to: asked.end,
    peopleAt,
    peopleOfLayerAt: (id, at) => [...new Set(layerNamed(id).flatMap((layer) => ofLayer(layer, at)))].sort(),
    turnAt: (id, at) => layerNamed(id).flatMap((layer) => turnIn(layer, at)?.number ?? [])[0],
    mustBeCovered: isCovered,
  };
}

/** Who is on call during the scan's interval, asked every `stepMinutes`, equal neighbours joined (section 6). */
export function segmentsByScan(
  { from, to }: Pick<Scan, 'from' | 'to'>,
  peopleAt: (at: number) => readonly string[],
  stepMinutes = 15,
): WrittenSegment[] {
  const segments: { start: string; end: string; people: readonly string[] }[] = [];
  for (let at = from; at < to; at += stepMinutes * 60_000) {
    const people = peopleAt(at);
    const end = write(Math.min(at + stepMinutes * 60_000, to));
    const last = segments.at(-1);
    if (last && last.people.join() === people.join()) last.end = end;
    else segments.push({ start: write(at), end, people });
  }
  return segments;
}

/** Where `test` holds during the scan's interval, asked every `stepMinutes`. */
export function spansByScan(
  scan: Pick<Scan, 'from' | 'to'>,
  test: (at: number) => boolean,
  stepMinutes = 15,
): Omit<WrittenSegment, 'people'>[] {
  return segmentsByScan(scan, (at) => (test(at) ? ['yes'] : []), stepMinutes)
    .filter(({ people }) => people.length > 0)
    .map(({ start, end }) => ({ start, end }));
}

// Section 1: from wall clock to instant.

/** Asking Temporal takes most of a scan's time, and a scan asks again and again. */
const answers = new Map<string, number>();
const MOST_ANSWERS = 50_000;

/** The instant of a wall time. Of a repeated one the first, unless the last is asked for (the end of an hours window). */
export function instantOfWall(
  wall: Temporal.PlainDateTime,
  zone: string,
  repeated: 'first' | 'last' = 'first',
): number {
  const question = `${wall} ${zone} ${repeated}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const exists = earlier.toPlainDateTime().equals(wall);
  const meant = repeated === 'first' ? earlier : later;
  const answer = (exists ? meant : (earlier.getTimeZoneTransition('next') ?? later)).epochMilliseconds;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(question, answer);
  return answer;
}

function dayStart(day: Temporal.PlainDate, zone: string): number {
  return instantOfWall(day.toPlainDateTime(), zone);
}

/** A local time, or an instant with `Z` or an offset. */
function instantIn(text: string, zone?: string): number {
  const isInstant = /(Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
  if (isInstant || zone === undefined) return Temporal.Instant.from(text).epochMilliseconds;
  return instantOfWall(Temporal.PlainDateTime.from(text), zone);
}

function wallOf(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

function write(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

// Sections 2 to 4: layers.

function layerOf(layer: LayerFile, index: number, zone: string, asked: Span, lastTurn: number): Layer {
  const walk = turnStarts(layer);
  const end = layer.end === undefined ? undefined : Temporal.PlainDateTime.from(layer.end);
  const spans: Span[] = [];
  let wall = walk.next().value;
  for (;;) {
    if (end && Temporal.PlainDateTime.compare(wall, end) >= 0) break;
    const start = instantOfWall(wall, zone);
    if (start >= asked.end && spans.length > lastTurn) break;
    const next = walk.next().value;
    const until = end && Temporal.PlainDateTime.compare(end, next) < 0 ? end : next;
    spans.push({ start, end: instantOfWall(until, zone) });
    wall = next;
  }
  const whole = {
    start: Math.min(asked.start, spans[0]?.start ?? asked.start),
    end: Math.max(asked.end, spans.at(-1)?.end ?? asked.end),
  };
  const windows = layer.hours && windowsOf(layer.hours, zone, whole);
  const hasDuty = (turn: Span) =>
    windows
      ? windows.some((window) => Math.max(turn.start, window.start) < Math.min(turn.end, window.end))
      : turn.start < turn.end;
  let withDuty = 0;
  const turns = spans.map((span, number) => {
    const place = layer.advance === 'on-duty' ? withDuty : number;
    const people = layer.turns[place % layer.turns.length] ?? [];
    if (layer.advance === 'on-duty' && hasDuty(span)) withDuty += 1;
    return { ...span, number, people };
  });
  return {
    id: layer.id,
    priority: layer.priority ?? index + 1,
    turns,
    isOnDuty: layer.hours ? hoursTest(layer.hours, zone, whole) : () => true,
  };
}

function turnIn({ turns }: Layer, at: number): Turn | undefined {
  return turns.find(({ start, end }) => start <= at && at < end);
}

/** Section 2: the wall times at which turns 0, 1, 2 … start, each counted from the layer's start. */
function* turnStarts({ start, every }: LayerFile): Generator<Temporal.PlainDateTime, never> {
  const first = Temporal.PlainDateTime.from(start);
  const cycle = Array.isArray(every) ? every : [every];
  let months = 0;
  let minutes = 0;
  for (;;) {
    for (const duration of cycle) {
      yield first.add({ months }).add({ minutes });
      const [count = '', unit = ''] = duration.split(' ');
      if (unit.startsWith('month')) months += Number(count);
      else minutes += Number(count) * minutesIn(unit);
    }
  }
}

function minutesIn(unit: string): number {
  if (unit.startsWith('minute')) return 1;
  if (unit.startsWith('hour')) return 60;
  if (unit.startsWith('day')) return 24 * 60;
  if (unit.startsWith('week')) return 7 * 24 * 60;
  throw new Error(`not a unit of time: ${unit}`);
}

/** Section 3: every window that starts on a day around `during`. */
function windowsOf(hours: readonly WindowFile[], zone: string, during: Span): Span[] {
  const windows: Span[] = [];
  const lastDay = wallOf(during.end, zone).toPlainDate().add({ days: 2 });
  let day = wallOf(during.start, zone).toPlainDate().subtract({ days: 3 });
  for (; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 })) {
    for (const { days, from, to } of hours) {
      if (days && !days.includes(dayNames[day.dayOfWeek - 1] ?? '')) continue;
      const endDay = to <= from ? day.add({ days: 1 }) : day;
      const start = instantOfWall(day.toPlainDateTime(from), zone);
      const end = instantOfWall(endDay.toPlainDateTime(to), zone, 'last');
      windows.push({ start, end });
    }
  }
  return windows;
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function hoursTest(hours: readonly WindowFile[], zone: string, during: Span): (at: number) => boolean {
  const windows = windowsOf(hours, zone, during);
  return (at) => windows.some(({ start, end }) => start <= at && at < end);
}

/** Section 4: whether a person counts, by the days in their file. Whoever has no file, counts. */
function teamOf(people: RotaCase['people'], bookZone: string): (person: string, at: number) => boolean {
  const files = people.flatMap((person) => (typeof person === 'string' ? [] : [person]));
  return (person, at) => {
    const { from, until } = files.find(({ id }) => id === person) ?? {};
    if (from && at < dayStart(Temporal.PlainDate.from(from), bookZone)) return false;
    return !until || at < dayStart(Temporal.PlainDate.from(until).add({ days: 1 }), bookZone);
  };
}

// Section 5: overrides.

function overrideOf(
  file: OverrideFile,
  zone: string,
  layers: readonly Layer[],
  isInTeam: (person: string, at: number) => boolean,
): Override {
  const created = file.created === undefined ? Number.NEGATIVE_INFINITY : instantIn(file.created, zone);
  const order = { id: file.id, created, kind: file.kind === 'set' ? ('set' as const) : ('other' as const) };
  if (file.kind === 'swap') return { ...order, change: swapOf(file, layers, isInTeam) };

  const start = instantIn(file.from, zone);
  const end = instantIn(file.to, zone);
  return {
    ...order,
    change: (onCall, at) => {
      if (at < start || at >= end) return onCall;
      if (file.kind === 'set') return new Set(file.people);
      if (file.kind === 'add') return new Set([...onCall, file.by]);
      if (file.kind === 'remove') return without(onCall, file.person);
      return onCall.has(file.person) ? new Set([...without(onCall, file.person), file.by]) : onCall;
    },
  };
}

function swapOf(
  { give, take }: SwapFile,
  layers: readonly Layer[],
  isInTeam: (person: string, at: number) => boolean,
): Override['change'] {
  const held = (side: SideFile | undefined) => {
    const layer = layers.find(({ id }) => id === side?.layer);
    const turn = layer?.turns[side?.turn ?? -1];
    if (!side || !layer || !turn?.people.includes(side.person) || !isInTeam(side.person, turn.start)) return undefined;
    return (at: number) => turn.start <= at && at < turn.end && layer.isOnDuty(at);
  };
  const [isGiven, isTaken] = [held(give), held(take)];
  if (!take || !isGiven || !isTaken) return (onCall) => onCall;

  return (onCall, at) => {
    const instead = (person: string) => {
      if (person === give.person && isGiven(at)) return take.person;
      if (person === take.person && isTaken(at)) return give.person;
      return person;
    };
    return new Set([...onCall].map(instead));
  };
}

function without(people: People, person: string): People {
  return new Set([...people].filter((other) => other !== person));
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// The words of the files.

const turnFile = z
  .union([z.string(), z.array(z.string())])
  .transform((turn) => (turn === 'nobody' ? [] : typeof turn === 'string' ? [turn] : turn));

const windowFile = z.object({ days: z.array(z.string()).optional(), from: z.string(), to: z.string() });
type WindowFile = z.infer<typeof windowFile>;

const layerFile = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string().optional(),
  every: z.union([z.string(), z.array(z.string())]),
  turns: z.array(turnFile),
  advance: z.enum(['always', 'on-duty']).default('always'),
  priority: z.number().optional(),
  timeZone: z.string().optional(),
  hours: z.array(windowFile).optional(),
});
type LayerFile = z.infer<typeof layerFile>;

const rotaFile = z.object({
  timeZone: z.string().optional(),
  coverage: z.union([z.enum(['always', 'none']), z.array(windowFile)]).default('always'),
  layers: z.array(layerFile),
});

const common = {
  id: z.string(),
  status: z.enum(['requested', 'accepted', 'declined', 'withdrawn']).default('accepted'),
  created: z.string().optional(),
};
const timed = { ...common, from: z.string(), to: z.string() };
const sideFile = z.object({ layer: z.string(), turn: z.number(), person: z.string() });
type SideFile = z.infer<typeof sideFile>;
const swapFile = z.object({ ...common, kind: z.literal('swap'), give: sideFile, take: sideFile.optional() });
type SwapFile = z.infer<typeof swapFile>;

const overrideFile = z.discriminatedUnion('kind', [
  z.object({ ...timed, kind: z.literal('cover'), person: z.string(), by: z.string() }),
  z.object({ ...timed, kind: z.literal('add'), by: z.string() }),
  z.object({ ...timed, kind: z.literal('remove'), person: z.string() }),
  z.object({ ...timed, kind: z.literal('set'), people: z.array(z.string()) }),
  swapFile,
]);
type OverrideFile = z.infer<typeof overrideFile>;
