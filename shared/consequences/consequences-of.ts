import { type Book, calendarOf } from '../book/index.ts';
import type { Holiday } from '../holidays/index.ts';
import { gapsOf, type RotaPlan } from '../rota/index.ts';
import { dateOf, differences, type Instant, type Interval, toWall, zoneOf } from '../time/index.ts';
import { hoursOnCall } from '../unsocial-hours/index.ts';
import { clashesOf } from './clashes.ts';
import { dutiesIn, dutyOf, type OwnShifts } from './duties.ts';
import type { Consequences } from './schema.ts';
import { shiftChangesOf } from './shift-changes.ts';
import { shortRestsIn } from './short-rests.ts';
import { touchedRotas } from './touched-rotas.ts';
import { newlyVoidSwaps } from './void-swaps.ts';

export interface LookedAt {
  readonly from: Instant;
  readonly to: Instant;
  /** The holidays of a calendar from the beginning of a year to the end of another. */
  readonly holidaysOf: (calendar: string, fromYear: number, toYear: number) => readonly Holiday[];
}

/**
 * What a change of the book does to people between two instants (rota rules, section 8): who gains and who loses which
 * shifts, gaps, everybody's hours, clashes and short rests that come or go, swaps that no longer hold. What is as it was
 * is not told.
 */
export function consequencesOf(before: Book, after: Book, { from, to, holidaysOf }: LookedAt): Consequences {
  const period = { start: from, end: to };
  const touched = touchedRotas(before, after);
  const changes = touched.map((pair) => shiftChangesOf(pair, period));
  const gained = changes.flatMap(({ gained }) => gained).sort(byStart);
  const lost = changes.flatMap(({ lost }) => lost).sort(byStart);
  const awayOtherwise = [...after.people.keys()].filter(
    (id) => before.people.get(id)?.timeOff !== after.people.get(id)?.timeOff,
  );
  const people = new Set([...gained, ...lost].map(({ person }) => person));
  const looked = [...new Set([...people, ...awayOtherwise])].sort();
  const old = dutiesIn(before, period, looked);
  const changed = touched.length === 0 ? old : dutiesIn(after, period, looked);
  const hoursIn = (book: Book, id: string, own: readonly OwnShifts[]) => {
    const zone = zoneOf(book.people.get(id)?.timeZone ?? book.settings.timeZone);
    const calendar = calendarOf(book, id);
    const year = (at: Instant) => dateOf(toWall(zone, at)).year;
    const holidays = calendar === undefined ? [] : holidaysOf(calendar, year(from), year(to));
    return hoursOnCall(dutyOf(own), zone, holidays);
  };
  const each = looked.map((id) => ({ id, was: old.get(id) ?? [], is: changed.get(id) ?? [] }));
  return {
    from,
    to,
    gained,
    lost,
    gaps: {
      opened: touched.flatMap((pair) => gapChanges(pair.after, pair.before, period)),
      closed: touched.flatMap((pair) => gapChanges(pair.before, pair.after, period)),
    },
    hours: each
      .filter(({ id }) => people.has(id))
      .map(({ id, was, is }) => ({ person: id, before: hoursIn(before, id, was), after: hoursIn(after, id, is) })),
    clashes: apart(
      each.flatMap(({ id, was }) => clashesOf(before, id, was)),
      each.flatMap(({ id, is }) => clashesOf(after, id, is)),
    ),
    rests: apart(
      each.flatMap(({ id, was }) => shortRestsIn(dutyOf(was)).map((rest) => ({ ...rest, person: id }))),
      each.flatMap(({ id, is }) => shortRestsIn(dutyOf(is)).map((rest) => ({ ...rest, person: id }))),
    ),
    voidSwaps: touched.flatMap((pair) => newlyVoidSwaps(after, pair)),
  };
}

/** The gaps of one plan that are none by the other. A rota that is not there has none. */
function gapChanges(here: RotaPlan | undefined, there: RotaPlan | undefined, { start, end }: Interval) {
  if (!here) return [];
  const rota = { id: here.rota.id, name: here.rota.name, timeZone: here.zone.id };
  const others = there ? gapsOf(there, start, end) : [];
  return differences(gapsOf(here, start, end), others).map((gap) => ({ ...gap, rota }));
}

/** What is in the second list only, and what is in the first only, by value. */
function apart<T>(before: readonly T[], after: readonly T[]): { readonly come: T[]; readonly gone: T[] } {
  const [old, changed] = [new Set(before.map(written)), new Set(after.map(written))];
  return {
    come: after.filter((item) => !old.has(written(item))),
    gone: before.filter((item) => !changed.has(written(item))),
  };
}

function written(item: unknown): string {
  return JSON.stringify(item);
}

function byStart(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}
