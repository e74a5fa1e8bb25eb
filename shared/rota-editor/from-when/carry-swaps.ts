import { type Book, nameOf } from '../../book/index.ts';
import type { BookChange, YamlEdit } from '../../edits/index.ts';
import { type RotaPlan, type Swap, type TurnOfPerson, whyVoid } from '../../rota/index.ts';
import { timeWords } from '../../time/index.ts';
import { carryTurn } from './carry-turn.ts';
import { coversOfPast, coversOfRests, type KeptSwap, type RotaChange, timeOf } from './swap-covers.ts';

/** What becomes of the swaps of a rota. */
export interface CarriedSwaps {
  readonly changes: readonly BookChange[];
  /** A sentence for each that cannot be carried over, or not wholly. */
  readonly notes: readonly string[];
}

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
  return { changes: [...changes, ...coversOfRests(swap, [give, take], change, taken)], notes: [] };
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

/** A swap that is lost is named; what it did up to the moment stays. */
function giveUp(swap: KeptSwap, change: RotaChange, taken: Set<string>): CarriedSwaps {
  const words = wordsFor(change.book, swap, change.before);
  const note = `${words} cannot be carried over: one of its turns is no longer there, or somebody else’s.`;
  const changes = coversOfPast(swap, change, taken);
  return { changes, notes: [changes.length > 0 ? `${note} What it did up to then stays, as a cover.` : note] };
}

function sidesOf({ give, take }: Swap): readonly TurnOfPerson[] {
  return take ? [give, take] : [give];
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
