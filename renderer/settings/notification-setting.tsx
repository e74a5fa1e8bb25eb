import { useState } from 'react';
import { LeadTimeSetting } from './lead-time-setting.tsx';
import { Part, Setting } from './setting.tsx';
import styles from './settings-page.module.css';

/** What is told of one's own shifts, when, and whether it may be. */
export function NotificationSetting({ leadTimes }: { readonly leadTimes: readonly number[] }) {
  return (
    <Part title="Notifications">
      <Setting name="Of your shifts">
        {'watchbill' in window ? <span>Shown by this system, while Watchbill runs</span> : <BrowserPermission />}
        <span className={styles.faint}>Before a shift, when it begins, when it ends, and when it is changed.</span>
      </Setting>
      <LeadTimeSetting leadTimes={leadTimes} />
    </Part>
  );
}

/** Whether this browser may tell of them, while the page is open. Only the browser can take a yes back. */
function BrowserPermission() {
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : undefined));
  async function ask(): Promise<void> {
    setPermission(await Notification.requestPermission());
  }
  switch (permission) {
    case 'default':
      return (
        <button type="button" onClick={() => void ask()}>
          Allow in this browser
        </button>
      );
    case 'granted':
      return <span>Allowed in this browser, while this page is open</span>;
    case 'denied':
      return <span>Forbidden in this browser: its settings for this address change that</span>;
    case undefined:
      return <span>This browser has none</span>;
  }
}
