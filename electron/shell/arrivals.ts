import { app } from 'electron';
import { z } from 'zod';
import { addressOfLink } from '../../shared/links/index.ts';
import { startWords } from '../desktop/index.ts';

/** How the window is wanted: with a page, as it is, or not at all. */
export type Arrival = { readonly show: string | undefined } | 'stay-hidden';

/** What a start asks for, be it the first or one while Watchbill runs. A link that means nothing shows the window. */
export function arrivalOf(words: readonly string[]): Arrival {
  const { link, hidden } = startWords(words);
  if (link !== undefined) return { show: addressOfLink(link) };
  return hidden ? 'stay-hidden' : { show: undefined };
}

/**
 * Makes this the one Watchbill of its data folder; false where another is it already. That one hears of the words as they
 * are: the words that the system hands on are in another order, with Chromium's own among them.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (requestSingleInstanceLock)
 */
export function isFirst(words: readonly string[]): boolean {
  return app.requestSingleInstanceLock({ words });
}

const messageSchema = z.object({ words: z.array(z.string()) });

/** Undefined for what another release of Watchbill sent. */
function wordsIn(message: unknown): readonly string[] | undefined {
  return messageSchema.safeParse(message).data?.words;
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
  app.on('second-instance', (_, others, __, message) => tell?.(arrivalOf(wordsIn(message) ?? others)));
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
