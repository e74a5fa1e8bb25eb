import { expect, test } from 'vitest';
import { away } from '../../../renderer/ui/away.ts';
import { DAY, HOUR, instant } from '../../../shared/time/index.ts';

const now = instant(Date.parse('2026-11-20T12:00:00Z'));

test.each([
  [2 * DAY + 4 * HOUR, 'in 2 d 4 h'],
  [10 * DAY + 6 * HOUR, 'in 10 d 6 h'],
  [11 * DAY, 'in 2 weeks'],
  [24 * DAY, 'in 3 weeks'],
  [61 * DAY, 'in 2 months'],
])('what lies %d ms ahead is %s', (ahead, words) => {
  expect(away(now + ahead, now)).toBe(words);
});
