import { expect, test } from 'vitest';
import { hoursInWords } from '../../../renderer/ui/hours.ts';

const HOUR = 3_600_000;

test.each([
  [4 * HOUR, '4 h'],
  [0.25 * HOUR, '0.3 h'],
  [168 * HOUR, '168 h'],
])('%s milliseconds are %s', (milliseconds, words) => {
  expect(hoursInWords(milliseconds)).toBe(words);
});
