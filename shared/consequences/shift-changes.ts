import { peopleInstead, type RotaPlan, shiftsByPerson } from '../rota/index.ts';
import { differences, type Interval } from '../time/index.ts';
import type { ShiftChange } from './schema.ts';
import type { RotaPair } from './touched-rotas.ts';

/** Who gains and who loses which shifts in a rota, by start. */
export function shiftChangesOf(
  { before, after }: RotaPair,
  period: Interval,
): { readonly gained: readonly ShiftChange[]; readonly lost: readonly ShiftChange[] } {
  const [old, changed] = [shiftsIn(before, period), shiftsIn(after, period)];
  return {
    gained: more(changed, old, after, before),
    lost: more(old, changed, before, after),
  };
}

type Shifts = ReadonlyMap<string, readonly Interval[]>;

function shiftsIn(plan: RotaPlan | undefined, { start, end }: Interval): Shifts {
  return plan ? shiftsByPerson(plan, start, end) : new Map();
}

/** What people have in `these` and not in `those`, with whoever has it there and not here. */
function more(these: Shifts, those: Shifts, here: RotaPlan | undefined, there: RotaPlan | undefined): ShiftChange[] {
  const plan = here ?? there;
  if (!plan) return [];
  const rota = { id: plan.rota.id, name: plan.rota.name, timeZone: plan.zone.id };
  return [...these]
    .flatMap(([person, shifts]) =>
      differences(shifts, those.get(person) ?? []).flatMap((part) =>
        peopleInstead(there, here, part).map(({ start, end, people }) => ({
          person,
          rota,
          start,
          end,
          others: [...people],
        })),
      ),
    )
    .sort((a, b) => a.start - b.start || (a.person < b.person ? -1 : 1));
}
