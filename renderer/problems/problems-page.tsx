import { useCore } from '../stores/index.ts';
import styles from './problems-page.module.css';

/** What is wrong with the book and what deserves a look, each with its file and line. */
export function ProblemsPage() {
  const problems = useCore(({ problems }) => problems);
  if (!problems) return null;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Problems</h1>
      {problems.length === 0 ? (
        <p className={styles.empty}>
          None. Errors in the book, gaps and clashes of the coming 60 days would be listed here.
        </p>
      ) : (
        <ul className={styles.list}>
          {problems.map(({ severity, file, line, column, message }) => (
            <li key={`${file}:${line}:${column}:${message}`} className={styles.problem}>
              <span className={severity === 'error' ? styles.error : styles.warning}>{severity}</span>
              <span>{message}</span>
              <code className={styles.place}>
                {file}:{line}:{column}
              </code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
