import { expect, test } from 'vitest';
import { dayLengthOf } from '../../../shared/fairness/index.ts';
import { DAY, HOUR, zoneOf } from '../../../shared/time/index.ts';
import { at } from '../rota/cases.ts';

test.each([
  ['without a clock change', '2026-05-01T00:00+02:00', '2026-06-01T00:00+02:00', DAY],
  ['when the clocks go forward', '2026-03-01T00:00+01:00', '2026-04-01T00:00+02:00', DAY - HOUR / 31],
  ['when they go back', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', DAY + HOUR],
  ['in the hour that repeats', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00', DAY],
])('the days of a period %s have that length on average', (_, start, end, length) => {
  expect(dayLengthOf({ start: at(start), end: at(end) }, zoneOf('Europe/Warsaw'))).toBeCloseTo(length, 3);
});
