import { type Day, firstOfMonth, writeLocal } from './days.ts';
import type { Random } from './random.ts';
import type { Value } from './yaml.ts';

/** The people of each turn; `nobody` is the empty list. */
export type Turns = readonly (readonly string[])[];

export interface GeneratedLayer {
  readonly id: string;
  readonly name: string;
  readonly startDay: Day;
  readonly startHour: number;
  /** The lengths of the turns of a cycle, in hours; or turns of a month each. */
  readonly cycle: readonly number[] | 'month';
  readonly turns: Turns;
  readonly onDuty?: true;
  readonly timeZone?: string;
  readonly hours?: readonly HoursEntry[];
}

export type HoursEntry = { readonly days?: readonly string[]; readonly from: string; readonly to: string };

const DAY = 24;
const WEEK = 7 * DAY;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** One layer or several that make up a rota. Begins on a Monday, `monday`. */
export type Shape = (team: readonly string[], monday: Day, random: Random) => GeneratedLayer[];

/** A whole week each. */
export const weekly: Shape = (team, monday, random) => [
  { ...base('weekly', 'Weekly', monday, random.pick([8, 9, 10])), cycle: [WEEK], turns: one(team) },
];

/** A week each, with other people for the nights and the weekends. */
export const weeklyWithNights: Shape = (team, monday) => [
  { ...base('weekly', 'Weekly', monday, 9), cycle: [WEEK], turns: one(team) },
  {
    ...base('nights', 'Weekday nights', monday, 9),
    cycle: [WEEK],
    turns: one(turned(team, 1)),
    hours: [{ days: weekdays.slice(0, 4), from: '20:00', to: '08:00' }],
  },
  {
    ...base('weekends', 'Weekends', monday, 9),
    cycle: [WEEK],
    turns: one(turned(team, 2)),
    hours: [
      { days: ['fri'], from: '17:00', to: '09:00' },
      { days: ['sat', 'sun'], from: '09:00', to: '09:00' },
    ],
  },
];

/** Two weeks each, two people at a time. */
export const pairs: Shape = (team, monday) => [
  {
    ...base('pairs', 'Pairs', monday, 9),
    cycle: [2 * WEEK],
    turns: team.map((person, index) => {
      const other = team[(index + 1) % team.length];
      return other && other !== person ? [person, other] : [person];
    }),
  },
];

/** Monday to Thursday, Friday to Sunday. */
export const splitWeek: Shape = (team, monday) => [
  // An even number of people would have the same half of the week for ever: one place is left to the layer below.
  { ...base('backstop', 'Backstop', monday, 9), cycle: [WEEK], turns: one(turned(team, 1)) },
  {
    ...base('split', 'Split week', monday, 9),
    cycle: [4 * DAY, 3 * DAY],
    turns: team.length % 2 === 0 ? [...one(team), []] : one(team),
  },
];

/** A day each, in working hours; days without hours use up no one's place. */
export const dailyOnDuty: Shape = (team, monday) => [
  {
    ...base('daily', 'Daily', monday, 0),
    cycle: [DAY],
    turns: one(team),
    onDuty: true,
    hours: [{ days: weekdays, from: '08:00', to: '18:00' }],
  },
];

/** Twelve hours each, days and nights. */
export const halfDays: Shape = (team, monday) => [
  {
    ...base('half-days', 'Half days', monday, 7),
    cycle: [DAY / 2],
    // With an even number the same people would have all nights.
    turns: one(team.length % 2 === 0 ? [...team, ...turned(team, 1)] : team),
  },
];

/** A calendar month each; some begin on the last day of the month before, where short months clip the handover. */
export const monthly: Shape = (team, monday, random) => {
  const first = firstOfMonth(monday);
  const startDay = random.chance(0.3) ? first - 1 : first;
  return [{ ...base('monthly', 'Monthly', startDay, 10), cycle: 'month', turns: one(team) }];
};

/** Two halves of a team, an ocean apart; the hour more bridges the weeks when only one of them has changed its clocks. */
export const followTheSun: Shape = (team, monday) => [
  {
    ...base('west', 'New York', monday, 12),
    timeZone: 'America/New_York',
    cycle: [WEEK],
    turns: one(half(team, 1)),
    hours: [{ from: '12:00', to: '01:00' }],
  },
  {
    ...base('east', 'Warsaw', monday, 6),
    timeZone: 'Europe/Warsaw',
    cycle: [WEEK],
    turns: one(half(team, 0)),
    hours: [{ from: '06:00', to: '18:00' }],
  },
];

/** Three continents in the order of the sun, over a base that is always there. */
export const roundTheWorld: Shape = (team, monday) => [
  { ...base('base', 'Always', monday, 9), cycle: [WEEK], turns: one(team) },
  ...[
    { id: 'sydney', timeZone: 'Australia/Sydney' },
    { id: 'london', timeZone: 'Europe/London' },
    { id: 'chicago', timeZone: 'America/Chicago' },
  ].map(({ id, timeZone }, index) => ({
    ...base(id, `In ${timeZone}`, monday, 8),
    timeZone,
    cycle: [5 * DAY, 2 * DAY],
    turns: one(turned(team, index + 1)),
    hours: [{ from: '08:00', to: '17:30' }],
  })),
];

// biome-ignore format: a table
export const everyShape = [
  weekly, weeklyWithNights, dailyOnDuty, splitWeek, followTheSun, pairs, weeklyWithNights, halfDays, monthly, roundTheWorld,
] as const;

function base(id: string, name: string, startDay: Day, startHour: number) {
  return { id, name, startDay, startHour };
}

function one(team: readonly string[]): Turns {
  return team.map((person) => [person]);
}

/** The same order, begun `by` places later. */
function turned(team: readonly string[], by: number): string[] {
  const at = by % team.length;
  return [...team.slice(at), ...team.slice(0, at)];
}

function half(team: readonly string[], which: 0 | 1): readonly string[] {
  const middle = Math.ceil(team.length / 2);
  const part = which === 0 ? team.slice(0, middle) : team.slice(middle);
  return part.length > 0 ? part : team;
}

/** The layer as an entry of its rota's file. */
export function layerEntry(layer: GeneratedLayer) {
  const every = layer.cycle === 'month' ? ['1 month'] : layer.cycle.map(lengthText);
  return {
    id: layer.id,
    name: layer.name,
    timeZone: layer.timeZone,
    start: writeLocal(layer.startDay, layer.startHour),
    every: every.length === 1 ? every[0] : every,
    turns: layer.turns.map((people) => (people.length > 1 ? people : (people[0] ?? 'nobody'))),
    advance: layer.onDuty ? 'on-duty' : undefined,
    hours: layer.hours && { items: layer.hours satisfies readonly Value[] },
  };
}

function lengthText(hours: number): string {
  const [count, unit] =
    hours % WEEK === 0 ? [hours / WEEK, 'week'] : hours % DAY === 0 ? [hours / DAY, 'day'] : [hours, 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
