import { useCore } from '../stores/index.ts';
import styles from './problem-count.module.css';
import { Spoken } from './spoken.tsx';

/** How many errors and warnings there are; nothing where there are none. */
export function ProblemCount() {
  const problems = useCore(({ problems }) => problems);
  if (!problems || problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return (
    <span className={styles.counts}>
      {errors > 0 && (
        <span className={styles.errors}>
          <i aria-hidden="true" />
          {errors}
          <Spoken>{errors === 1 ? ' error' : ' errors'}</Spoken>
        </span>
      )}
      {warnings > 0 && (
        <span>
          {warnings}
          <Spoken>{warnings === 1 ? ' warning' : ' warnings'}</Spoken>
        </span>
      )}
    </span>
  );
}
