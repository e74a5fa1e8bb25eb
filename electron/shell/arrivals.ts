import { app } from 'electron';
import { addressOfLink, startWords } from '../desktop/index.ts';

/** How the window is wanted: with a page, as it is, or not at all. */
export type Arrival = { readonly show: string | undefined } | 'stay-hidden';

/** What a start asks for, be it the first or one while Watchbill runs. A link that means nothing shows the window. */
export function arrivalOf(words: readonly string[]): Arrival {
  const { link, hidden } = startWords(words);
  if (link !== undefined) return { show: addressOfLink(link) };
  return hidden ? 'stay-hidden' : { show: undefined };
}

/** What arrives while Watchbill runs, the start itself first. */
export interface Arrivals {
  follow(listener: (arrival: Arrival) => void): void;
}

/**
 * Listens to whoever wants Watchbill: its start, a second one, a link, on macOS a click in the dock. macOS brings the
 * link of a start before anybody can follow: it is kept, and takes the place of a start without one.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (second-instance, open-url, activate, getLoginItemSettings) and
 * https://www.electronjs.org/docs/latest/tutorial/launch-app-from-url-in-another-app
 */
export function listenToArrivals(words: readonly string[], platform: NodeJS.Platform): Arrivals {
  let tell: ((arrival: Arrival) => void) | undefined;
  let early: Arrival | undefined;
  app.on('second-instance', (_, others) => tell?.(arrivalOf(others)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const arrival = { show: addressOfLink(url) };
    if (tell) tell(arrival);
    else early = arrival;
  });
  app.on('activate', () => tell?.({ show: undefined }));
  return {
    follow(listener) {
      tell = listener;
      // Told nothing by its words there, a start at login would open the window.
      const isAtLogin = platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
      listener(early ?? (isAtLogin ? 'stay-hidden' : arrivalOf(words)));
    },
  };
}
