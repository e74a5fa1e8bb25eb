import fc from 'fast-check';
import type { RotaCase } from './cases.ts';
import { scanOf } from './naive-scan.ts';

/**
 * Rotas at random, as files would say them, gathered around clock changes and the ends of months.
 * All their times lie on quarters of an hour, so that a scan of every quarter sees each change.
 */

/** How often each law is tried, and from which seed on: FC_RUNS and FC_SEED hunt further than every run of the tests. */
export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Number(process.env.FC_RUNS ?? numRuns), seed: Number(process.env.FC_SEED ?? 20260329) };
}

/** Zones, and days on which something happens to their clocks or their calendar. */
const occasions: readonly (readonly [zone: string, ...days: string[]])[] = [
  ['Europe/Warsaw', '2026-03-29', '2026-10-25'],
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-10-04'],
  ['Asia/Kathmandu', '2026-01-31', '2028-02-29'],
  ['America/Santiago', '2026-04-05', '2026-09-06'],
  ['Africa/Cairo', '2026-04-24', '2026-10-30'],
  ['America/Havana', '2026-03-08', '2026-11-01'],
  ['Antarctica/Troll', '2026-03-29', '2026-10-25'],
  ['Pacific/Apia', '2011-12-30', '2011-09-24', '2012-04-01'],
  ['UTC', '2026-12-31', '2028-02-29'],
];
const zones = occasions.map(([zone]) => zone);

const filed = ['ada', 'ada-2', 'ben', 'cho'] as const;
/** Everybody whom a random rota names, also somebody without a file. */
export const people = [...filed, 'zoe'] as const;
const person = fc.constantFrom(...people);

const quarters = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 16 }), weight: 2 },
  { arbitrary: fc.integer({ min: 0, max: 95 }), weight: 1 },
);
const clock = quarters.map((count) => `${two(Math.floor(count / 4))}:${two((count % 4) * 15)}`);

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A wall time some days around `day`, most often on it and at night. */
function wallAround(day: Temporal.PlainDate, days: number): fc.Arbitrary<Temporal.PlainDateTime> {
  const distance = fc.oneof(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -days, max: days }));
  return fc.tuple(distance, clock).map(([far, time]) => day.add({ days: far }).toPlainDateTime(time));
}

function inMinutes(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'minute' });
}

interface Length {
  readonly months: number;
  readonly minutes: number;
  readonly text: string;
}

const longLength: fc.Arbitrary<Length> = fc.oneof(
  inUnits('day', 1440, fc.integer({ min: 1, max: 9 })),
  inUnits('week', 10_080, fc.integer({ min: 1, max: 3 })),
  fc.integer({ min: 1, max: 3 }).map((months) => ({ months, minutes: 0, text: plural(months, 'month') })),
);

const length: fc.Arbitrary<Length> = fc.oneof(
  { arbitrary: inUnits('minute', 1, fc.constantFrom(15, 30, 45, 60, 90, 105, 720, 1440)), weight: 1 },
  { arbitrary: inUnits('hour', 60, fc.integer({ min: 1, max: 36 })), weight: 1 },
  { arbitrary: longLength, weight: 3 },
);

function inUnits(unit: string, minutes: number, counts: fc.Arbitrary<number>): fc.Arbitrary<Length> {
  return counts.map((count) => ({ months: 0, minutes: count * minutes, text: plural(count, unit) }));
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const window = fc
  .record(
    {
      days: fc.constantFrom(['mon', 'tue', 'wed', 'thu', 'fri'], ['sat', 'sun'], ['sun'], ['mon', 'fri']),
      from: clock,
      to: clock,
      isWholeDay: fc.boolean(),
    },
    { requiredKeys: ['from', 'to'] },
  )
  .map(({ isWholeDay, ...rest }) => (isWholeDay ? { ...rest, to: rest.from } : rest));
const hours = fc.array(window, { minLength: 1, maxLength: 3 });

const turns = fc.array(
  fc.oneof(
    { arbitrary: person, weight: 5 },
    { arbitrary: fc.constant('nobody'), weight: 1 },
    { arbitrary: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }), weight: 1 },
  ),
  { minLength: 1, maxLength: 4 },
);

interface RandomLayer {
  readonly file: Readonly<Record<string, unknown>> & { readonly id: string; readonly advance?: string };
  /** The turn that falls about on the day of the occasion, for swaps to name. */
  readonly turnThen: number;
  readonly turns: readonly (readonly string[])[];
}

function layerAround(day: Temporal.PlainDate, id: string, length: fc.Arbitrary<Length>): fc.Arbitrary<RandomLayer> {
  return fc
    .record({
      near: wallAround(day, 3),
      cycle: fc.oneof(fc.tuple(length), fc.array(length, { minLength: 2, maxLength: 4 })),
      cyclesBefore: fc.integer({ min: -1, max: 6 }),
      turns,
      optional: fc.record(
        {
          end: fc.option(wallAround(day, 5), { nil: undefined, freq: 2 }),
          advance: fc.constantFrom('always', 'on-duty', 'on-duty'),
          priority: fc.integer({ min: 1, max: 3 }),
          timeZone: fc.constantFrom(...zones),
          hours,
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ near, cycle, cyclesBefore, turns, optional: { end, ...optional } }) => {
      const months = sum(cycle.map((part) => part.months)) * cyclesBefore;
      const minutes = sum(cycle.map((part) => part.minutes)) * cyclesBefore;
      const start = near.subtract({ months }).subtract({ minutes });
      const every = cycle.map(({ text }) => text);
      const file = {
        id,
        start: inMinutes(start),
        ...(end && Temporal.PlainDateTime.compare(start, end) < 0 && { end: inMinutes(end) }),
        every: every.length === 1 ? every[0] : every,
        turns,
        ...optional,
      };
      const people = turns.map((turn) => (Array.isArray(turn) ? turn : turn === 'nobody' ? [] : [turn]));
      return { file, turnThen: Math.max(0, cyclesBefore * cycle.length), turns: people };
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A wall time as a local time, or as an instant, with `Z` or an offset that need not be the zone's. */
function written(wall: Temporal.PlainDateTime, zone: string): fc.Arbitrary<string> {
  const zoned = wall.toZonedDateTime(zone);
  return fc.constantFrom(
    inMinutes(wall),
    inMinutes(wall),
    `${zoned.toInstant().toString({ smallestUnit: 'minute' })}`,
    zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
    `${inMinutes(zoned.withTimeZone('UTC').toPlainDateTime().add({ minutes: 330 }))}+05:30`,
  );
}

const common = fc.record(
  {
    status: fc.constantFrom(...Array<string>(6).fill('accepted'), 'requested', 'declined', 'withdrawn'),
    created: fc.constantFrom(
      '2026-01-01T10:00Z',
      '2026-01-01T10:00',
      '2026-01-01T11:00+01:00',
      '2026-01-01T18:00',
      '2026-01-02T10:00Z',
    ),
  },
  { requiredKeys: [] },
);

const work = fc.oneof(
  fc.record({ kind: fc.constant('cover'), person, by: person }),
  fc.record({ kind: fc.constant('cover'), person, by: person }),
  fc.record({ kind: fc.constant('add'), by: person }),
  fc.record({ kind: fc.constant('remove'), person }),
  fc.record({ kind: fc.constant('set'), people: fc.uniqueArray(person, { maxLength: 2 }) }),
);

type RandomOverride = Readonly<Record<string, unknown>>;

function timedOverride(day: Temporal.PlainDate, zone: string): fc.Arbitrary<RandomOverride> {
  return fc
    .tuple(wallAround(day, 3), fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 300 })))
    .chain(([from, quarters]) =>
      fc.record({
        work,
        common,
        from: written(from, zone),
        to: written(from.add({ minutes: 15 * quarters }), zone),
      }),
    )
    .filter(({ from, to }) => !isInstant(from) || !isInstant(to) || Temporal.Instant.compare(from, to) < 0)
    .map(({ work, common, from, to }) => ({ ...work, from, to, ...common }));
}

function isInstant(text: string): boolean {
  return text.length > 16;
}

/** Most often its sides are held: they name people of the turn, or of some turn where the hours decide which. */
function swap(layers: readonly RandomLayer[]): fc.Arbitrary<RandomOverride> {
  const side = fc
    .tuple(fc.constantFrom(...layers), fc.integer({ min: -2, max: 4 }), fc.nat({ max: 20 }), fc.nat({ max: 39 }))
    .map(([{ file, turnThen, turns }, far, place, odd]) => {
      const turn = Math.max(0, turnThen + far);
      const own = turns[turn % turns.length] ?? [];
      const people = file.advance === 'on-duty' || odd === 1 || own.length === 0 ? turns.flat() : own;
      const layer = odd === 0 ? 'no-such-layer' : file.id;
      return { layer, turn, person: people[place % people.length] ?? 'ada' };
    });
  return fc
    .record({ give: side, take: fc.option(side, { nil: undefined, freq: 10 }), common })
    .map(({ give, take, common }) => ({ kind: 'swap', give, ...(take && { take }), ...common }));
}

function team(day: Temporal.PlainDate): fc.Arbitrary<RotaCase['people']> {
  const days = fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 4 }), fc.constantFrom('from', 'until', 'both'))
    .map(([first, more, kind]) => ({
      ...(kind !== 'until' && { from: day.add({ days: first }).toString() }),
      ...(kind !== 'from' && { until: day.add({ days: first + more }).toString() }),
    }));
  return fc.tuple(
    ...filed.map((id) =>
      fc.oneof(
        fc.constant(id),
        fc.constant(id),
        days.map((limits) => ({ id, ...limits })),
      ),
    ),
  );
}

/** Ids whose order by character is not the order of a dictionary. */
const overrideIds = ['b', 'a-b', 'ab', 'a', '2026-03-29', 'a-a'];

export interface RandomRotaOptions {
  /** At most so many. */
  readonly layers?: number;
  readonly overrides?: number;
  /** Coverage in hours. */
  readonly coverage?: boolean;
  /** Turns of days, weeks and months only. */
  readonly lengths?: 'any' | 'days';
}

/** A rota and an interval to ask about. */
export function randomRota(options: RandomRotaOptions = {}): fc.Arbitrary<RotaCase> {
  const { layers: maxLayers = 3, overrides: maxOverrides = 5, coverage = false, lengths = 'any' } = options;
  const occasion = fc
    .constantFrom(...occasions)
    .chain(([zone, ...days]) => fc.record({ timeZone: fc.constant(zone), date: fc.constantFrom(...days) }));
  return occasion.chain(({ timeZone, date }) => {
    const day = Temporal.PlainDate.from(date);
    const layers = fc
      .integer({ min: 1, max: maxLayers })
      .chain((count) =>
        fc.tuple(
          ...Array.from({ length: count }, (_, index) =>
            layerAround(day, `l${index}`, lengths === 'days' ? longLength : length),
          ),
        ),
      );
    return fc.tuple(layers, fc.option(fc.constantFrom(...zones), { nil: undefined })).chain(([layers, rotaZone]) => {
      const override = fc.oneof(
        { arbitrary: timedOverride(day, rotaZone ?? timeZone), weight: 2 },
        { arbitrary: swap(layers), weight: 1 },
      );
      return fc
        .record({
          people: team(day),
          overrides: fc.array(override, { maxLength: maxOverrides }),
          interval: intervalAround(day, timeZone),
          coverage: coverage ? hours : fc.constant(undefined),
        })
        .map(({ people, overrides, interval, coverage }) => ({
          name: 'at random',
          timeZone,
          people,
          rota: {
            ...(rotaZone && { timeZone: rotaZone }),
            ...(coverage && { coverage }),
            layers: layers.map(({ file }) => file),
          },
          overrides: overrides.map((file, index) => ({ id: overrideIds[index] ?? `o${index}`, ...file })),
          ...interval,
          expected: [],
        }));
    });
  });
}

/** A quarter of an hour around the clock change of that day, where the zone has one. */
function nearClockChange(day: Temporal.PlainDate, zone: string): fc.Arbitrary<Temporal.Instant> {
  const before = day.subtract({ days: 2 }).toZonedDateTime(zone);
  const change = before.getTimeZoneTransition('next');
  const isNear = change && Temporal.ZonedDateTime.compare(change, before.add({ days: 5 })) < 0;
  const middle = isNear ? change : day.toZonedDateTime('UTC');
  return fc.integer({ min: -10, max: 10 }).map((quarters) => middle.toInstant().add({ minutes: 15 * quarters }));
}

function intervalAround(
  day: Temporal.PlainDate,
  zone: string,
): fc.Arbitrary<{ readonly from: string; readonly to: string }> {
  const quartersLong = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 96 }), weight: 1 },
    { arbitrary: fc.integer({ min: 200, max: 600 }), weight: 8 },
    { arbitrary: fc.integer({ min: 600, max: 3000 }), weight: 1 },
  );
  const midnight = day.toZonedDateTime('UTC').toInstant();
  const start = fc.oneof(
    fc.integer({ min: -250, max: 50 }).map((quarters) => midnight.add({ minutes: 15 * quarters })),
    nearClockChange(day, zone),
  );
  return fc.tuple(start, quartersLong).map(([from, long]) => ({
    from: from.toString(),
    to: from.add({ minutes: 15 * long }).toString(),
  }));
}

/** A rota with swaps of turns that are on duty at some time of the interval, by people who hold them then. */
export function randomRotaWithSwaps(): fc.Arbitrary<RotaCase> {
  return randomRota({ overrides: 2 }).chain((rota) => {
    const scan = scanOf(rota);
    const ids = layerIds(rota);
    const side = fc
      .tuple(fc.constantFrom(...ids), fc.nat({ max: 999 }), fc.nat({ max: 2 }))
      .map(([layer, part, place]) => {
        const at = scan.from + ((scan.to - scan.from) * part) / 1000;
        const people = scan.peopleOfLayerAt(layer, at);
        return { layer, turn: scan.turnAt(layer, at) ?? 0, person: people[place % people.length] ?? 'ada' };
      });
    const swaps = fc.array(fc.record({ kind: fc.constant('swap'), give: side, take: side }), {
      maxLength: 3,
      minLength: 1,
    });
    return swaps.map((swaps) => ({
      ...rota,
      overrides: [...(rota.overrides ?? []), ...swaps.map((swap, index) => ({ id: `swap-${index}`, ...swap }))],
    }));
  });
}

/** The ids of the layers of a random rota. */
export function layerIds({ rota }: RotaCase): readonly string[] {
  const layers = Array.isArray(rota.layers) ? rota.layers : [];
  return layers.map((_, index) => `l${index}`);
}
