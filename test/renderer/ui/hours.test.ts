import { expect, test } from 'vitest';
import { hoursInWords, signedHours } from '../../../renderer/ui/hours.ts';

const HOUR = 3_600_000;

test.each([
  [4 * HOUR, '+4 h', '4 h'],
  [-12 * HOUR, '−12 h', '-12 h'],
  [0, '±0 h', '0 h'],
  [0.25 * HOUR, '+0.3 h', '0.3 h'],
])('%s milliseconds are %s more, or %s', (milliseconds, signed, plain) => {
  expect(signedHours(milliseconds)).toBe(signed);
  expect(hoursInWords(milliseconds)).toBe(plain);
});
