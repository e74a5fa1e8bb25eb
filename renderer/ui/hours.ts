import { HOUR } from '../../shared/time/index.ts';

/** A length in hours, to a tenth of one: `168 h`. */
export function hoursInWords(milliseconds: number): string {
  return `${tenths(milliseconds)} h`;
}

/** A difference in hours with its sign, to a tenth of one: `+4 h`, `−12 h`, `±0 h`. */
export function signedHours(milliseconds: number): string {
  const hours = tenths(milliseconds);
  if (hours === 0) return '±0 h';
  return `${hours > 0 ? '+' : '−'}${Math.abs(hours)} h`;
}

function tenths(milliseconds: number): number {
  return Math.round((milliseconds / HOUR) * 10) / 10;
}
