import { type Book, type Kept, nameOf } from '../../book/index.ts';
import { type BookChange, freeId, type ValueMap, writtenMoment, type YamlEdit } from '../../edits/index.ts';
import {
  dutyWithin,
  type LayerPlan,
  type RotaPlan,
  resolveMoment,
  type Swap,
  shiftsOf,
  type TurnOfPerson,
  turnInterval,
  whyVoid,
} from '../../rota/index.ts';
import {
  differences,
  type Instant,
  type Interval,
  instant,
  intersection,
  intersections,
  type Moment,
  timeWords,
} from '../../time/index.ts';
import { type CarriedTurn, carryTurn } from './carry-turn.ts';

/** A rota before an edit and after it. */
export interface RotaChange {
  readonly book: Book;
  readonly before: RotaPlan;
  readonly after: RotaPlan;
  readonly goesOnAs: ReadonlyMap<string, readonly string[]>;
  /** Nothing before it may change; undefined where the past is corrected as well. */
  readonly limit: Instant | undefined;
}

/** What becomes of the swaps of a rota. */
export interface CarriedSwaps {
  readonly changes: readonly BookChange[];
  /** A sentence for each that cannot be carried over, or not wholly. */
  readonly notes: readonly string[];
}

type KeptSwap = Kept<Swap>;

/**
 * Keeps the accepted and requested swaps of a rota on their turns when its layers change (rota rules, section 7). Where
 * a swap cannot be carried over but one of its turns has been lived already, covers say what it did up to then.
 */
export function carrySwaps(change: RotaChange): CarriedSwaps {
  const overrides = change.book.overrides.get(change.before.rota.id) ?? [];
  const taken = new Set(overrides.map(({ id }) => id));
  const changes: BookChange[] = [];
  const notes: string[] = [];
  for (const override of overrides) {
    if (override.kind !== 'swap' || (override.status !== 'accepted' && override.status !== 'requested')) continue;
    const carried = carrySwap(override, change, taken);
    changes.push(...carried.changes);
    notes.push(...carried.notes);
  }
  return { changes, notes };
}

const untouched: CarriedSwaps = { changes: [], notes: [] };

function carrySwap(swap: KeptSwap, change: RotaChange, taken: Set<string>): CarriedSwaps {
  const { before, after, goesOnAs } = change;
  if (whyVoid(swap, before.layers, before.membership)) return keepVoid(swap, change);
  const carry = (side: TurnOfPerson) => carryTurn(side, before.layers, after.layers, goesOnAs.get(side.layer) ?? []);
  const give = carry(swap.give);
  const take = swap.take && carry(swap.take);
  if (!give || (swap.take && !take)) return giveUp(swap, change, taken);
  const edits = [
    ...sideEdits('give', swap.give, give.turn),
    ...(take && swap.take ? sideEdits('take', swap.take, take.turn) : []),
  ];
  const changes: BookChange[] = edits.length > 0 ? [{ path: swap.source.file, edits }] : [];
  if (edits.length > 0 && swap.source.lastGood !== undefined) return giveUp(swap, change, taken);
  return { changes: [...changes, ...restsOf(swap, [give, take], change, taken)], notes: [] };
}

function sideEdits(key: 'give' | 'take', before: TurnOfPerson, after: TurnOfPerson): YamlEdit[] {
  const edits: YamlEdit[] = [];
  if (before.layer !== after.layer) edits.push({ op: 'set', path: [key, 'layer'], value: after.layer });
  if (before.turn !== after.turn) edits.push({ op: 'set', path: [key, 'turn'], value: after.turn });
  return edits;
}

/** A void swap that comes into force with the edit is told; where it would change the past it is taken back instead. */
function keepVoid(swap: KeptSwap, { book, after, limit }: RotaChange): CarriedSwaps {
  if (swap.status !== 'accepted' || whyVoid(swap, after.layers, after.membership)) return untouched;
  const words = wordsFor(book, swap, after);
  const isPast = sidesOf(swap).some((side) => {
    const start = timeOf(side, after.layers)?.start;
    return limit !== undefined && start !== undefined && start < limit;
  });
  if (!isPast) return { changes: [], notes: [`${words} was void and holds again with this edit.`] };
  return {
    changes: [{ path: swap.source.file, edits: [{ op: 'set', path: ['status'], value: 'withdrawn' }] }],
    notes: [`${words} was void and would change the past now: it is withdrawn.`],
  };
}

/** What a swap that ends with the edit did up to the moment, as covers: the first in its own file. */
function giveUp(swap: KeptSwap, change: RotaChange, taken: Set<string>): CarriedSwaps {
  const { book, before, limit } = change;
  const note = `${wordsFor(book, swap, before)} cannot be carried over: one of its turns is no longer there, or somebody else’s.`;
  const covers =
    limit === undefined || swap.status !== 'accepted' || swap.source.lastGood !== undefined
      ? []
      : exchanges(swap).flatMap(({ side, by }) => {
          const past = [{ start: instant(Number.NEGATIVE_INFINITY), end: limit }];
          const lived = intersections(dutyOf(side, before.layers), past);
          return timesOf(lived, side.person, swap, before, change).map((time) =>
            coverOf(side.person, by, time, change.after),
          );
        });
  const [first, ...others] = covers;
  if (!first) return { changes: [], notes: [note] };
  const own: YamlEdit[] = [
    { op: 'set', path: ['kind'], value: 'cover' },
    ...Object.entries(first).map(([key, value]): YamlEdit => ({ op: 'set', path: [key], value })),
    { op: 'remove', path: ['give'] },
    ...(swap.take ? [{ op: 'remove' as const, path: ['take'] }] : []),
  ];
  return {
    changes: [{ path: swap.source.file, edits: own }, ...others.map((cover) => newCover(swap, cover, change, taken))],
    notes: [`${note} What it did up to then stays, as a cover.`],
  };
}

/** For a turn that is cut, covers for what is left of it: whoever took it keeps all of it. */
function restsOf(
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

function exchanges({ give, take }: Swap): readonly { readonly side: TurnOfPerson; readonly by: string }[] {
  return take
    ? [
        { side: give, by: take.person },
        { side: take, by: give.person },
      ]
    : [];
}

function sidesOf({ give, take }: Swap): readonly TurnOfPerson[] {
  return take ? [give, take] : [give];
}

function timeOf({ layer, turn }: TurnOfPerson, plans: readonly LayerPlan[]): Interval | undefined {
  const plan = plans.find((each) => each.layer.id === layer);
  return plan && turnInterval(plan, turn);
}

function dutyOf(side: TurnOfPerson, plans: readonly LayerPlan[]): readonly Interval[] {
  const plan = plans.find(({ layer }) => layer.id === side.layer);
  return plan ? dutyWithin(plan.hours, plan.zone, turnInterval(plan, side.turn)) : [];
}

/** `The swap of Ada Nowak and Ben Okoro (Wedding, Mon 7 Dec 09:00 – Mon 14 Dec 09:00)`. */
function wordsFor(book: Book, swap: Swap, { layers, zone }: RotaPlan): string {
  const { give, take, reason } = swap;
  const people = [give.person, ...(take ? [take.person] : [])].map((person) => nameOf(book, person)).join(' and ');
  const time = timeOf(give, layers);
  const when = time ? timeWords(zone, '24h').fromTo(time.start, time.end) : undefined;
  const details = [reason, when].filter((detail) => detail !== undefined);
  return `The swap of ${people}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
