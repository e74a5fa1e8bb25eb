import type { Book, Kept } from '../../book/index.ts';
import { type BookChange, freeId, type ValueMap, writtenMoment, type YamlEdit } from '../../edits/index.ts';
import {
  dutyOfTurn,
  dutyWithin,
  type LayerPlan,
  type RotaPlan,
  resolveMoment,
  type Swap,
  shiftsOf,
  type TurnOfPerson,
  turnInterval,
} from '../../rota/index.ts';
import {
  differences,
  type Instant,
  type Interval,
  instant,
  intersection,
  intersections,
  type Moment,
} from '../../time/index.ts';
import type { CarriedTurn } from './carry-turn.ts';

/** A rota before an edit and after it. */
export interface RotaChange {
  readonly book: Book;
  readonly before: RotaPlan;
  readonly after: RotaPlan;
  /** The ids under which each layer goes on. */
  readonly goesOnAs: ReadonlyMap<string, readonly string[]>;
  /** Nothing before it may change; undefined where the past is corrected as well. */
  readonly limit: Instant | undefined;
}

/** A swap of the book. */
export type KeptSwap = Kept<Swap>;

/**
 * What a swap that ends with the edit did up to the moment, as covers: the first in its own file. Nothing where it has
 * done nothing yet, and where the past is corrected as well.
 */
export function coversOfPast(swap: KeptSwap, change: RotaChange, taken: Set<string>): BookChange[] {
  const { before, after, limit } = change;
  if (limit === undefined || swap.status !== 'accepted' || swap.source.lastGood !== undefined) return [];
  const covers = exchanges(swap).flatMap(({ side, by }) => {
    const past = [{ start: instant(Number.NEGATIVE_INFINITY), end: limit }];
    const lived = intersections(dutyOfTurn(side, before.layers), past);
    return timesOf(lived, side.person, swap, before, change).map((time) => coverOf(side.person, by, time, after));
  });
  const [first, ...others] = covers;
  if (!first) return [];
  const own: YamlEdit[] = [
    { op: 'set', path: ['kind'], value: 'cover' },
    ...Object.entries(first).map(([key, value]): YamlEdit => ({ op: 'set', path: [key], value })),
    { op: 'remove', path: ['give'] },
    { op: 'remove', path: ['take'] },
  ];
  return [{ path: swap.source.file, edits: own }, ...others.map((cover) => newCover(swap, cover, change, taken))];
}

/** For a turn that is cut, covers for what is left of it: whoever took it keeps all of it. */
export function coversOfRests(
  swap: KeptSwap,
  carried: readonly (CarriedTurn | undefined)[],
  change: RotaChange,
  taken: Set<string>,
): BookChange[] {
  if (swap.status !== 'accepted') return [];
  const { before, after, goesOnAs } = change;
  return exchanges(swap).flatMap(({ side, by }, index) => {
    const whole = timeOf(side, before.layers);
    const own = timeOf(side, after.layers);
    if (!carried[index]?.isCut || !whole || !own) return [];
    const rest = { start: own.end, end: whole.end };
    const pieces = after.layers.filter(({ layer }) => goesOnAs.get(side.layer)?.includes(layer.id));
    return pieces.flatMap((plan) => {
      const time = intersection(rest, plan);
      const isTheirs = plan.layer.turns.length === 1 && plan.layer.turns[0]?.includes(side.person);
      if (plan.layer.id === side.layer || !time || !isTheirs) return [];
      const duty = dutyWithin(plan.hours, plan.zone, time);
      return timesOf(duty, side.person, swap, after, change).map((each) =>
        newCover(swap, coverOf(side.person, by, each, after), change, taken),
      );
    });
  });
}

/**
 * The times for covers of somebody's duty: one from the first to the last of it where they are not on call otherwise in
 * between, since a cover counts wherever its person is on call.
 */
function timesOf(
  duty: readonly Interval[],
  person: string,
  swap: KeptSwap,
  plan: RotaPlan,
  { book }: RotaChange,
): readonly Interval[] {
  const [first, last] = [duty[0], duty.at(-1)];
  if (!first || !last) return [];
  const others = (book.overrides.get(plan.rota.id) ?? []).filter(({ id }) => id !== swap.id);
  const isNamed = others.some((override) => JSON.stringify(override).includes(JSON.stringify(person)));
  const shifts = shiftsOf(plan, person, first.start, last.end);
  const isOnlyThis = !isNamed && differences(shifts, duty).length === 0;
  return isOnlyThis ? [{ start: first.start, end: last.end }] : duty;
}

function newCover(swap: KeptSwap, cover: ValueMap, { before, after }: RotaChange, taken: Set<string>): BookChange {
  const id = freeId(swap.id, (id) => taken.has(id));
  taken.add(id);
  const { reason, created, createdBy, decided, decidedBy } = swap;
  const written = (moment: Moment) => writtenMoment(resolveMoment(moment, before.zone), after.zone);
  return {
    path: `rotas/${before.rota.id}/${id}.yaml`,
    record: {
      kind: 'cover',
      ...cover,
      ...(reason === undefined ? {} : { reason }),
      ...(created === undefined ? {} : { created: written(created) }),
      ...(createdBy === undefined ? {} : { createdBy }),
      ...(decided === undefined ? {} : { decided: written(decided) }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
    },
  };
}

function coverOf(person: string, by: string, { start, end }: Interval, { zone }: RotaPlan): ValueMap {
  return { from: writtenMoment(start, zone), to: writtenMoment(end, zone), person, by };
}

/** Who stands in for whom, and when. */
function exchanges({ give, take }: Swap): readonly { readonly side: TurnOfPerson; readonly by: string }[] {
  return take
    ? [
        { side: give, by: take.person },
        { side: take, by: give.person },
      ]
    : [];
}

/** When a turn is; undefined where there is no such layer. */
export function timeOf({ layer, turn }: TurnOfPerson, plans: readonly LayerPlan[]): Interval | undefined {
  const plan = plans.find((each) => each.layer.id === layer);
  return plan && turnInterval(plan, turn);
}
