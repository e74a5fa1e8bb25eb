import { Clock, TriangleAlert } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { lengthInWords, type Zone, zoneOf } from '../../shared/time/index.ts';
import { goTo, type Path, useClock, useCore, useRoute } from '../stores/index.ts';
import { FailureNote } from './failure-note.tsx';
import styles from './shell.module.css';
import { dated, viewerZone } from './times.ts';

/** The window: the rail with the pages, the bar on top, and the page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const problems = useCore(({ problems }) => problems);
  return (
    <div className={styles.shell}>
      <nav className={styles.rail} aria-label="Pages">
        <div className={styles.brand}>
          <span className={styles.mark} aria-hidden="true" />
          Watchbill
        </div>
        <RailLink to="/" icon={<Clock size={15} aria-hidden="true" />}>
          Now
        </RailLink>
        <span className={styles.space} />
        <RailLink to="/problems" icon={<TriangleAlert size={15} aria-hidden="true" />} count={problems?.length ?? 0}>
          Problems
        </RailLink>
      </nav>
      <TopBar />
      <main className={styles.main}>
        <FailureNote />
        {children}
      </main>
    </div>
  );
}

interface RailLinkProps {
  readonly to: Path;
  readonly icon: ReactNode;
  readonly count?: number;
  readonly children: ReactNode;
}

function RailLink({ to, icon, count = 0, children }: RailLinkProps) {
  const here = useRoute(({ path }) => path === to);
  function follow(event: MouseEvent): void {
    // With a modifier the browser opens it elsewhere.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  }
  return (
    <a href={to} className={styles.link} aria-current={here ? 'page' : undefined} onClick={follow}>
      {icon}
      {children}
      {count > 0 && <span className={styles.count}>{count}</span>}
    </a>
  );
}

function TopBar() {
  const now = useClock();
  const book = useCore(({ session }) => session?.book);
  const connected = useCore(({ connected }) => connected);
  const team: Zone | undefined = book ? zoneOf(book.timeZone) : undefined;
  return (
    <header className={styles.top}>
      <span className={styles.book}>{book?.name ?? 'Watchbill'}</span>
      <span className={styles.state} role="status">
        {!connected && <span className={styles.warn}>Reconnecting …</span>}
        {connected && book && (
          <>
            <span className={book.errors > 0 ? styles.dotWarn : styles.dot} aria-hidden="true" />
            {book.errors > 0
              ? `${book.errors} ${book.errors === 1 ? 'error' : 'errors'} in the book`
              : changedWords(book.changed, now)}
          </>
        )}
      </span>
      <span className={styles.clocks}>
        {team && team.id !== viewerZone.id && (
          <span className={styles.team}>
            {dated(now, team).slice(-5)} {team.id}
          </span>
        )}
        <span>{dated(now, viewerZone)}</span>
      </span>
    </header>
  );
}

function changedWords(changed: number | null, now: number): string {
  return changed === null ? '' : `changed ${lengthInWords(Math.max(now - changed, 0))} ago`;
}
