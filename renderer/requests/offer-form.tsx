import { X } from 'lucide-react';
import { useState } from 'react';
import { MINUTE, zoneOf } from '../../shared/time/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useAnswer } from '../stores/index.ts';
import { Avatar, LocalTimeField, PersonPicker, placeOf, ReasonField, useName, usePeople } from '../ui/index.ts';
import styles from './ask-form.module.css';

interface OfferFormProps {
  readonly rota: { readonly id: string; readonly timeZone: string };
  readonly person: string;
  /** The shift, as far as it is to come. */
  readonly start: number;
  readonly end: number;
  readonly onDone: () => void;
}

/** Offers a shift: all or a part of it, to anyone or to some. A whole turn is offered as a turn, which others may swap for. */
export function OfferForm({ rota, person, start, end, onDone }: OfferFormProps) {
  const nameOf = useName();
  const people = [...usePeople().keys()];
  const zone = zoneOf(rota.timeZone);
  const [from, setFrom] = useState(Math.ceil(start / MINUTE) * MINUTE);
  const [to, setTo] = useState(end);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState(false);
  const [reason, setReason] = useState('');
  const turns = useAnswer('turns.coming', { rota: rota.id });
  const turn = turns?.ok
    ? turns.value.find((turn) => turn.person === person && turn.start === from && turn.end === to)
    : undefined;

  async function offer(): Promise<void> {
    const reply = await saveEdit({
      kind: 'request.offer',
      rota: rota.id,
      what: turn
        ? { kind: 'turn', turn: { layer: turn.layer.id, turn: turn.turn, person } }
        : { kind: 'stretch', person, from, to },
      offeredTo: asked.length === 0 ? null : [...asked],
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    if (reply.ok) onDone();
  }

  return (
    <form
      className={styles.form}
      aria-label="Offer a shift"
      onSubmit={(event) => {
        event.preventDefault();
        void offer();
      }}
    >
      <h3>Offer {nameOf(person)}’s shift</h3>
      <LocalTimeField label="From" at={from} zone={zone} onChange={setFrom} />
      <LocalTimeField label="To" at={to} zone={zone} onChange={setTo} />
      <p className={styles.faint}>
        on the clock of {placeOf(zone)}
        {turn && `: a whole turn of ${turn.layer.name}`}
      </p>
      <div className={styles.asked}>
        {asked.length === 0 ? 'To anyone who takes turns in this rota' : 'To'}
        {asked.map((id) => (
          <span key={id} className={styles.person}>
            <Avatar id={id} name={nameOf(id)} />
            {nameOf(id)}
            <button
              type="button"
              aria-label={`Do not ask ${nameOf(id)}`}
              onClick={() => setAsked(asked.filter((other) => other !== id))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
      </div>
      {adding ? (
        <PersonPicker
          label="Whom to ask?"
          people={people.filter((id) => id !== person && !asked.includes(id))}
          onChoose={(id) => setAsked([...asked, id])}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" className={styles.choose} onClick={() => setAdding(true)}>
          Ask certain people
        </button>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <div className={styles.buttons}>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" data-primary disabled={from >= to}>
          Offer
        </button>
      </div>
    </form>
  );
}
