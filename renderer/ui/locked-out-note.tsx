import { useCore } from '../stores/index.ts';
import styles from './failure-note.module.css';

/** Says that this page cannot get in again, and how to. */
export function LockedOutNote() {
  const connection = useCore(({ connection }) => connection);
  if (connection !== 'locked-out') return null;
  return (
    <div className={styles.note} role="alert">
      <span>
        <strong>This page needs a fresh link.</strong> Press Enter in the terminal where Watchbill runs, and open the
        link it prints.
      </span>
    </div>
  );
}
