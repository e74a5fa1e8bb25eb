import { useState } from 'react';
import { useCore } from '../stores/index.ts';
import styles from './failure-note.module.css';

/** What went wrong with this device's settings at the start, until it is dismissed. */
export function SessionNotice() {
  const notice = useCore(({ session }) => session?.notice);
  const [dismissed, setDismissed] = useState(false);
  if (!notice || dismissed) return null;
  return (
    <div className={styles.note} role="alert">
      <span>
        <strong>{notice.message}.</strong> {notice.hint}
      </span>
      <button type="button" onClick={() => setDismissed(true)}>
        Dismiss
      </button>
    </div>
  );
}
