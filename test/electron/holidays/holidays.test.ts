import { describe, expect, test } from 'vitest';
import { holidaysOf } from '../../../electron/holidays/index.ts';

/** The days of a year of a calendar. */
function days(calendar: string, year: number): string[] {
  return holidaysOf(calendar, year, year).map(({ date }) => date);
}

describe('public holidays', () => {
  test('of Poland in 2026 are fourteen, in the language of the country', () => {
    const holidays = holidaysOf('PL', 2026, 2026);
    expect(holidays).toHaveLength(14);
    expect(holidays[0]).toEqual({ date: '2026-01-01', name: 'Nowy Rok' });
    expect(days('PL', 2026)).toContain('2026-11-11');
  });

  test('of a part of a country are those of the country and its own', () => {
    expect(days('DE-BY', 2026)).toContain('2026-06-04');
    expect(days('DE-BE', 2026)).not.toContain('2026-06-04');
    expect(days('DE-BY', 2026)).toContain('2026-10-03');
  });

  test('are days off only: Valentine is none', () => {
    expect(days('US', 2026)).not.toContain('2026-02-14');
    expect(days('US', 2026)).toContain('2026-11-26');
  });

  test('that move to a working day count on both', () => {
    expect(days('US', 2026)).toEqual(expect.arrayContaining(['2026-07-03', '2026-07-04']));
  });

  test('that begin at sunset are the day that follows', () => {
    expect(days('IL', 2026)).toContain('2026-09-21');
    expect(days('IL', 2026)).not.toContain('2026-09-20');
  });

  test.each([
    ['SA', ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']],
    ['TR', ['2026-03-20', '2026-03-21', '2026-03-22']],
  ])('of several days in %s are each of them', (calendar, expected) => {
    expect(days(calendar, 2026).filter((date) => date.startsWith('2026-03'))).toEqual(expected);
  });

  test('of several days have as many when the clocks change among them', () => {
    expect(days('BA', 2025)).toEqual(expect.arrayContaining(['2025-03-30', '2025-03-31', '2025-04-01']));
    expect(days('BA', 2025)).not.toContain('2025-04-02');
  });

  test('that are half a day count as a day', () => {
    expect(days('CN', 2026)).toContain('2026-03-08');
  });

  test('that last over the turn of the year are in both years', () => {
    expect(days('SZ', 2026).slice(0, 2)).toEqual(['2026-01-01', '2026-01-02']);
    expect(days('SZ', 2026).at(-1)).toBe('2026-12-31');
  });

  test('are one for each day, with every name', () => {
    const [incwala] = holidaysOf('SZ', 2026, 2026);
    expect(incwala).toEqual({ date: '2026-01-01', name: "Incwala, New Year's Day" });
  });

  test('over some years are those of each year', () => {
    expect(holidaysOf('PL', 2025, 2027)).toEqual([2025, 2026, 2027].flatMap((year) => holidaysOf('PL', year, year)));
  });

  test.each(['XX', 'PL-XX', 'pl', '', 'toString', 'DE-BY-A-X-Y'])('of "%s", which is no calendar, are none', (name) => {
    expect(holidaysOf(name, 2026, 2026)).toEqual([]);
  });
});
