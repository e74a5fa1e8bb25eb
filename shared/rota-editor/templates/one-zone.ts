import { DAY, formatClock, HOUR, parseLocal, startOfDay, wallTime } from '../../time/index.ts';
import { hoursOn, layerDraft, type RotaTemplate, turnsOfGroup } from './template.ts';

/** A week each. */
export const weekly: RotaTemplate = {
  id: 'weekly',
  name: 'Weekly',
  sentence: 'One person has a whole week, then the next.',
  groups: ['People'],
  zoned: false,
  layersOf: (options) => [
    layerDraft({ id: 'weekly', name: 'Weekly', start: options.start, turns: turnsOfGroup(options, 0) }),
  ],
};

/** A day each. */
export const daily: RotaTemplate = {
  id: 'daily',
  name: 'Daily',
  sentence: 'Every day somebody else, around the clock.',
  groups: ['People'],
  zoned: false,
  layersOf: (options) => [
    layerDraft({
      id: 'daily',
      name: 'Daily',
      start: options.start,
      every: ['1 day'],
      turns: turnsOfGroup(options, 0),
    }),
  ],
};

/** Two halves of each day, a week each. */
export const dayAndNight: RotaTemplate = {
  id: 'day-and-night',
  name: 'Day and night',
  sentence: 'Twelve hours by day and twelve by night, a week each.',
  groups: ['Days', 'Nights'],
  zoned: false,
  layersOf(options) {
    const { start } = options;
    const day = clockAfter(start, 0);
    const night = clockAfter(start, 12 * HOUR);
    return [
      layerDraft({
        id: 'nights',
        name: 'Nights',
        start,
        turns: turnsOfGroup(options, 1),
        hours: [hoursOn(null, night, day)],
      }),
      layerDraft({
        id: 'days',
        name: 'Days',
        start,
        turns: turnsOfGroup(options, 0),
        hours: [hoursOn(null, day, night)],
      }),
    ];
  },
};

/** The working days, their nights, and the weekends, each shared out by itself. Eight hours are a working day. */
export const businessHours: RotaTemplate = {
  id: 'business-hours',
  name: 'Business hours, nights and weekends',
  sentence: 'Working days, weekday nights and weekends are shared out separately, a week each.',
  groups: ['Business hours', 'Nights', 'Weekends'],
  zoned: false,
  layersOf(options) {
    const { start } = options;
    const opens = clockAfter(start, 0);
    const closes = clockAfter(start, 8 * HOUR);
    // A working day that ends after midnight has its night on the next day.
    const isNextDay = closes < opens;
    return [
      layerDraft({
        id: 'nights',
        name: 'Nights',
        start,
        turns: turnsOfGroup(options, 1),
        hours: [hoursOn(isNextDay ? ['tue', 'wed', 'thu', 'fri'] : ['mon', 'tue', 'wed', 'thu'], closes, opens)],
      }),
      layerDraft({
        id: 'weekends',
        name: 'Weekends',
        start,
        turns: turnsOfGroup(options, 2),
        hours: [hoursOn([isNextDay ? 'sat' : 'fri'], closes, opens), hoursOn(['sat', 'sun'], opens, opens)],
      }),
      layerDraft({
        id: 'business-hours',
        name: 'Business hours',
        start,
        turns: turnsOfGroup(options, 0),
        hours: [hoursOn(['mon', 'tue', 'wed', 'thu', 'fri'], opens, closes)],
      }),
    ];
  },
};

/** Four days and three days in turn. */
export const fourAndThree: RotaTemplate = {
  id: 'four-and-three',
  name: '4 + 3 days',
  sentence: 'Four days, then three days: each week is shared by two, and everybody has both kinds in turn.',
  groups: ['People'],
  zoned: false,
  layersOf(options) {
    const turns = turnsOfGroup(options, 0);
    // With an even number of people the same ones would always have the four days: the second round begins one later.
    const isEven = turns.length > 0 && turns.length % 2 === 0;
    return [
      layerDraft({
        id: 'four-and-three',
        name: '4 + 3 days',
        start: options.start,
        every: ['4 days', '3 days'],
        turns: isEven ? [...turns, ...turns.slice(1), ...turns.slice(0, 1)] : turns,
      }),
    ];
  },
};

/** The time of day so long after that of a local time, on the wall clock. */
function clockAfter(local: string, milliseconds: number): string {
  const wall = parseLocal(local);
  if (wall === undefined) throw new RangeError(`not a local time: ${local}`);
  return formatClock(wallTime((wall - startOfDay(wall) + milliseconds) % DAY));
}
