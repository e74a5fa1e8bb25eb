import { expect, test } from 'vitest';
import { plainText } from '../../../shared/text/index.ts';

test.each([
  ['Łukasz Żółć', 'lukasz zolc'],
  ['ØRSTED', 'orsted'],
  ['Zoë', 'zoe'],
  ['東京', '東京'],
])('%s is searched as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
