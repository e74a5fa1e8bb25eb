import { messagesOf } from '../../shared/messages/index.ts';
import { instant } from '../../shared/time/index.ts';
import { goTo, query, useCore } from '../stores/index.ts';
import { viewerWords } from '../ui/index.ts';

/** Until when everything was told: in the storage that all windows of this page share, so that none tells it again. */
const TOLD_UNTIL = 'watchbill-told-until';

/**
 * Tells the person who looks of their own shifts through the browser, where they allowed it. Looks whenever the core has
 * answered anew, which it does every minute, at handovers, after every change and after a sleep.
 */
export function notifyOfShifts(): void {
  if (!('Notification' in window)) return;
  useCore.subscribe(({ now }, before) => {
    if (now && now !== before.now) void tellWhatIsDue(now.at);
  });
}

async function tellWhatIsDue(now: number): Promise<void> {
  const until = Number(window.localStorage.getItem(TOLD_UNTIL) ?? now);
  // Also where that lies behind: a clock that was wrong once must not silence the page until then.
  window.localStorage.setItem(TOLD_UNTIL, String(now));
  if (Notification.permission !== 'granted' || until >= now) return;
  const reply = await query('notices', { after: until });
  if (!reply.ok) return;
  for (const { id, title, body, address } of messagesOf(reply.value, instant(now), viewerWords())) {
    // The same tag from another window takes the place of this one.
    const shown = new Notification(title, { body, tag: id });
    shown.addEventListener('click', () => {
      window.focus();
      goTo(address);
    });
  }
}
