import { getNonce } from 'get-nonce';
import { expect, test } from 'vitest';
import { allowStyleElements } from '../../../renderer/ui/style-nonce.ts';

test('the libraries that add style elements are told the nonce of the page, and none where there is none', () => {
  allowStyleElements({ querySelector: () => null });
  expect(getNonce()).toBeUndefined();
  const meta = { getAttribute: (name: string) => (name === 'content' ? 'abc+/=' : null) };
  allowStyleElements({ querySelector: (selector: string) => (selector === 'meta[name="csp-nonce"]' ? meta : null) });
  expect(getNonce()).toBe('abc+/=');
});
