import type { ReactNode } from 'react';
import type { Request } from '../../shared/requests/index.ts';
import { formatInstant, instant } from '../../shared/time/index.ts';
import { useClock, useCore } from '../stores/index.ts';
import { Avatar, PageLink, useName } from '../ui/index.ts';
import styles from './request-line.module.css';
import { requestInWords, stateInWords } from './request-words.ts';

interface RequestLineProps {
  readonly request: Request;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A request: who asks for what, why, what has become of it. */
export function RequestLine({ request, children }: RequestLineProps) {
  const { rota, give, reason } = request;
  const nameOf = useName();
  const now = useClock();
  const me = useCore(({ session }) => session?.settings.me ?? undefined);
  const isDated = give.start < 8.64e15;
  return (
    <li className={styles.line}>
      <Avatar id={give.person} name={nameOf(give.person)} />
      <div className={styles.words}>
        <p>
          {requestInWords(request, nameOf, me)}
          {reason !== null && <q className={styles.reason}>{reason}</q>}
        </p>
        <p className={request.void === null ? styles.faint : styles.void}>
          {isDated ? (
            <PageLink
              to={`/rota/${rota.id}?shift=${rota.id}@${formatInstant(instant(give.start))}`}
              className={styles.link}
            >
              {rota.name}
            </PageLink>
          ) : (
            rota.name
          )}
          , {stateInWords(request, nameOf, now)}
        </p>
      </div>
      {children !== undefined && <div className={styles.buttons}>{children}</div>}
    </li>
  );
}
