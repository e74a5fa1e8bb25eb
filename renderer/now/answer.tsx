import type { PersonView, QueryOutput } from '../../shared/contract.ts';
import { type Instant, lengthInWords, zoneOf } from '../../shared/time/index.ts';
import { chooseMe } from '../stores/index.ts';
import { Avatar, away, dated, exact, when } from '../ui/index.ts';
import styles from './answer.module.css';
import { WhoAreYou } from './who-are-you.tsx';

interface AnswerProps {
  readonly now: QueryOutput<'now'>;
  readonly at: Instant;
  readonly people: readonly PersonView[];
}

/** The one answer of the page, in large type: whether I am on call, for what and until when. */
export function Answer({ now, at, people }: AnswerProps) {
  if (!now.me) return <WhoAreYou people={people} />;
  const [first, ...others] = now.me.onCall;
  const rota = now.rotas.find(({ id }) => id === first);
  const shift = now.me.shift;
  if (!rota || !shift) return <OffDuty now={now} at={at} />;
  const zone = zoneOf(rota.timeZone);
  const { since, until, next } = shift;
  return (
    <section aria-label="My duty">
      <h1 className={styles.big}>
        You are <em>on call</em> for {rota.name}
        {until !== null && ` until ${when(until, at, 'long')}`}
      </h1>
      <p className={styles.line}>
        {until === null ? 'No end in sight' : `${lengthInWords(Math.max(until - at, 0))} left`}
        {next && <Next people={next.people} />}
        {others.length > 0 && <span>· also {others.map((id) => nameOf(now, id)).join(', ')}</span>}
        <NextShift now={now} at={at} />
      </p>
      {since !== null && until !== null && (
        <>
          <div
            className={styles.span}
            style={{ '--done': `${Math.min(Math.round(((at - since) / (until - since)) * 100), 100)}%` }}
          />
          <p className={styles.ends}>
            <time title={exact(since, zone)}>{dated(since)}</time>
            <time title={exact(until, zone)}>{dated(until)}</time>
          </p>
        </>
      )}
      <NotYou />
    </section>
  );
}

function OffDuty({ now, at }: Pick<AnswerProps, 'now' | 'at'>) {
  const shift = now.me?.nextShift;
  return (
    <section aria-label="My duty">
      <h1 className={styles.big}>You are off duty{shift && ` until ${when(shift.start, at, 'long')}`}</h1>
      <p className={styles.line}>
        {shift
          ? `Then ${nameOf(now, shift.rota)}, ${away(shift.start, at)}, for ${lengthInWords(shift.end - shift.start)}`
          : 'No shift of yours within a year'}
      </p>
      <NotYou />
    </section>
  );
}

function Next({ people }: { readonly people: readonly PersonView[] }) {
  const [first] = people;
  return (
    <span className={styles.next}>
      · then {first ? <Avatar id={first.id} name={first.name} /> : null}
      {people.length > 0 ? (
        people.map(({ name }) => name).join(', ')
      ) : (
        <strong className={styles.nobody}>nobody</strong>
      )}
    </span>
  );
}

function NextShift({ now, at }: Pick<AnswerProps, 'now' | 'at'>) {
  const shift = now.me?.nextShift;
  if (!shift) return null;
  const zone = zoneOf(now.rotas.find(({ id }) => id === shift.rota)?.timeZone ?? 'UTC');
  return (
    <span title={exact(shift.start, zone)}>
      · next shift of yours {away(shift.start, at)}: {nameOf(now, shift.rota)}, {dated(shift.start)}
    </span>
  );
}

function NotYou() {
  return (
    <button type="button" className={styles.bare} onClick={() => void chooseMe(null)}>
      Not you?
    </button>
  );
}

function nameOf(now: QueryOutput<'now'>, rota: string): string {
  return now.rotas.find(({ id }) => id === rota)?.name ?? rota;
}
