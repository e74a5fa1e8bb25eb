import {
  type LayerPlan,
  namedFor,
  type TurnOfPerson,
  turnExists,
  turnInterval,
  turnRunningAt,
} from '../../rota/index.ts';

/** Where a turn of a swap is after an edit of its rota. */
export interface CarriedTurn {
  readonly turn: TurnOfPerson;
  /** It is cut short: the rest of it lies in another layer. */
  readonly isCut: boolean;
}

/**
 * The turn that a side of a swap means, in the layers that are to be: the one at the same time that its person holds,
 * else the one of the same number where the layer itself moved. Undefined where there is none.
 * @param goesOnAs the ids under which the turn's layer goes on
 */
export function carryTurn(
  side: TurnOfPerson,
  before: readonly LayerPlan[],
  after: readonly LayerPlan[],
  goesOnAs: readonly string[],
): CarriedTurn | undefined {
  const old = before.find(({ layer }) => layer.id === side.layer);
  if (!old) return undefined;
  const time = turnInterval(old, side.turn);
  const own = after.find(({ layer }) => layer.id === side.layer);
  if (own && holds(own, side) && turnInterval(own, side.turn).start === time.start) {
    return { turn: side, isCut: turnInterval(own, side.turn).end < time.end };
  }
  for (const id of goesOnAs) {
    const plan = after.find(({ layer }) => layer.id === id);
    const turn = plan ? turnRunningAt(plan, time.start) : -1;
    if (!plan || turn < 0) continue;
    const { start, end } = turnInterval(plan, turn);
    const carried = { ...side, layer: id, turn };
    if (start === time.start && end === time.end && holds(plan, carried)) return { turn: carried, isCut: false };
  }
  return own && goesOnAs.length === 1 && holds(own, side) ? { turn: side, isCut: false } : undefined;
}

function holds(plan: LayerPlan, { turn, person }: TurnOfPerson): boolean {
  return turnExists(plan, turn) && namedFor(plan, turn).includes(person);
}
