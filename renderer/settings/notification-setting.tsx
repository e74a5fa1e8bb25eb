import { useState } from 'react';
import { Part, Setting } from './setting.tsx';
import styles from './settings-page.module.css';

/** Whether this browser may tell of one's own shifts. Only the browser can take a yes back. */
export function NotificationSetting() {
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : undefined));
  async function ask(): Promise<void> {
    setPermission(await Notification.requestPermission());
  }
  return (
    <Part title="Notifications">
      <Setting name="Of your shifts">
        {permission === 'default' && (
          <button type="button" onClick={() => void ask()}>
            Allow in this browser
          </button>
        )}
        {permission === 'granted' && <span>Allowed in this browser</span>}
        {permission === 'denied' && <span>Forbidden in this browser: its settings for this address change that</span>}
        {permission === undefined && <span>This browser has none</span>}
        <span className={styles.faint}>
          24 hours and 15 minutes before a shift, when it begins and when it ends, while this page is open.
        </span>
      </Setting>
    </Part>
  );
}
