import { Mail } from 'lucide-react';
import type { QueryOutput } from '../../shared/contract.ts';
import {
  formatDate,
  formatInstant,
  instant,
  lengthInWords,
  midnightOf,
  parseDate,
  toWall,
  zoneOf,
} from '../../shared/time/index.ts';
import { RequestsOfPerson } from '../requests/index.ts';
import { useAnswer, useClock } from '../stores/index.ts';
import { TimeOffList } from '../time-off/index.ts';
import {
  Avatar,
  away,
  CopyButton,
  clockTime,
  dated,
  dateInWords,
  exactSpan,
  fromTo,
  PageLink,
  placeOf,
  viewerZone,
} from '../ui/index.ts';
import { HoursTable } from './hours-table.tsx';
import styles from './person-page.module.css';

type Person = QueryOutput<'person'>;

/** One person: how to reach them, when they are on call, for how long, and when they are away. */
export function PersonPage({ id }: { readonly id: string }) {
  const reply = useAnswer('person', { person: id });
  if (!reply) return null;
  if (!reply.ok) {
    return (
      <div className={styles.page}>
        <h1 className={styles.name}>{reply.error.message}</h1>
        <p className={styles.faint}>
          {reply.error.hint} <PageLink to="/people">All people</PageLink>
        </p>
      </div>
    );
  }
  const person = reply.value;
  return (
    <div className={styles.page}>
      <Head person={person} />
      <div className={styles.columns}>
        <Shifts person={person} />
        <section aria-labelledby="hours">
          <h2 id="hours" className={styles.title}>
            Hours on call
          </h2>
          <HoursTable month={person.month} quarter={person.quarter} zone={zoneOf(person.timeZone)} />
        </section>
        <TimeOffList person={person} />
        <RequestsOfPerson person={id} />
      </div>
    </div>
  );
}

function Head({ person }: { readonly person: Person }) {
  const now = useClock();
  const { id, name, roles, skills, timeZone, phone, email, team, onCall } = person;
  const zone = zoneOf(timeZone);
  return (
    <header className={styles.head}>
      <Avatar id={id} name={name} size="large" />
      <div>
        <h1 className={styles.name}>{name}</h1>
        <p className={styles.line}>
          {roles.length > 0 && <span>{roles.join(', ')}</span>}
          <span>
            {clockTime(toWall(zone, now))} in {placeOf(zone)}
            {viewerZone().id !== zone.id && `, ${dateInWords(toWall(zone, now))}`}
          </span>
          {membership(team) && <span>{membership(team)}</span>}
          {skills.length > 0 && <span>knows {skills.join(', ')}</span>}
        </p>
        {onCall.length > 0 && (
          <p className={styles.onCall}>
            On call for{' '}
            {onCall.map(({ rota, end }) => `${rota.name}${end === null ? '' : ` until ${dated(end)}`}`).join(', ')}
          </p>
        )}
        <p className={styles.contact}>
          {phone !== null && <CopyButton text={phone} what="number" />}
          {email !== null && (
            <a className={styles.button} href={`mailto:${email}`}>
              <Mail size={14} aria-hidden="true" />
              {email}
            </a>
          )}
          {phone === null && email === null && (
            <span className={styles.faint}>No phone number and no address in people/{id}.yaml</span>
          )}
        </p>
      </div>
    </header>
  );
}

/** When they are in the team: `in the team since 1 Mar 2021`. Days as the book writes them. */
function membership({ from, until, now }: Person['team']): string {
  if (now)
    return until === null
      ? from === null
        ? ''
        : `in the team since ${dayInWords(from)}`
      : `in the team until ${dayInWords(until)}`;
  return from !== null && until === null
    ? `joins on ${dayInWords(from)}`
    : `not in the team: ${dayInWords(from)} – ${dayInWords(until)}`;
}

function dayInWords(day: string | null): string {
  const date = day === null ? undefined : parseDate(day);
  return date ? `${dateInWords(midnightOf(date)).slice(4)} ${date.year}` : '';
}

function Shifts({ person: { onCall, next } }: { readonly person: Person }) {
  const now = useClock();
  return (
    <section aria-labelledby="shifts">
      <h2 id="shifts" className={styles.title}>
        Shifts
      </h2>
      {onCall.length + next.length === 0 && <p className={styles.empty}>None within a year.</p>}
      <ul className={styles.list}>
        {[...onCall, ...next].map(({ rota, start, end }) => (
          <li key={`${rota.id} ${start}`} className={styles.shift}>
            <PageLink
              to={`/rota/${rota.id}?span=weeks&date=${dayOf(Math.max(start, now))}&shift=${rota.id}@${isoOf(Math.max(start, now))}`}
              className={styles.link}
            >
              <span title={end === null ? undefined : exactSpan(start, end, viewerZone())}>
                {end === null ? `${dated(start)} – no end in sight` : fromTo(start, end)}
              </span>
            </PageLink>
            <span className={styles.faint}>{rota.name}</span>
            <span className={start <= now ? styles.now : styles.faint}>
              {start <= now ? 'now' : away(start, now)}
              {end !== null &&
                (start <= now ? `, ${lengthInWords(end - now)} left` : `, for ${lengthInWords(end - start)}`)}
            </span>
          </li>
        ))}
      </ul>
      {next.length > 0 && (
        <p className={styles.more}>
          <PageLink to="/rota?by=person">All in the rota</PageLink>
        </p>
      )}
    </section>
  );
}

function dayOf(at: number): string {
  return formatDate(toWall(viewerZone(), instant(at)));
}

function isoOf(at: number): string {
  return formatInstant(instant(at));
}
