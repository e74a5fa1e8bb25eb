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

/**
 * Listens to whoever wants Watchbill while it runs: a second start, a link, on macOS a click in the dock. What comes
 * before somebody follows is kept: macOS brings the link of a start early.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (second-instance, open-url, activate) and
 * https://www.electronjs.org/docs/latest/tutorial/launch-app-from-url-in-another-app
 */
export function listenToArrivals(): { follow(listener: (arrival: Arrival) => void): void } {
  const early: Arrival[] = [];
  let tell = (arrival: Arrival): void => {
    early.push(arrival);
  };
  app.on('second-instance', (_, words) => tell(arrivalOf(words)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    tell({ show: addressOfLink(url) });
  });
  app.on('activate', () => tell({ show: undefined }));
  return {
    follow(listener) {
      tell = listener;
      for (const arrival of early.splice(0)) listener(arrival);
    },
  };
}
