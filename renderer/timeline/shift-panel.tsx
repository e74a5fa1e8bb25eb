import { CalendarPlus } from 'lucide-react';
import type { QueryOutput, Reply } from '../../shared/contract.ts';
import { instant, lengthInWords, zoneOf } from '../../shared/time/index.ts';
import { ShiftActions, TaskPanel, useTask } from '../overrides/index.ts';
import { RequestActions } from '../requests/index.ts';
import { query, useAnswer, useClock } from '../stores/index.ts';
import {
  Avatar,
  away,
  dated,
  exactSpan,
  fromTo,
  PageLink,
  placeOf,
  SidePanel,
  useName,
  usePeople,
  viewerZone,
} from '../ui/index.ts';
import { saveText } from './save-text.ts';
import { sentenceOf } from './sentences.ts';
import styles from './shift-panel.module.css';
import type { ChosenShift } from './view.ts';

interface ShiftPanelProps {
  readonly shift: ChosenShift;
  readonly onClose: () => void;
}

type Details = NonNullable<QueryOutput<'shift.details'>>;

/** Beside the timeline: whose shift it is, from when to when, why, and what comes after. */
export function ShiftPanel({ shift, onClose }: ShiftPanelProps) {
  const reply = useAnswer('shift.details', shift);
  const task = useTask(({ task }) => task);
  return (
    <SidePanel label="Shift" onClose={onClose}>
      {reply && task && <TaskPanel key={`${task.kind} ${task.override?.id}`} task={task} />}
      {reply && !task && <Told reply={reply} shift={shift} />}
    </SidePanel>
  );
}

function Told({ reply, shift }: { readonly reply: Reply<Details | null>; readonly shift: ChosenShift }) {
  return (
    <>
      {!reply.ok && (
        <p>
          {reply.error.message}. {reply.error.hint}
        </p>
      )}
      {reply.ok && !reply.value && <p>Nobody has this turn any more.</p>}
      {reply.ok && reply.value && <Content details={reply.value} at={shift.at} />}
    </>
  );
}

function Content({ details, at }: { readonly details: Details; readonly at: number }) {
  const { rota, layer, start, end, night, after, clashes } = details;
  const now = useClock();
  const people = usePeople();
  const zone = zoneOf(rota.timeZone);
  const zones = [
    ...new Set([
      rota.timeZone,
      viewerZone().id,
      ...details.people.map((id) => people.get(id)?.timeZone ?? rota.timeZone),
    ]),
  ];
  return (
    <>
      <Who details={details} />
      <dl className={styles.facts}>
        <dt>From</dt>
        <dd>{start === null ? 'always' : dated(start, zone)}</dd>
        <dt>To</dt>
        <dd>{end === null ? 'no end in sight' : dated(end, zone)}</dd>
        {start !== null && end !== null && (
          <>
            <dt>Length</dt>
            <dd>
              {lengthInWords(end - start)}
              {night !== null && night > 0 && `, ${lengthInWords(night)} of it night`}
            </dd>
            {zones
              .filter((id) => id !== rota.timeZone)
              .map((id) => (
                <Elsewhere key={id} zone={id} start={start} end={end} />
              ))}
          </>
        )}
        <dt>{start !== null && start > now ? 'Begins' : 'Rota'}</dt>
        <dd>
          {start !== null && start > now ? (
            away(start, now)
          ) : (
            <PageLink to={`/rota/${rota.id}`} className={styles.link}>
              {rota.name}
            </PageLink>
          )}
        </dd>
      </dl>
      <Why details={details} />
      {clashes.length > 0 && (
        <section>
          <h2 className={styles.title}>Mind</h2>
          {clashes.map(({ person, what, start, end }) => (
            <p key={`${person} ${what} ${start}`} className={styles.mind} title={exactSpan(start, end, zone)}>
              {person}: {what}
              {details.end !== null && `, ${fromTo(start, end, zone)}`}
            </p>
          ))}
        </section>
      )}
      {after && (
        <section>
          <h2 className={styles.title}>Then</h2>
          {after.people.length > 0 ? <People ids={after.people} /> : <p className={styles.nobody}>Nobody</p>}
          <p className={styles.faint}>from {dated(after.at, zone)}</p>
        </section>
      )}
      {!layer && <ShiftActions details={details} now={now} />}
      <RequestActions key={`${rota.id} ${start}`} details={details} now={now} />
      {!layer && details.people.length > 0 && (
        <button type="button" className={styles.action} onClick={() => void addToCalendar(rota.id, at)}>
          <CalendarPlus size={14} aria-hidden="true" />
          Add to calendar
        </button>
      )}
    </>
  );
}

function Who({ details: { people, layer, rota, reasons } }: { readonly details: Details }) {
  const nameOf = useName();
  const covered = [...new Set(reasons.flatMap(({ changes }) => changes.flatMap(({ before }) => before)))].filter(
    (id) => !people.includes(id),
  );
  const below = layer
    ? `turn of ${layer.name}, ${rota.name}`
    : covered.length > 0
      ? `instead of ${covered.map(nameOf).join(', ')}`
      : rota.name;
  return (
    <div>
      {people.length > 0 ? <People ids={people} strong /> : <p className={styles.nobody}>Nobody is on call</p>}
      <p className={styles.faint}>{below}</p>
    </div>
  );
}

function People({ ids, strong = false }: { readonly ids: readonly string[]; readonly strong?: boolean }) {
  const nameOf = useName();
  return (
    <ul className={strong ? styles.people : styles.others}>
      {ids.map((id) => (
        <li key={id}>
          <Avatar id={id} name={nameOf(id)} />
          <PageLink to={`/people/${id}`} className={styles.link}>
            {nameOf(id)}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function Elsewhere({ zone, start, end }: { readonly zone: string; readonly start: number; readonly end: number }) {
  return (
    <>
      <dt>{placeOf({ id: zone })}</dt>
      <dd>{fromTo(start, end, zoneOf(zone))}</dd>
    </>
  );
}

/** The turns and overrides that led to it; where they change on the way, each stretch of its own. */
function Why({ details: { reasons, rota, layer } }: { readonly details: Details }) {
  const nameOf = useName();
  const zone = zoneOf(rota.timeZone);
  if (reasons.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{layer ? 'On call in that time' : 'Why'}</h2>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason.start} className={styles.why}>
            {reasons.length > 1 && <span className={styles.faint}>{fromTo(reason.start, reason.end, zone)}</span>}
            {layer && <b>{reason.people.map(nameOf).join(', ') || 'Nobody'}</b>}
            {reason.turns.length === 0 && <span>No layer has anybody on duty</span>}
            {reason.turns.map((turn) => (
              <span key={turn.layer}>
                Layer <b>{turn.layer}</b>, turn {turn.number}: {turn.people.map(nameOf).join(', ')}
              </span>
            ))}
            {reason.changes.map((change) => (
              <span key={change.id} title={change.file}>
                {sentenceOf(change, nameOf)}
                {change.created !== null && `, ${dated(change.created, zone).replace(/ [\d:]+( [ap]m)?$/, '')}`}
                {change.reason !== null && <q className={styles.quote}>{change.reason}</q>}
              </span>
            ))}
            <NotInTheTeam reason={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom an override names although they have left, or have not joined: the last rule takes them out. */
function NotInTheTeam({ reason: { changes, people } }: { readonly reason: Details['reasons'][number] }) {
  const nameOf = useName();
  const out = changes.at(-1)?.after.filter((id) => !people.includes(id)) ?? [];
  return out.length > 0 && <span>Not in the team then: {out.map(nameOf).join(', ')}</span>;
}

async function addToCalendar(rota: string, at: number): Promise<void> {
  const reply = await query('shift.calendar', { rota, at: instant(at) });
  if (reply.ok) saveText(reply.value.name, reply.value.text, 'text/calendar');
}
