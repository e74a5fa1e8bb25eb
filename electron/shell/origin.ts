/** Where the page lives: a scheme and one host of Watchbill's own, never a file. */
export const SCHEME = 'app';
const HOST = 'watchbill';

/** As Chromium writes it. */
export const ORIGIN = `${SCHEME}://${HOST}`;

/** The URL of an address of the page, such as `/rota/payments`. */
export function urlOf(address: string): string {
  return `${ORIGIN}${address.startsWith('/') ? '' : '/'}${address}`;
}

/** The address that a URL stands for; undefined for one of another origin, or none at all. */
export function addressIn(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  // Of a scheme that is not the web's own, Node gives no origin.
  const { protocol, host, username, port, pathname, search, hash } = new URL(url);
  const isOurs = protocol === `${SCHEME}:` && host === HOST && username === '' && port === '';
  return isOurs ? `${pathname}${search}${hash}` : undefined;
}
