import { create } from 'zustand';

/** Where the page is: every page has an address, and back and forward work. */
export interface Route {
  /** `/rota/payments`. */
  readonly path: string;
  /** `?span=month`, or empty. */
  readonly search: string;
}

export const useRoute = create<Route>(() => here());

window.addEventListener('popstate', () => useRoute.setState(here()));

/** Goes to an address. With `replace` it takes the place of the present one: back leads past it. */
export function goTo(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  useRoute.setState(here());
}

function here(): Route {
  return { path: window.location.pathname, search: window.location.search };
}
