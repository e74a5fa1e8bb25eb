import { describe, expect, test } from 'vitest';
import { moveDates } from '../../../electron/sample/move-dates.ts';
import { zoneOf } from '../../../shared/time/index.ts';

const zones = [zoneOf('Europe/Warsaw'), zoneOf('America/New_York')];

describe('a date moves by whole weeks', () => {
  test.each([
    ['a day', 'from: 2026-11-20', 1, 'from: 2026-11-27'],
    ['over the end of a year with 53 weeks', 'until: 2026-12-28', 1, 'until: 2027-01-04'],
    ['onto a leap day', 'from: 2028-02-22', 1, 'from: 2028-02-29'],
    ['off a leap day', 'from: 2028-02-29', 1, 'from: 2028-03-07'],
    ['backwards', 'from: 2026-11-20', -47, 'from: 2025-12-26'],
    ['a local time', 'start: 2026-08-31T09:00', 1, 'start: 2026-09-07T09:00'],
    ['an instant', 'created: 2026-11-16T10:40Z # noted', 1, 'created: 2026-11-23T10:40Z # noted'],
    [
      'in prose and comments',
      '# the weekend of 2026-12-04, then 2026-12-18.',
      1,
      '# the weekend of 2026-12-11, then 2026-12-25.',
    ],
    ['in the name of a file', 'rotas/payments/2026-12-04-wedding.yaml', 1, 'rotas/payments/2026-12-11-wedding.yaml'],
  ])('%s', (_, text, weeks, moved) => {
    expect(moveDates(text, weeks, zones)).toBe(moved);
  });

  test.each([
    ['midnight in New York stays midnight in summer', '2026-11-26T00:00-05:00', 30, '2027-06-24T00:00-04:00'],
    ['noon in Warsaw stays noon in summer', '2026-11-26T12:00+01:00', 30, '2027-06-24T12:00+02:00'],
    ['an offset that none of the zones has stays', '2026-11-26T12:00+05:45', 30, '2027-06-24T12:00+05:45'],
  ])('%s', (_, text, weeks, moved) => {
    expect(moveDates(text, weeks, zones)).toBe(moved);
  });

  test('what is no date stays', () => {
    const text = 'phone: "+48 600 000 001", ticket 12026-11-201, 2026-13-01, target: 99.95';
    expect(moveDates(text, 5, zones)).toBe(text);
  });
});
