import { Notification } from 'electron';

export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly onClick?: () => void;
}

/** So many are remembered: some systems never tell that one was closed. */
const KEPT_AT_MOST = 50;

/**
 * Shows notifications of the system. They are held on to, since one that is collected can no longer be clicked. Where
 * they are forbidden or not there, nothing happens but a line in the log.
 *
 * Follows https://www.electronjs.org/docs/latest/api/notification and
 * https://www.electronjs.org/docs/latest/tutorial/notifications
 */
export function notifier(log: (line: string) => void): (notice: Notice) => void {
  const kept = new Set<Notification>();
  return ({ title, body, onClick }) => {
    if (!Notification.isSupported()) {
      log(`this system shows no notifications: ${title}`);
      return;
    }
    const shown = new Notification({ title, body });
    kept.add(shown);
    const [oldest] = kept;
    if (oldest && kept.size > KEPT_AT_MOST) kept.delete(oldest);
    shown.on('click', () => {
      kept.delete(shown);
      onClick?.();
    });
    shown.on('close', () => kept.delete(shown));
    shown.on('failed', (_, error) => log(`a notification was not shown: ${error}`));
    shown.show();
  };
}
