import type { Consequences, ShiftChange } from '../../shared/consequences/index.ts';

/** What a change does to one person: the stretches that they gain and lose, by start. */
export interface PersonChanges {
  readonly person: string;
  readonly gained: readonly ShiftChange[];
  readonly lost: readonly ShiftChange[];
  /** Of the whole period, in milliseconds: how much longer they are on call. */
  readonly more: number;
}

/** The changes person by person, those who gain most first. */
export function changesByPerson({ gained, lost }: Pick<Consequences, 'gained' | 'lost'>): readonly PersonChanges[] {
  const people = [...new Set([...gained, ...lost].map(({ person }) => person))];
  const length = (list: readonly ShiftChange[]) => list.reduce((sum, { start, end }) => sum + end - start, 0);
  return people
    .map((person) => {
      const own = { gained: gained.filter(isOf(person)), lost: lost.filter(isOf(person)) };
      return { person, ...own, more: length(own.gained) - length(own.lost) };
    })
    .sort((a, b) => b.more - a.more || (a.person < b.person ? -1 : 1));
}

function isOf(person: string): (change: ShiftChange) => boolean {
  return (change) => change.person === person;
}

/** `gains 1 shift`, `loses 2 shifts`, `gains 2 shifts and loses 1`. */
export function gainsAndLosses({ gained, lost }: Pick<PersonChanges, 'gained' | 'lost'>): string {
  const shifts = (count: number) => `${count} ${count === 1 ? 'shift' : 'shifts'}`;
  if (lost.length === 0) return `gains ${shifts(gained.length)}`;
  if (gained.length === 0) return `loses ${shifts(lost.length)}`;
  return `gains ${shifts(gained.length)} and loses ${lost.length}`;
}
