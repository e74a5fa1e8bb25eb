import { setNonce } from 'get-nonce';

/** Lets the libraries that add style elements, as Radix does, add them under the policy of the page: with its nonce. */
export function allowStyleElements(page: Pick<Document, 'querySelector'>): void {
  const nonce = page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content');
  if (nonce) setNonce(nonce);
}
