const NAME = 'watchbill-secret';

/**
 * What the page shows to the host before it is spoken to. It comes once, with the page behind a link, and is kept in the
 * page's storage, which is apart for each port of this machine; the cookie is not, so that another program here could be
 * sent it. Undefined where the page was never opened by a link.
 */
export function secretOfPage(): string | undefined {
  const given = document.querySelector('meta[name="watchbill-secret"]')?.getAttribute('content');
  if (given) {
    window.localStorage.setItem(NAME, given);
    // The used token must not stay in the address.
    window.history.replaceState(null, '', '/');
  }
  return window.localStorage.getItem(NAME) ?? undefined;
}
