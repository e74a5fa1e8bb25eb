import { HOUR } from '../../shared/time/index.ts';

/** A length in hours, to a tenth of one: `168 h`. */
export function hoursInWords(milliseconds: number): string {
  return `${tenths(milliseconds)} h`;
}

function tenths(milliseconds: number): number {
  return Math.round((milliseconds / HOUR) * 10) / 10;
}
