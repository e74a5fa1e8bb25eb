import { HOUR } from '../../shared/time/index.ts';
import type { Fairness } from './figures.ts';

const head = [
  'Person',
  'Hours',
  'Shifts',
  'Nights',
  'Night hours',
  'Weekends',
  'Weekend hours',
  'Holidays',
  'Holiday hours',
  'Weighted hours',
  'Fair share',
  'Difference',
  'Difference in %',
  'Days present',
];

/** The table as text for a spreadsheet: columns apart by tabs, hours and days as numbers with two decimals at most. */
export function asTsv({ people }: Pick<Fairness, 'people'>, nameOf: (id: string) => string, dayLength: number): string {
  const rows = people.map(({ person, hours, counts, weighted, share, difference, percent, presence }) => [
    textCell(nameOf(person)),
    inHours(hours.total),
    counts.shifts,
    counts.nights,
    inHours(hours.night),
    counts.weekends,
    inHours(hours.weekend),
    counts.holidays,
    inHours(hours.holiday),
    inHours(weighted),
    inHours(share),
    inHours(difference),
    percent === null ? '' : rounded(percent),
    rounded(presence / dayLength),
  ]);
  return `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}

/** A text that a spreadsheet takes for a text: one cell, and no formula however it begins. */
function textCell(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return /^[=+\-@'"]/.test(line) ? `'${line}` : line;
}

function inHours(length: number): number {
  return rounded(length / HOUR);
}

/** Never `-0`. */
function rounded(number: number): number {
  return Math.round(number * 100) / 100 + 0;
}
