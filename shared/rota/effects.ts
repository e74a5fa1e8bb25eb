import type { Membership, PersonId } from '../people/index.ts';
import { type Instant, type Interval, instant, type Moment, toInstant, type Zone } from '../time/index.ts';
import { type Duty, isMemberAt, type Watch } from './duty.ts';
import { dutyWithin } from './hours.ts';
import { type LayerPlan, namedFor, turnExists, turnInterval } from './layer.ts';
import type { Override, Swap, TimedOverride, TurnOfPerson } from './override.ts';
import { change } from './watches.ts';

/** What an accepted override does, with its times worked out: stretches of time, each with a change of the duties. */
export interface Effect {
  readonly override: Override;
  /** Sorted, not overlapping; empty for a void swap. */
  readonly parts: readonly EffectPart[];
}

export interface EffectPart extends Interval {
  readonly to: (duties: readonly Duty[]) => readonly Duty[];
  /** Whom it puts on call; empty where it only takes somebody off. */
  readonly puts: readonly PersonId[];
}

/** The instant that a book's moment means in a zone. */
export function resolveMoment(moment: Moment, zone: Zone): Instant {
  return 'instant' in moment ? moment.instant : toInstant(zone, moment.wall);
}

/**
 * The accepted overrides in the order in which they apply: first covers, adds, removes and swaps, then sets; each group
 * by `created`, those without it first, then by id (rota rules, section 5).
 */
export function effectsOf(
  overrides: readonly Override[],
  plans: readonly LayerPlan[],
  membership: Membership,
  zone: Zone,
): Effect[] {
  const created = new Map(
    overrides.map((override) => [
      override,
      override.created ? resolveMoment(override.created, zone) : Number.NEGATIVE_INFINITY,
    ]),
  );
  const age = (override: Override) => created.get(override) ?? Number.NEGATIVE_INFINITY;
  return overrides
    .filter(({ status }) => status === 'accepted')
    .sort((a, b) => {
      const group = Number(a.kind === 'set') - Number(b.kind === 'set');
      if (group !== 0) return group;
      const [first, second] = [age(a), age(b)];
      if (first !== second) return first < second ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    })
    .map((override) =>
      override.kind === 'swap' ? swapEffect(override, plans, membership) : timedEffect(override, zone),
    );
}

/** Applies an effect to the part of it that lies in a list of watches without holes, in place. */
export function applyEffect(effect: Effect, watches: Watch[]): void {
  const first = watches[0];
  const last = watches.at(-1);
  if (!first || !last) return;
  for (const { start, end, to } of effect.parts) {
    if (start < last.end && end > first.start) change(watches, start, end, to);
  }
}

function timedEffect(override: TimedOverride, zone: Zone): Effect {
  const start = resolveMoment(override.from, zone);
  const end = resolveMoment(override.to, zone);
  return { override, parts: start < end ? [{ start, end, to: changeOf(override), puts: putBy(override) }] : [] };
}

function putBy(override: TimedOverride): readonly PersonId[] {
  if (override.kind === 'set') return override.people;
  return override.kind === 'remove' || override.by === undefined ? [] : [override.by];
}

function changeOf(override: TimedOverride): (duties: readonly Duty[]) => readonly Duty[] {
  const { id } = override;
  switch (override.kind) {
    case 'cover':
      return exchange(id, new Map(override.by === undefined ? [] : [[override.person, override.by]]));
    case 'add':
      return (duties) => [...duties, { person: override.by, override: id }];
    case 'remove':
      return (duties) => duties.filter(({ person }) => person !== override.person);
    case 'set':
      return () => override.people.map((person) => ({ person, override: id }));
  }
}

/** Puts the value in the place of the key wherever the key is on call; all at once. */
function exchange(id: string, instead: ReadonlyMap<PersonId, PersonId>): (duties: readonly Duty[]) => readonly Duty[] {
  return (duties) => {
    if (!duties.some(({ person }) => instead.has(person))) return duties;
    return duties.map((duty) => {
      const person = instead.get(duty.person);
      return person === undefined ? duty : { ...duty, person, override: id };
    });
  };
}

function swapEffect(override: Swap, plans: readonly LayerPlan[], membership: Membership): Effect {
  const { give, take } = override;
  if (!take || whyVoid(override, plans, membership)) return { override, parts: [] };
  const given = dutyOfTurn(give, plans);
  const taken = dutyOfTurn(take, plans);
  const giverToTaker = exchange(override.id, new Map([[give.person, take.person]]));
  const takerToGiver = exchange(override.id, new Map([[take.person, give.person]]));
  const both = exchange(
    override.id,
    new Map([
      [give.person, take.person],
      [take.person, give.person],
    ]),
  );
  const times = [...new Set([...given, ...taken].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const parts = times.flatMap((time, index) => {
    const end = times[index + 1];
    if (end === undefined) return [];
    const isGiven = given.some((duty) => duty.start <= time && time < duty.end);
    const isTaken = taken.some((duty) => duty.start <= time && time < duty.end);
    if (!isGiven && !isTaken) return [];
    return [
      {
        start: instant(time),
        end: instant(end),
        to: isGiven && isTaken ? both : isGiven ? giverToTaker : takerToGiver,
        puts: [...(isGiven ? [take.person] : []), ...(isTaken ? [give.person] : [])],
      },
    ];
  });
  return { override, parts };
}

/** Why a swap is void: a side that does not hold its turn, or nobody who has taken an accepted one; else undefined. */
export function whyVoid(
  { give, take, status }: Swap,
  plans: readonly LayerPlan[],
  membership: Membership,
): string | undefined {
  if (!take && status === 'accepted') return 'it is accepted, but nobody has taken it';
  return whyNotHeld(give, plans, membership) ?? (take && whyNotHeld(take, plans, membership));
}

/** Undefined where the person holds the turn: `turns` names them and they are in the team when it starts. */
function whyNotHeld(side: TurnOfPerson, plans: readonly LayerPlan[], membership: Membership): string | undefined {
  const plan = plans.find(({ layer }) => layer.id === side.layer);
  if (!plan) return `there is no layer ${side.layer}`;
  if (!turnExists(plan, side.turn)) return `layer ${side.layer} has no turn ${side.turn}`;
  const named = namedFor(plan, side.turn);
  if (!named.includes(side.person)) {
    return `turn ${side.turn} of layer ${side.layer} is held by ${named.join(', ') || 'nobody'}, not by ${side.person}`;
  }
  return isMemberAt(membership, side.person, turnInterval(plan, side.turn).start)
    ? undefined
    : `${side.person} is not in the team when turn ${side.turn} of layer ${side.layer} starts`;
}

/** The duty of a turn: its time, cut by the hours of its layer. None where there is no such layer. */
export function dutyOfTurn(
  side: Pick<TurnOfPerson, 'layer' | 'turn'>,
  plans: readonly LayerPlan[],
): readonly Interval[] {
  const plan = plans.find(({ layer }) => layer.id === side.layer);
  return plan ? dutyWithin(plan.hours, plan.zone, turnInterval(plan, side.turn)) : [];
}
