import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { instant, midnightOf, parseDate, type Zone, zoneOf } from '../../shared/time/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useClock, useRoute } from '../stores/index.ts';
import { dateInWords, exactSpan, fromTo } from '../ui/index.ts';
import { FindCover } from './find-cover.tsx';
import { TimeOffForm } from './time-off-form.tsx';
import styles from './time-off-list.module.css';

export type Absence = QueryOutput<'person'>['timeOff'][number];

/** When a person is away: entered, changed and removed here; shifts that fall into it ask for cover until they have it. */
export function TimeOffList({
  person: { id, timeOff, timeZone, nextHolidays },
}: {
  readonly person: QueryOutput<'person'>;
}) {
  const zone = zoneOf(timeZone);
  const wantsNew = useRoute(({ search }) => new URLSearchParams(search).has('time-off'));
  /** What is open in the form: something new, or an entry by its start. */
  const [open, setOpen] = useState<'new' | number>();
  useEffect(() => {
    if (wantsNew) setOpen('new');
  }, [wantsNew]);
  const done = () => setOpen(undefined);
  return (
    <section aria-labelledby="time-off" className={styles.section}>
      <h2 id="time-off">Time off</h2>
      {timeOff.length === 0 && open !== 'new' && <p className={styles.faint}>None is entered.</p>}
      <ul className={styles.list}>
        {timeOff.map((absence) => (
          <li key={`${absence.start} ${absence.end}`}>
            {open === absence.start ? (
              <TimeOffForm person={id} zone={zone} entry={absence} onDone={done} />
            ) : (
              <Line person={id} absence={absence} zone={zone} onChange={() => setOpen(absence.start)} />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <TimeOffForm person={id} zone={zone} entry={undefined} onDone={done} />
      ) : (
        <button type="button" className={styles.add} onClick={() => setOpen('new')}>
          <Plus size={13} aria-hidden="true" />
          Add time off
        </button>
      )}
      {nextHolidays.length > 0 && (
        <p className={styles.faint}>
          Next holidays: {nextHolidays.map(({ date, name }) => `${dayInWords(date)} ${name}`).join(', ')}
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly person: string;
  readonly absence: Absence;
  readonly zone: Zone;
  readonly onChange: () => void;
}

function Line({ person, absence, zone, onChange }: LineProps) {
  const now = useClock();
  const { start, end, firstDay, lastDay, wholeDays, kind, note, clashes } = absence;
  const time = wholeDays
    ? firstDay === lastDay
      ? dayInWords(firstDay)
      : `${dayInWords(firstDay)} – ${dayInWords(lastDay)}`
    : fromTo(start, end, zone);
  return (
    <div className={end <= now ? styles.past : styles.line}>
      <span className={styles.what} title={exactSpan(start, end, zone)}>
        {time}
        <span className={styles.faint}> {[kind, note].filter(Boolean).join(': ')}</span>
        {start <= now && now < end && <span className={styles.now}> now</span>}
      </span>
      <button type="button" aria-label={`Change time off, ${time}`} onClick={onChange}>
        <Pencil size={13} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={`Remove time off, ${time}`}
        onClick={() => void saveEdit({ kind: 'timeOff.remove', person, entry: { start, end } })}
      >
        <Trash2 size={13} aria-hidden="true" />
      </button>
      {clashes.length > 0 && (
        <div className={styles.clashes}>
          <p>{clashes.length === 1 ? 'A shift needs cover' : `${clashes.length} shifts need cover`}</p>
          <ul>
            {clashes.map((clash) => (
              <FindCover
                key={`${clash.rota.id} ${clash.start}`}
                person={person}
                rota={clash.rota}
                start={instant(clash.start)}
                end={instant(clash.end)}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function dayInWords(day: string): string {
  const date = parseDate(day);
  return date ? `${dateInWords(midnightOf(date)).slice(4)} ${date.year}` : '';
}
