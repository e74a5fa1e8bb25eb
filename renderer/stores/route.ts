import { create } from 'zustand';

/** The pages, by their address. */
export const pages = { '/': 'Now', '/problems': 'Problems' } as const;
export type Path = keyof typeof pages;

interface Route {
  readonly path: Path;
}

export const useRoute = create<Route>(() => ({ path: pathOf(window.location.pathname) }));

window.addEventListener('popstate', () => useRoute.setState({ path: pathOf(window.location.pathname) }));

/** Goes to a page; back and forward work. */
export function goTo(path: Path): void {
  window.history.pushState(null, '', path);
  useRoute.setState({ path });
}

function pathOf(address: string): Path {
  return address === '/problems' ? address : '/';
}
