import styles from './page-boundary.module.css';
import { PageLink } from './page-link.tsx';

/** In the place of a page that does not exist. */
export function UnknownPage() {
  return (
    <div className={styles.page}>
      <h1>There is no such page</h1>
      <p>The address may be of an older or a newer Watchbill.</p>
      <PageLink to="/" className={styles.link}>
        Go to Now
      </PageLink>
    </div>
  );
}
