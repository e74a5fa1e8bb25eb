import type { Book } from '../book/index.ts';
import type { HolidaysOf } from '../people-pages/index.ts';
import { gapsOf, handedOver, type RotaPlan, replacementsOf, takenOver } from '../rota/index.ts';
import { differences, type Instant, type Interval, instant, intersections, lengthOf } from '../time/index.ts';
import { type RotaPair, rotaPairs } from './changed-rotas.ts';
import { clashesArisen } from './clashes.ts';
import { type Duties, dutiesOf, dutyOf, peopleOnCall } from './duties.ts';
import { hoursCounter } from './hours.ts';
import { DAILY_REST, restsArisen } from './rests.ts';
import type { ChangedGap, Consequences, Gained, Lost } from './schema.ts';
import { peopleTouched } from './touched.ts';
import { swapsVoided } from './void-swaps.ts';

export interface ConsequencesOptions {
  /** The period begins … */
  readonly from: Instant;
  /** … and ends, not included. */
  readonly to: Instant;
  readonly holidaysOf: HolidaysOf;
}

/**
 * What changes for whom between two snapshots of a book, over a period. Only rotas that differ are compared; hours,
 * clashes and rests are looked at, in all rotas, of the people whom a difference touches.
 */
export function consequencesOf(before: Book, after: Book, { from, to, holidaysOf }: ConsequencesOptions): Consequences {
  const period: Interval = { start: from, end: to };
  const pairs = rotaPairs(before, after);
  const { gained, lost } = handedIn(pairs, period);
  const gaps = { opened: gapsOpened(pairs, period), closed: gapsOpened(pairs.map(reversed), period) };
  // A rest may begin before the period or end after it.
  const wide = { start: instant(from - DAILY_REST), end: instant(to + DAILY_REST) };
  const duties = dutiesOf(before, after, pairs, wide);
  const touched = [...peopleTouched(duties.before, duties.after, [...gained, ...lost])].sort();
  const both = <T extends { readonly start: number }>(
    find: (before: Duties, after: Duties, person: string, period: Interval) => T[],
  ) => ({
    arisen: touched.flatMap((person) => find(duties.before, duties.after, person, period)).sort(byTime),
    resolved: touched.flatMap((person) => find(duties.after, duties.before, person, period)).sort(byTime),
  });
  const clashes = both(clashesArisen);
  const rests = both(restsArisen);
  const swaps = swapsVoided(before, after, pairs);
  const hours = hoursOf(duties, touched, { gained, lost }, period, holidaysOf);
  const named = [...gained, ...lost, ...gaps.opened, ...gaps.closed, ...swaps];
  const inClashes = [...clashes.arisen, ...clashes.resolved].flatMap((clash) =>
    clash.kind === 'two-rotas' ? [clash.rota, clash.other] : [clash.rota],
  );
  return {
    from,
    to,
    rotas: rotasOf(pairs, new Set([...named.map(({ rota }) => rota), ...inClashes])),
    gained,
    lost,
    gaps,
    hours,
    others: othersOf(duties.after, new Set(hours.map(({ person }) => person)), period),
    clashes,
    rests,
    swaps,
  };
}

function handedIn(pairs: readonly RotaPair[], { start: from, end: to }: Interval): { gained: Gained[]; lost: Lost[] } {
  const [gained, lost]: [Gained[], Lost[]] = [[], []];
  for (const { id: rota, before, after, differs } of pairs) {
    if (!differs) continue;
    const replacements = replacementsOf(before, after, from, to);
    for (const [person, parts] of takenOver(replacements)) {
      for (const { start, end, others } of parts) gained.push({ person, rota, start, end, from: [...others] });
    }
    for (const [person, parts] of handedOver(replacements)) {
      for (const { start, end, others } of parts) lost.push({ person, rota, start, end, to: [...others] });
    }
  }
  return { gained: gained.sort(byTimeAndPerson), lost: lost.sort(byTimeAndPerson) };
}

function gapsOpened(pairs: readonly RotaPair[], { start: from, end: to }: Interval): ChangedGap[] {
  const gaps = (plan: RotaPlan | undefined) => (plan ? gapsOf(plan, from, to) : []);
  return pairs
    .filter(({ differs }) => differs)
    .flatMap(({ id: rota, before, after }) =>
      differences(gaps(after), gaps(before)).map(({ start, end }) => ({ rota, start, end })),
    )
    .sort(byTime);
}

function reversed({ before, after, ...pair }: RotaPair): RotaPair {
  return { ...pair, before: after, after: before };
}

function hoursOf(
  { before, after }: { readonly before: Duties; readonly after: Duties },
  touched: readonly string[],
  { gained, lost }: { readonly gained: readonly Gained[]; readonly lost: readonly Lost[] },
  period: Interval,
  holidaysOf: HolidaysOf,
): Consequences['hours'] {
  const count = hoursCounter(period, holidaysOf);
  const handed = new Set([...gained, ...lost].map(({ person }) => person));
  return touched
    .map((person) => ({ person, before: count(before, person), after: count(after, person) }))
    .filter(
      ({ person, before, after }) =>
        handed.has(person) ||
        before.night !== after.night ||
        before.weekend !== after.weekend ||
        before.holiday !== after.holiday ||
        before.ordinary !== after.ordinary,
    );
}

function othersOf(duties: Duties, changed: ReadonlySet<string>, period: Interval): Consequences['others'] {
  const lengths = [...peopleOnCall(duties)]
    .filter((person) => !changed.has(person))
    .map((person) => lengthOf(intersections(dutyOf(duties, person), [period])))
    .filter((length) => length > 0);
  return { people: lengths.length, total: lengths.reduce((sum, length) => sum + length, 0) };
}

function rotasOf(pairs: readonly RotaPair[], ids: ReadonlySet<string>): Consequences['rotas'] {
  return pairs.flatMap(({ id, before, after }) => {
    const plan = after ?? before;
    return plan && ids.has(id) ? [{ id, name: plan.rota.name, timeZone: plan.zone.id }] : [];
  });
}

function byTime(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}

function byTimeAndPerson(a: Gained | Lost, b: Gained | Lost): number {
  return a.start - b.start || (a.person < b.person ? -1 : a.person > b.person ? 1 : a.rota < b.rota ? -1 : 1);
}
