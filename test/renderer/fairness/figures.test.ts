import { describe, expect, test } from 'vitest';
import { daysText, figureOf, hoursText, partOf, shiftsBehind } from '../../../renderer/fairness/figures.ts';
import { DAY, HOUR } from '../../../shared/time/index.ts';

const hours = (night: number, weekend: number, holiday: number, ordinary: number) => ({
  night: night * HOUR,
  weekend: weekend * HOUR,
  holiday: holiday * HOUR,
  ordinary: ordinary * HOUR,
  total: (night + weekend + holiday + ordinary) * HOUR,
});
const weights = { night: 1.5, weekend: 2, holiday: 3 };
const shift = { rota: 'payments', start: 0, end: 24 * HOUR, hours: hours(8, 0, 0, 16) };
const weekend = { rota: 'payments', start: 48 * HOUR, end: 72 * HOUR, hours: hours(0, 24, 0, 0) };
const ada = {
  person: 'ada',
  timeZone: 'UTC',
  hours: hours(8, 24, 0, 16),
  counts: { shifts: 2, nights: 1, weekends: 1, holidays: 0 },
  weighted: 76 * HOUR,
  presence: 30 * DAY,
  away: [],
  share: 60 * HOUR,
  difference: 16 * HOUR,
  percent: 26.7,
  shifts: [shift, weekend],
};

describe('a number', () => {
  test.each([
    ['hours', '48 h', ''],
    ['shifts', '2', ''],
    ['nights', '1', '8 h'],
    ['holidays', '–', ''],
    ['weighted', '76 h', ''],
    ['share', '60 h', ''],
    ['difference', '16 h above', '+27 %'],
    ['presence', '30 d', ''],
  ] as const)('of %s is told as %s', (id, text, more) => {
    expect(figureOf(id, ada, DAY)).toEqual({ text, more });
  });

  test.each([
    [-16, -26.7, '16 h below', '−27 %'],
    [0.01, 0.1, 'even', ''],
    [-0.01, -0.1, 'even', ''],
    [16, null, '16 h above', ''],
  ])('the difference of %d h says in words where it lies', (difference, percent, text, more) => {
    expect(figureOf('difference', { ...ada, difference: difference * HOUR, percent }, DAY)).toEqual({ text, more });
  });

  test.each([
    ['nights', [shift], 8],
    ['weekends', [weekend], 24],
    ['holidays', [], 0],
    ['hours', [shift, weekend], 48],
    ['weighted', [shift, weekend], 76],
    ['difference', [shift, weekend], 76],
  ] as const)('of %s is made of its shifts and no others', (id, behind, sum) => {
    const found = shiftsBehind(id, ada, weights);
    expect(found).toEqual(behind);
    expect(found.reduce((all, one) => all + partOf(id, one, weights), 0) / HOUR).toBe(sum);
  });

  test('of hours has a tenth below a hundred, of days always', () => {
    expect([37.46, 99.96, 100.4, 1153.9].map((length) => hoursText(length * HOUR))).toEqual([
      '37.5 h',
      '100 h',
      '100 h',
      '1 154 h',
    ]);
    expect([92, 0.25, 3266.8].map((days) => daysText(days * 23 * HOUR, 23 * HOUR))).toEqual([
      '92 d',
      '0.3 d',
      '3 266.8 d',
    ]);
  });
});
