import { useState } from 'react';
import type { ComingTurns } from '../../shared/requests/index.ts';
import { zoneOf } from '../../shared/time/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useAnswer } from '../stores/index.ts';
import { Avatar, fromTo, ReasonField, useName } from '../ui/index.ts';
import styles from './ask-form.module.css';

interface ProposeFormProps {
  readonly rota: { readonly id: string; readonly timeZone: string };
  readonly person: string;
  /** An instant of the shift. */
  readonly at: number;
  readonly onDone: () => void;
}

type Turn = ComingTurns[number];

/** So many of the others’ turns are listed. */
const MOST = 60;

/** Asks somebody to swap a turn for one of theirs: both are seen in words before it is sent. */
export function ProposeForm({ rota, person, at, onDone }: ProposeFormProps) {
  const nameOf = useName();
  const [take, setTake] = useState<Turn>();
  const [reason, setReason] = useState('');
  const reply = useAnswer('turns.coming', { rota: rota.id });
  const turns = reply?.ok ? reply.value : [];
  const give = turns.find((turn) => turn.person === person && turn.start <= at && at < turn.end);
  const others = turns.filter((turn) => turn.person !== person && turn.layer.id === give?.layer.id).slice(0, MOST);
  const edit =
    give && take
      ? {
          kind: 'request.propose' as const,
          rota: rota.id,
          give: { layer: give.layer.id, turn: give.turn, person },
          take: { layer: take.layer.id, turn: take.turn, person: take.person },
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        }
      : undefined;
  const zone = zoneOf(rota.timeZone);
  if (reply?.ok && !give) {
    return (
      <div className={styles.form}>
        <p>Here {nameOf(person)} is on call by an override, not by a turn: offer the time instead.</p>
        <button type="button" onClick={onDone}>
          Back
        </button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label="Propose a swap"
      onSubmit={(event) => {
        event.preventDefault();
        if (edit) void saveEdit(edit).then((saved) => saved.ok && onDone());
      }}
    >
      <h3>Swap {nameOf(person)}’s turn</h3>
      {give && <p>{fromTo(give.start, give.end, zone)}</p>}
      <fieldset className={styles.turns}>
        <legend>for the turn of</legend>
        {others.map((turn) => (
          <label key={`${turn.layer.id} ${turn.turn} ${turn.person}`} className={styles.turn}>
            <input type="radio" name="take" checked={take === turn} onChange={() => setTake(turn)} />
            <Avatar id={turn.person} name={nameOf(turn.person)} />
            <span>
              {nameOf(turn.person)} <span className={styles.faint}>{fromTo(turn.start, turn.end, zone)}</span>
            </span>
          </label>
        ))}
        {reply?.ok && others.length === 0 && <p className={styles.faint}>Nobody else takes turns in this layer.</p>}
      </fieldset>
      <ReasonField value={reason} onChange={setReason} />
      <div className={styles.buttons}>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" data-primary disabled={!edit}>
          {take ? `Ask ${nameOf(take.person)}` : 'Ask'}
        </button>
      </div>
    </form>
  );
}
