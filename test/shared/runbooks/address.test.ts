import { expect, test } from 'vitest';
import { runbookAddress, runbookPathIn } from '../../../shared/runbooks/index.ts';

test.each(['a.md', 'a/b c/ü#1.md', 'a?b/100%.md'])('the address of %s leads back to it', (path) => {
  const url = new URL(runbookAddress(path, 'über'), 'http://x');
  expect(runbookPathIn(url.pathname)).toBe(path);
  expect(decodeURIComponent(url.hash)).toBe('#über');
});
