import { runbookPathIn } from '../../shared/runbooks/index.ts';
import { useAnswer, useRoute } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import { Reader } from './reader.tsx';
import { RunbookList } from './runbook-list.tsx';
import styles from './runbooks-page.module.css';

/** All runbooks on the left, and the one of the address to be read beside them. */
export function RunbooksPage() {
  const path = useRoute(({ path }) => runbookPathIn(path));
  const reply = useAnswer('runbooks', {});
  const runbooks = reply?.ok ? reply.value : undefined;
  if (!runbooks) return null;
  if (runbooks.length === 0) {
    return (
      <div className={styles.empty}>
        <h1>No runbooks yet</h1>
        <p>
          Put Markdown files into the folder <code>runbooks</code> of the book, in folders as you like: each of them is
          a runbook. Or begin one here.
        </p>
        <PageLink to="/runbooks-new" className={styles.begin}>
          New runbook
        </PageLink>
      </div>
    );
  }
  return (
    <div className={path === '' ? styles.list : styles.page}>
      <RunbookList runbooks={runbooks} chosen={path} />
      {path === '' ? (
        <p className={styles.hint}>Choose a runbook to read it here.</p>
      ) : (
        // Another one begins at its top.
        <Reader key={path} path={path} />
      )}
    </div>
  );
}
