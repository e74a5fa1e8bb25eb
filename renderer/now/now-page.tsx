import { instant } from '../../shared/time/index.ts';
import { WaitingRequests } from '../requests/index.ts';
import { useClock, useCore } from '../stores/index.ts';
import { Welcome } from '../welcome/index.ts';
import { Answer } from './answer.tsx';
import { Escalation } from './escalation.tsx';
import { EveryoneOnCall } from './everyone-on-call.tsx';
import styles from './now-page.module.css';
import { TrustNote } from './trust-note.tsx';

/** The first screen: am I on call, whom to call next, who else is on call. */
export function NowPage() {
  const now = useCore(({ now }) => now);
  const session = useCore(({ session }) => session);
  const clock = useClock();
  if (!now || !session) return null;
  // The answer may be younger than the last full minute.
  const at = instant(Math.max(clock, now.at));
  return (
    <div className={styles.page}>
      <Welcome />
      <div className={styles.answer}>
        <Answer now={now} at={at} people={session.people} />
        <Escalation steps={now.escalation} rotas={now.rotas} me={now.me?.person.id} />
      </div>
      {session.book && <TrustNote book={session.book} knownAt={now.at} />}
      <WaitingRequests />
      <EveryoneOnCall rotas={now.rotas} at={at} />
    </div>
  );
}
