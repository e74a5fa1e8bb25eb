import type { QueryOutput } from '../../shared/contract.ts';
import { weightedHours } from '../../shared/fairness/index.ts';
import { HOUR } from '../../shared/time/index.ts';

export type Fairness = QueryOutput<'fairness'>;
export type PersonShare = Fairness['people'][number];
export type ShiftOfPerson = PersonShare['shifts'][number];

/** The numbers of a person, in the order of the columns: what comes out first, then what it is made of. */
export const figureIds = [
  'difference',
  'weighted',
  'share',
  'hours',
  'shifts',
  'nights',
  'weekends',
  'holidays',
  'presence',
] as const;
export type FigureId = (typeof figureIds)[number];

export const headings: Readonly<Record<FigureId, string>> = {
  hours: 'Hours',
  shifts: 'Shifts',
  nights: 'Nights',
  weekends: 'Weekends',
  holidays: 'Holidays',
  weighted: 'Weighted',
  share: 'Fair share',
  difference: 'Difference',
  presence: 'Present',
};

/** A number as it is shown: what counts, and what is said more softly beside it. */
export interface Figure {
  readonly text: string;
  readonly more: string;
}

/** What a number of a person is, with days of that length. */
export function figureOf(id: FigureId, person: PersonShare, dayLength: number): Figure {
  const { hours, counts, weighted, share, difference, percent, presence } = person;
  switch (id) {
    case 'hours':
      return { text: hoursText(hours.total), more: '' };
    case 'shifts':
      return { text: String(counts.shifts), more: '' };
    case 'nights':
      return counted(counts.nights, hours.night);
    case 'weekends':
      return counted(counts.weekends, hours.weekend);
    case 'holidays':
      return counted(counts.holidays, hours.holiday);
    case 'weighted':
      return { text: hoursText(weighted), more: '' };
    case 'share':
      return { text: hoursText(share), more: '' };
    case 'difference':
      return { text: differenceText(difference), more: percent === null ? '' : percentText(percent) };
    case 'presence':
      return { text: daysText(presence, dayLength), more: '' };
  }
}

/** The hours of a shift that count towards a number. */
export function partOf(id: FigureId, { hours }: ShiftOfPerson, weights: Fairness['weights']): number {
  switch (id) {
    case 'nights':
      return hours.night;
    case 'weekends':
      return hours.weekend;
    case 'holidays':
      return hours.holiday;
    case 'weighted':
    case 'share':
    case 'difference':
      return weightedHours(hours, weights);
    default:
      return hours.total;
  }
}

/** The shifts behind a number: of nights those with hours of a night, and so on. */
export function shiftsBehind(id: FigureId, { shifts }: PersonShare, weights: Fairness['weights']) {
  const isPart = id === 'nights' || id === 'weekends' || id === 'holidays';
  return isPart ? shifts.filter((shift) => partOf(id, shift, weights) > 0) : shifts;
}

/** `37.5 h`, `1 154 h`: to a tenth of an hour, from a hundred on to the hour. */
export function hoursText(length: number): string {
  const hours = length / HOUR;
  const rounded = hours < 100 ? Math.round(hours * 10) / 10 : Math.round(hours);
  return `${spaced(rounded)} h`;
}

/** `92 d`, to a tenth of a day. */
export function daysText(length: number, dayLength: number): string {
  return `${spaced(Math.round((length / dayLength) * 10) / 10)} d`;
}

/** `1 154.5`. */
function spaced(number: number): string {
  return number.toLocaleString('en-GB').replaceAll(',', ' ');
}

/** `12 h above`, `12 h below`, `even`. */
function differenceText(difference: number): string {
  const text = hoursText(Math.abs(difference));
  if (text === '0 h') return 'even';
  return `${text} ${difference > 0 ? 'above' : 'below'}`;
}

function percentText(percent: number): string {
  const rounded = Math.round(percent);
  if (rounded === 0) return '';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)} %`;
}

function counted(count: number, length: number): Figure {
  return count === 0 ? { text: '–', more: '' } : { text: String(count), more: hoursText(length) };
}
