import { dismissFailure, useCore } from '../stores/index.ts';
import styles from './failure-note.module.css';

/** What could not be done last, and what to do about it, until it is dismissed. */
export function FailureNote() {
  const failure = useCore(({ failure }) => failure);
  if (!failure) return null;
  return (
    <div className={styles.note} role="alert">
      <span>
        <strong>{failure.message}.</strong> {failure.hint}
      </span>
      <button type="button" onClick={dismissFailure}>
        Dismiss
      </button>
    </div>
  );
}
