import { formatInstant, instant } from '../../shared/time/index.ts';
import { goTo, query, useCore } from '../stores/index.ts';
import { dated, fromTo } from '../ui/index.ts';
import { newsOf, wordsOf } from './words.ts';

/** Until when everything was told: in the storage that all windows of this page share, so that none tells it again. */
const TOLD_UNTIL = 'watchbill-told-until';

/**
 * Tells the person who looks of their own shifts through the browser, where they allowed it. Looks whenever the core has
 * answered anew, which it does every minute, at handovers and after a sleep.
 */
export function notifyOfShifts(): void {
  if (!('Notification' in window)) return;
  useCore.subscribe(({ now }, before) => {
    if (now && now !== before.now) void tellWhatIsDue(now.at);
  });
}

async function tellWhatIsDue(now: number): Promise<void> {
  const until = Number(window.localStorage.getItem(TOLD_UNTIL) ?? now);
  window.localStorage.setItem(TOLD_UNTIL, String(Math.max(until, now)));
  if (Notification.permission !== 'granted' || until >= now) return;
  const reply = await query('notices', { after: until });
  if (!reply.ok) return;
  for (const notice of newsOf(reply.value, now)) {
    const { title, body } = wordsOf(notice, { fromTo, dated });
    // The same tag from another window takes the place of this one.
    const shown = new Notification(title, { body, tag: notice.id });
    shown.addEventListener('click', () => {
      window.focus();
      goTo(`/rota/${notice.rota.id}?shift=${notice.rota.id}@${formatInstant(instant(notice.start))}`);
    });
  }
}
