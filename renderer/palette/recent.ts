import { create } from 'zustand';

const REMEMBERED = 5;

/** The keys of the entries chosen last, the latest first; until the page is loaded anew. */
export const useRecent = create<{ readonly keys: readonly string[] }>(() => ({ keys: [] }));

/** Notes that an entry was chosen. */
export function remember(key: string): void {
  useRecent.setState(({ keys }) => ({ keys: [key, ...keys.filter((other) => other !== key)].slice(0, REMEMBERED) }));
}
