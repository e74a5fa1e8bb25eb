import { BookOpen, ChartNoAxesGantt, Clock, Scale, Settings, TriangleAlert, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { lengthInWords, toWall, type Zone, zoneOf } from '../../shared/time/index.ts';
import { useClock, useCore, useRoute } from '../stores/index.ts';
import { FailureNote } from './failure-note.tsx';
import { LockedOutNote } from './locked-out-note.tsx';
import { PageLink } from './page-link.tsx';
import { ProblemCount } from './problem-count.tsx';
import { SearchButton } from './search-button.tsx';
import { SessionNotice } from './session-notice.tsx';
import styles from './shell.module.css';
import { clockTime, dated, placeOf, viewerZone } from './times.ts';

interface ShellProps {
  /** What the top bar says of the book beside its name. */
  readonly mark: ReactNode;
  readonly children: ReactNode;
}

/** The window: the rail with the pages, the bar on top, and the page. */
export function Shell({ mark, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <nav className={styles.rail} aria-label="Pages">
        <div className={styles.brand}>
          <span className={styles.mark} aria-hidden="true" />
          <span className={styles.name}>Watchbill</span>
        </div>
        <RailLink to="/" icon={<Clock size={15} aria-hidden="true" />}>
          Now
        </RailLink>
        <RailLink to="/rota" icon={<ChartNoAxesGantt size={15} aria-hidden="true" />}>
          Rota
        </RailLink>
        <RailLink to="/runbooks" icon={<BookOpen size={15} aria-hidden="true" />}>
          Runbooks
        </RailLink>
        <RailLink to="/people" icon={<Users size={15} aria-hidden="true" />}>
          People
        </RailLink>
        <RailLink to="/fairness" icon={<Scale size={15} aria-hidden="true" />}>
          Fairness
        </RailLink>
        <span className={styles.space} />
        <RailLink to="/problems" icon={<TriangleAlert size={15} aria-hidden="true" />} count={<ProblemCount />}>
          Problems
        </RailLink>
        <RailLink to="/settings" icon={<Settings size={15} aria-hidden="true" />}>
          Settings
        </RailLink>
      </nav>
      <TopBar mark={mark} />
      <main className={styles.main} tabIndex={-1}>
        <div className={styles.notes}>
          <LockedOutNote />
          <SessionNotice />
          <FailureNote />
        </div>
        <div className={styles.page}>{children}</div>
      </main>
    </div>
  );
}

interface RailLinkProps {
  readonly to: string;
  readonly icon: ReactNode;
  readonly count?: ReactNode;
  readonly children: ReactNode;
}

function RailLink({ to, icon, count, children }: RailLinkProps) {
  // An area's own pages begin with its name: the rota editor is part of the rota.
  const [, area = ''] = to.split('/');
  const here = useRoute(({ path }) => {
    const page = path.split('/')[1] ?? '';
    return page === area || (area !== '' && page.startsWith(`${area}-`));
  });
  return (
    <PageLink to={to} className={styles.link} current={here}>
      {icon}
      <span className={styles.name}>{children}</span>
      {count && <span className={styles.count}>{count}</span>}
    </PageLink>
  );
}

function TopBar({ mark }: Pick<ShellProps, 'mark'>) {
  const now = useClock();
  const book = useCore(({ session }) => session?.book);
  const connection = useCore(({ connection }) => connection);
  const team: Zone | undefined = book ? zoneOf(book.timeZone) : undefined;
  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <span className={styles.about}>
          <span className={styles.book} title={book?.name}>
            {book?.name ?? 'Watchbill'}
          </span>
          {mark}
          {connection === 'connected' && book && book.errors === 0 && (
            <span className={styles.state} title={changedWords(book.changed, now)}>
              <span className={styles.dot} aria-hidden="true" />
              <span className={styles.changed}>{changedWords(book.changed, now)}</span>
            </span>
          )}
          {/* Only what is wrong is read out by itself; how long ago the book changed is not, every minute. */}
          <span className={styles.state} role="status">
            {connection === 'reconnecting' && <span className={styles.warn}>Reconnecting …</span>}
            {connection === 'connected' && book && book.errors > 0 && (
              <>
                <span className={styles.dotWarn} aria-hidden="true" />
                {`${book.errors} ${book.errors === 1 ? 'error' : 'errors'} in the book`}
              </>
            )}
          </span>
        </span>
        <SearchButton />
        <span className={styles.clocks}>
          {team && team.id !== viewerZone().id && (
            <span className={styles.team}>
              {clockTime(toWall(team, now))} {placeOf(team)}
            </span>
          )}
          <span>{dated(now, viewerZone())}</span>
        </span>
      </div>
    </header>
  );
}

function changedWords(changed: number | null, now: number): string {
  return changed === null ? '' : `changed ${lengthInWords(Math.max(now - changed, 0))} ago`;
}
