import { expect, test } from 'vitest';
import { isMisleading } from '../../../renderer/markdown/misleading.ts';

test.each([
  ['the docs', 'https://docs.test/x', false],
  ['docs.test', 'https://docs.test/x', false],
  ['docs.test', 'https://www.docs.test/x', false],
  ['https://docs.test/x', 'https://docs.test/x', false],
  ['see values.yaml', 'https://docs.test/x', false],
  ['bank.test', 'https://evil.test/bank.test', true],
  ['https://bank.test/login', 'https://evil.test/', true],
  ['log in at bank.test, please', 'https://evil.test/', true],
  ['bank.test', 'https://bank.test.evil.test/', true],
  ['the \u202etset.knab', 'https://evil.test/', true],
  ['b\u200bank', 'https://evil.test/', true],
  ['⚠️ the docs', 'https://docs.test/x', false],
  ['ada@example.org', 'mailto:ada@example.org', false],
])('a link that reads %j and leads to %s misleads: %s', (words, url, expected) => {
  expect(isMisleading(words, url)).toBe(expected);
});
