/**
 * What the page shows to the host before it is spoken to. It lies in the page's storage, which is apart for each port of
 * this machine; the cookie is not, so that another program here could be sent it.
 */
const NAME = 'watchbill-secret';

export function keepSecret(secret: string): void {
  window.localStorage.setItem(NAME, secret);
}

/** Undefined where the page was opened without a link. */
export function keptSecret(): string | undefined {
  return window.localStorage.getItem(NAME) ?? undefined;
}
