import { describe, expect, test } from 'vitest';
import { asTsv } from '../../../renderer/fairness/as-tsv.ts';
import { DAY, HOUR } from '../../../shared/time/index.ts';

const ada = {
  person: 'ada',
  timeZone: 'UTC',
  hours: { total: 100 * HOUR, night: 20.333_333 * HOUR, weekend: 48 * HOUR, holiday: 0, ordinary: 31.666_667 * HOUR },
  counts: { shifts: 3, nights: 4, weekends: 1, holidays: 0 },
  weighted: 120 * HOUR,
  presence: 30.5 * DAY,
  away: [],
  share: 130 * HOUR,
  difference: -10 * HOUR,
  percent: -7.692_307,
  shifts: [],
};

function rowsOf(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
}

describe('the table as text', () => {
  test('has a heading for every column, and numbers without their units', () => {
    const [head, row, ...others] = rowsOf(asTsv({ people: [ada] }, () => 'Ada Nowak', DAY));
    expect(others).toEqual([]);
    expect(head).toHaveLength(row?.length ?? 0);
    expect(Object.fromEntries((head ?? []).map((name, index) => [name, row?.[index]]))).toEqual({
      Person: 'Ada Nowak',
      Hours: '100',
      Shifts: '3',
      Nights: '4',
      'Night hours': '20.33',
      Weekends: '1',
      'Weekend hours': '48',
      Holidays: '0',
      'Holiday hours': '0',
      'Weighted hours': '120',
      'Fair share': '130',
      Difference: '-10',
      'Difference in %': '-7.69',
      'Days present': '30.5',
    });
  });

  test.each([
    ['=HYPERLINK("http://example.org")', `'=HYPERLINK("http://example.org")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['"quoted"', `'"quoted"`],
    ['Ada\tNowak\nthe second', 'Ada Nowak the second'],
    ['Ada-Nowak = 1', 'Ada-Nowak = 1'],
  ])('the name %j is one cell and no formula', (name, cell) => {
    expect(rowsOf(asTsv({ people: [ada] }, () => name, DAY))[1]?.[0]).toBe(cell);
  });

  test('no share, no percentage; and never a minus before nothing', () => {
    const row = rowsOf(asTsv({ people: [{ ...ada, percent: null, difference: -0.001 }] }, () => 'Ada', DAY))[1];
    expect(row?.slice(11, 13)).toEqual(['0', '']);
  });
});
