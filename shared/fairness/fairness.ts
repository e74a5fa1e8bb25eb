import { type Book, calendarOf, rotaPlanOf, rotaPlansOf } from '../book/index.ts';
import type { PersonId } from '../people/index.ts';
import type { HolidaysOf } from '../people-pages/index.ts';
import { shiftsByPerson } from '../rota/index.ts';
import { dateOf, type Interval, instant, toWall, zoneOf } from '../time/index.ts';
import { type UnsocialTimes, unsocialTimes } from '../unsocial-hours/index.ts';
import { burdenOf, type ShiftInRota } from './burden.ts';
import { groupOf } from './group.ts';
import { presenceOf } from './presence.ts';
import type { Fairness } from './schema.ts';
import { sharesOf } from './shares.ts';

/** Over what fairness is asked: a period, and without rotas all of the book, without people those who share their work. */
export interface FairnessQuestion {
  readonly period: Interval;
  /** Those that the book does not have count nothing. */
  readonly rotas?: readonly string[] | undefined;
  readonly people?: readonly PersonId[] | undefined;
}

/**
 * What each person of a group carries in a period, and what would be their fair share of it. Nights, weekends and
 * holidays are told where each person is; time in two of the rotas at once counts once.
 */
export function fairnessOf(book: Book, question: FairnessQuestion, holidaysOf: HolidaysOf): Fairness {
  const { period, rotas } = question;
  const plans = rotas ? [...new Set(rotas)].flatMap((id) => rotaPlanOf(book, id) ?? []) : rotaPlansOf(book);
  const people = question.people ? [...new Set(question.people)] : groupOf(book, plans, period);
  const shifts = new Map<PersonId, ShiftInRota[]>(people.map((person) => [person, []]));
  for (const plan of plans) {
    for (const [person, own] of shiftsByPerson(plan, period.start, period.end)) {
      for (const shift of own) shifts.get(person)?.push({ rota: plan.rota.id, ...shift });
    }
  }
  const { fairness: weights } = book.settings;
  const unsocialOf = unsocialTimesOf(book, period, holidaysOf);
  const carried = people.map((person) => ({
    person,
    timeZone: timeZoneOf(book, person),
    ...burdenOf(shifts.get(person) ?? [], unsocialOf(person), weights),
    ...presenceOf(book, person, period),
  }));
  const { group, shares } = sharesOf(carried);
  return {
    weights,
    group: { total: carried.reduce((sum, { hours }) => sum + hours.total, 0), ...group },
    people: carried
      .map((person, index) => ({ ...person, ...(shares[index] ?? nothing) }))
      .sort((a, b) => b.difference - a.difference || (a.person < b.person ? -1 : 1)),
  };
}

const nothing = { share: 0, difference: 0, percent: null };

function timeZoneOf(book: Book, person: PersonId): string {
  return book.people.get(person)?.timeZone ?? book.settings.timeZone;
}

/** The unsocial times of each person; found once for all who live alike. */
function unsocialTimesOf(book: Book, { start, end }: Interval, holidaysOf: HolidaysOf) {
  const known = new Map<string, UnsocialTimes>();
  return (person: PersonId): UnsocialTimes => {
    const calendar = calendarOf(book, person);
    const zone = zoneOf(timeZoneOf(book, person));
    const key = `${zone.id} ${calendar}`;
    const before = known.get(key);
    if (before) return before;
    const year = (at: number) => dateOf(toWall(zone, instant(at))).year;
    const holidays = calendar === undefined ? [] : holidaysOf(calendar, year(start), year(end));
    const times = unsocialTimes(zone, holidays, start, end);
    known.set(key, times);
    return times;
  };
}
