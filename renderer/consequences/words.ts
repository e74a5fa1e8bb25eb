import type { Clash, Consequences, ShortRest } from '../../shared/consequences/index.ts';
import { HOUR, lengthInWords } from '../../shared/time/index.ts';

/** A stretch of time that a person gains or loses, and who is there instead or was. */
export interface Part {
  readonly kind: 'gained' | 'lost';
  readonly rota: string;
  readonly start: number;
  readonly end: number;
  readonly others: readonly string[];
}

/** What changes for one person. */
export interface PersonChange {
  readonly person: string;
  /** How many shifts: what touches in one rota is one, whoever was there before. */
  readonly gains: number;
  readonly loses: number;
  /** By start. */
  readonly parts: readonly Part[];
}

type Names = (id: string) => string;

/** Shifts by person, those first for whom most time changes hands. */
export function changesByPerson({ gained, lost }: Pick<Consequences, 'gained' | 'lost'>): PersonChange[] {
  const all = [
    ...gained.map(({ from, ...part }) => ({ ...part, kind: 'gained' as const, others: from })),
    ...lost.map(({ to, ...part }) => ({ ...part, kind: 'lost' as const, others: to })),
  ];
  return [...Map.groupBy(all, ({ person }) => person)]
    .map(([person, parts]) => ({
      person,
      gains: countShifts(parts.filter(({ kind }) => kind === 'gained')),
      loses: countShifts(parts.filter(({ kind }) => kind === 'lost')),
      parts: parts.map(({ person: _, ...part }) => part).sort((a, b) => a.start - b.start),
      time: parts.reduce((sum, { start, end }) => sum + end - start, 0),
    }))
    .sort((a, b) => b.time - a.time || (a.person < b.person ? -1 : 1))
    .map(({ time: _, ...change }) => change);
}

function countShifts(parts: readonly Omit<Part, 'kind'>[]): number {
  const ends = new Set(parts.map(({ rota, end }) => `${rota} ${end}`));
  return parts.filter(({ rota, start }) => !ends.has(`${rota} ${start}`)).length;
}

/** `loses 2 shifts, gains 1`. */
export function gainsAndLosses({ gains, loses }: Pick<PersonChange, 'gains' | 'loses'>): string {
  const shifts = (count: number) => `${count} ${count === 1 ? 'shift' : 'shifts'}`;
  if (loses === 0) return `gains ${shifts(gains)}`;
  return `loses ${shifts(loses)}${gains === 0 ? '' : `, gains ${gains}`}`;
}

/** Who was there, or is: `from Ben Okoro`, `to Ada Nowak and Ben Okoro`, `in addition`, `to nobody`. */
export function handedInWords({ kind, others }: Pick<Part, 'kind' | 'others'>, nameOf: Names): string {
  if (others.length === 0) return kind === 'gained' ? 'in addition' : 'to nobody';
  return `${kind === 'gained' ? 'from' : 'to'} ${inSentence(others.map(nameOf))}`;
}

/** A number of hours for a table: `336`, `65.8`; from a hundred on whole ones. */
export function hours(length: number): string {
  return String(rounded(length));
}

/** How much more or less it is, as the hours are shown: `+12`, `−104`; empty where they read the same. */
export function difference(before: number, after: number): string {
  const change = Math.round((rounded(after) - rounded(before)) * 10) / 10;
  if (change === 0) return '';
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}`;
}

function rounded(length: number): number {
  const all = length / HOUR;
  return Math.abs(all) < 100 ? Math.round(all * 10) / 10 : Math.round(all);
}

/** The same warning at several times. */
export interface Warning {
  readonly key: string;
  readonly person: string;
  readonly text: string;
  /** The rota in whose zone the times are read; undefined: the person's zone. */
  readonly rota?: string;
  readonly times: readonly { readonly start: number; readonly end: number }[];
}

/** Clashes, those of one person and one reason together: `is on call in Payments during time off (Skiing)`. */
export function clashWarnings(clashes: readonly Clash[], rotaName: Names): Warning[] {
  const text = (clash: Clash) =>
    clash.kind === 'time-off'
      ? `is on call in ${rotaName(clash.rota)} during time off${clash.note === null ? '' : ` (${clash.note})`}`
      : `is on call in ${rotaName(clash.rota)} and ${rotaName(clash.other)} at once`;
  return [...Map.groupBy(clashes, (clash) => `${clash.person} ${clash.rota} ${text(clash)}`)].flatMap(([key, all]) => {
    const [first] = all;
    return first ? [{ key, person: first.person, text: text(first), rota: first.rota, times: all }] : [];
  });
}

/** Short rests by person: `has 9 h between two shifts`, `has 13 short rests, the shortest 9 h`. */
export function restWarnings(rests: readonly ShortRest[]): Warning[] {
  return [...Map.groupBy(rests, ({ person }) => person)].map(([person, times]) => {
    const shortest = lengthInWords(Math.min(...times.map(({ start, end }) => end - start)));
    const text =
      times.length === 1
        ? `has ${shortest} between two shifts`
        : `has ${times.length} short rests, the shortest ${shortest}`;
    return { key: person, person, text, times };
  });
}

/** What does not go wrong, in one sentence: `No new gaps, clashes or short rests.` Empty where everything does. */
export function nothingNew({ gaps, clashes, rests }: Pick<Consequences, 'gaps' | 'clashes' | 'rests'>): string {
  const none = [
    ...(gaps.opened.length === 0 ? ['gaps'] : []),
    ...(clashes.arisen.length === 0 ? ['clashes'] : []),
    ...(rests.arisen.length === 0 ? ['short rests'] : []),
  ];
  return none.length === 0 ? '' : `No new ${inSentence(none, 'or')}.`;
}

/** `Ada, Ben and Cho`. */
export function inSentence(words: readonly string[], and: 'and' | 'or' = 'and'): string {
  const [last, ...others] = [...words].reverse();
  if (last === undefined) return '';
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${and} ${last}`;
}
