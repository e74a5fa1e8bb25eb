import { goTo } from './stores/index.ts';

const NAME = 'watchbill-secret';

/** For a browser that keeps nothing: as long as this page stays open. */
let ofThisPage: string | undefined;

/**
 * Keeps what the page shows to the host before it is spoken to. It comes once, with the page behind a link, and lies in
 * the page's storage, which is apart for each port of this machine; the cookie is not, so that another program here could
 * be sent it.
 */
export function keepSecret(): void {
  const given = document.querySelector('meta[name="watchbill-secret"]')?.getAttribute('content');
  if (!given) return;
  ofThisPage = given;
  try {
    window.localStorage.setItem(NAME, given);
  } catch {
    // Forbidden, or full.
  }
  // The used token must not stay in the address.
  goTo('/', { replace: true });
}

/** The secret of the last link that was opened, in this tab or another. Undefined where none ever was. */
export function keptSecret(): string | undefined {
  try {
    const kept = window.localStorage.getItem(NAME);
    // With anything else in it no socket can even be asked for.
    return kept !== null && /^[\w-]+$/.test(kept) ? kept : ofThisPage;
  } catch {
    return ofThisPage;
  }
}
