import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { BookEdit } from '../../shared/contract.ts';
import { formatDate, instant, MINUTE, toWall, type Zone } from '../../shared/time/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useAnswer, useClock } from '../stores/index.ts';
import { LocalTimeField, placeOf, Segments, useName } from '../ui/index.ts';
import { FindCover } from './find-cover.tsx';
import styles from './time-off-form.module.css';
import type { Absence } from './time-off-list.tsx';

interface TimeOffFormProps {
  readonly person: string;
  readonly zone: Zone;
  /** What is changed; undefined: something new is entered. */
  readonly entry: Absence | undefined;
  readonly onDone: () => void;
}

const kinds = ['leave', 'sick', 'training', 'other'] as const;

/** Enters time off, by days or by hours; before it is saved it says which shifts fall into it. */
export function TimeOffForm({ person, zone, entry, onDone }: TimeOffFormProps) {
  const nameOf = useName();
  const now = useClock();
  const today = formatDate(toWall(zone, now));
  const [by, setBy] = useState<'days' | 'hours'>(entry && !entry.wholeDays ? 'hours' : 'days');
  const [firstDay, setFirstDay] = useState(entry?.firstDay ?? today);
  const [lastDay, setLastDay] = useState(entry?.lastDay ?? today);
  const [from, setFrom] = useState(entry?.start ?? Math.ceil(now / (60 * MINUTE)) * 60 * MINUTE);
  const [to, setTo] = useState(entry?.end ?? from + 4 * 60 * MINUTE);
  const [kind, setKind] = useState(entry ? (entry.kind ?? '') : 'leave');
  const [note, setNote] = useState(entry?.note ?? '');
  const fields = useId();
  const first = useFocusFirst();

  const isInOrder = by === 'days' ? firstDay !== '' && firstDay <= lastDay : from < to;
  const times = by === 'days' ? { kind: by, from: firstDay, to: lastDay } : { kind: by, from, to };
  const about = { kind, note };
  const edit: BookEdit | undefined = isInOrder
    ? entry
      ? { kind: 'timeOff.change', person, entry: { start: entry.start, end: entry.end }, times, about }
      : { kind: 'timeOff.add', person, times, about }
    : undefined;
  const preview = useAnswer('edit.preview', edit && { edit });
  const clashes = preview?.ok
    ? preview.value.consequences.clashes.arisen.filter((clash) => clash.kind === 'time-off' && clash.person === person)
    : [];
  const rotas = preview?.ok ? preview.value.consequences.rotas : [];

  return (
    <form
      className={styles.form}
      aria-label={`Time off of ${nameOf(person)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (edit) void saveEdit(edit).then((saved) => saved.ok && onDone());
      }}
    >
      <Segments
        label="By"
        options={[
          { value: 'days', name: 'Whole days' },
          { value: 'hours', name: 'Hours' },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'days' ? (
        <div className={styles.row}>
          <label htmlFor={`${fields}first`}>First day</label>
          <input
            ref={first}
            id={`${fields}first`}
            type="date"
            value={firstDay}
            onChange={({ target }) => {
              setFirstDay(target.value);
              if (target.value > lastDay) setLastDay(target.value);
            }}
          />
          <label htmlFor={`${fields}last`}>Last day</label>
          <input id={`${fields}last`} type="date" value={lastDay} onChange={({ target }) => setLastDay(target.value)} />
        </div>
      ) : (
        <>
          <LocalTimeField label="From" at={from} zone={zone} onChange={setFrom} />
          <LocalTimeField label="To" at={to} zone={zone} onChange={setTo} />
          <p className={styles.faint}>
            on the clock of {placeOf(zone)}, where {nameOf(person)} lives
          </p>
        </>
      )}
      <div className={styles.row}>
        <label htmlFor={`${fields}kind`}>Kind</label>
        <input
          id={`${fields}kind`}
          type="text"
          list={`${fields}kinds`}
          value={kind}
          maxLength={60}
          autoComplete="off"
          onChange={({ target }) => setKind(target.value)}
        />
        <datalist id={`${fields}kinds`}>
          {kinds.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label htmlFor={`${fields}note`}>Note</label>
        <input
          id={`${fields}note`}
          type="text"
          value={note}
          maxLength={200}
          placeholder="optional"
          autoComplete="off"
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      {!isInOrder && <p className={styles.bad}>The last day comes before the first.</p>}
      {preview?.ok && preview.value.notes.map((note) => <p key={note}>{note}</p>)}
      {clashes.length > 0 && (
        <div className={styles.clashes} role="status">
          <p>
            {clashes.length === 1 ? 'A shift falls' : `${clashes.length} shifts fall`} into it. Nobody is taken off call
            by time off: find cover once it is saved.
          </p>
          <ul>
            {clashes.map(({ rota, start, end }) => (
              <FindCover
                key={`${rota} ${start}`}
                person={person}
                rota={{ id: rota, name: rotas.find(({ id }) => id === rota)?.name ?? rota }}
                start={instant(start)}
                end={instant(end)}
              />
            ))}
          </ul>
        </div>
      )}
      <div className={styles.buttons}>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" data-primary disabled={!edit}>
          Save
        </button>
      </div>
    </form>
  );
}

/** Whoever opens the form writes in it at once. */
function useFocusFirst(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
