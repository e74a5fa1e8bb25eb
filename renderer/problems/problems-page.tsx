import { useMemo } from 'react';
import { useCore } from '../stores/index.ts';
import { groupsOf } from './groups.ts';
import { ProblemList } from './problem-list.tsx';
import styles from './problems-page.module.css';
import { countInWords } from './words.ts';

/** What is wrong with the book and what deserves a look, each with its file and line. */
export function ProblemsPage() {
  const problems = useCore(({ problems }) => problems);
  const folder = useCore(({ session }) => session?.book?.folder);
  const groups = useMemo(() => groupsOf(problems ?? []), [problems]);
  if (!problems || folder === undefined) return null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Problems</h1>
        {groups.length > 0 && (
          <p className={styles.faint}>
            {groups.map(({ severity, count }) => countInWords(severity, count)).join(', ')} in the book and its coming
            60 days
          </p>
        )}
      </header>
      {groups.length === 0 ? (
        <p className={styles.empty}>
          None. Errors in the book, gaps and clashes of the coming 60 days would be listed here.
        </p>
      ) : (
        <ProblemList groups={groups} folder={folder} />
      )}
    </div>
  );
}
