import type { RotaNow } from '../../shared/contract.ts';
import { type Instant, instant } from '../../shared/time/index.ts';
import { Answer, TrustNote } from '../now/index.ts';
import { useClock, useCore } from '../stores/index.ts';
import { when } from '../ui/index.ts';
import styles from './popover-page.module.css';

/** What a click on the tray icon opens: the answer, and who is on call, without opening the window. */
export function PopoverPage() {
  const now = useCore(({ now }) => now);
  const session = useCore(({ session }) => session);
  const clock = useClock();
  if (!now || !session) return null;
  const at = instant(Math.max(clock, now.at));
  return (
    <main className={styles.page}>
      {session.book ? (
        <>
          <Answer now={now} at={at} people={session.people} />
          <TrustNote book={session.book} knownAt={now.at} />
          {now.me !== null && now.me.requests > 0 && (
            <p>{now.me.requests === 1 ? 'A request waits for you' : `${now.me.requests} requests wait for you`}</p>
          )}
          <ul className={styles.rotas} aria-label="Everyone on call">
            {now.rotas.map((rota) => (
              <Rota key={rota.id} rota={rota} at={at} />
            ))}
          </ul>
        </>
      ) : (
        <p>No book is open. {session.bookFailure?.hint}</p>
      )}
      {/* A new window is the host's to open: it brings the main one to the front. */}
      <a className={styles.open} href="/" target="_blank" rel="noreferrer">
        Open Watchbill
      </a>
    </main>
  );
}

function Rota({ rota: { name, people, until }, at }: { readonly rota: RotaNow; readonly at: Instant }) {
  return (
    <li className={styles.rota}>
      <span className={styles.name}>{name}</span>
      <span>{people.map((person) => person.name).join(', ') || 'Nobody'}</span>
      <span className={styles.until}>{until === null ? '' : `until ${when(until, at)}`}</span>
    </li>
  );
}
