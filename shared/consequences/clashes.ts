import { timeOffInterval } from '../people/index.ts';
import { differences, type Interval, intersection, intersections, union, zoneOf } from '../time/index.ts';
import type { Duties } from './duties.ts';
import { zoneIdOf } from './hours.ts';
import type { Clash } from './schema.ts';

/** What of the clashes of a person in the second book is not in the first, within the period, in the order of time. */
export function clashesArisen(before: Duties, after: Duties, person: string, period: Interval): Clash[] {
  return [...awayArisen(before, after, person, period), ...doubleArisen(before, after, person, period)];
}

/** On call during time off, rota by rota. */
function awayArisen(before: Duties, after: Duties, person: string, period: Interval): Clash[] {
  const old = absencesOf(before, person);
  const now = absencesOf(after, person);
  if (now.length === 0) return [];
  const clashes = ({ rotas }: Duties, rota: string, absences: readonly Interval[]) => {
    const shifts = rotas.find(({ plan }) => plan.rota.id === rota)?.byPerson.get(person) ?? [];
    return intersections(intersections(shifts, union(absences)), [period]);
  };
  return after.rotas.flatMap(({ plan: { rota } }) =>
    differences(clashes(after, rota.id, now), clashes(before, rota.id, old)).map(({ start, end }) => {
      const note = now.find((absence) => intersection(absence, { start, end }))?.note ?? null;
      return { kind: 'time-off' as const, person, rota: rota.id, start, end, note };
    }),
  );
}

function absencesOf({ book }: Duties, person: string): (Interval & { readonly note: string | null })[] {
  const zone = zoneOf(zoneIdOf(book, person));
  return (book.people.get(person)?.timeOff ?? []).map((timeOff) => ({
    ...timeOffInterval(timeOff, zone),
    note: timeOff.note ?? timeOff.kind ?? null,
  }));
}

/** On call in two primary rotas at once, pair by pair. */
function doubleArisen(before: Duties, after: Duties, person: string, period: Interval): Clash[] {
  const [old, now] = [primaryShifts(before, person), primaryShifts(after, person)];
  const both = (shifts: typeof now, one: string, other: string) =>
    intersections(intersections(shifts.get(one) ?? [], shifts.get(other) ?? []), [period]);
  const ids = [...now.keys()];
  return ids.flatMap((rota, index) =>
    ids.slice(index + 1).flatMap((other) =>
      differences(both(now, rota, other), both(old, rota, other)).map(({ start, end }) => ({
        kind: 'two-rotas' as const,
        person,
        rota,
        start,
        end,
        other,
      })),
    ),
  );
}

/** By the ids of the rotas, in their order. */
function primaryShifts({ rotas }: Duties, person: string): ReadonlyMap<string, readonly Interval[]> {
  return new Map(
    rotas.flatMap(({ plan: { rota }, byPerson }) => {
      const shifts = byPerson.get(person);
      return shifts && rota.role === 'primary' ? [[rota.id, shifts] as const] : [];
    }),
  );
}
