import { useState } from 'react';
import type { PersonView, QueryOutput, RotaNow } from '../../shared/contract.ts';
import { lengthInWords } from '../../shared/time/index.ts';
import { Avatar } from '../ui/index.ts';
import styles from './escalation.module.css';

interface EscalationProps {
  readonly steps: QueryOutput<'now'>['escalation'];
  readonly rotas: readonly RotaNow[];
  readonly me: string | undefined;
}

/** Whom to call, in order, each with the number one click from the clipboard. */
export function Escalation({ steps, rotas, me }: EscalationProps) {
  if (steps.length === 0) return null;
  return (
    <section className={styles.escalation} aria-labelledby="escalation">
      <h2 id="escalation" className={styles.title}>
        If nobody answers
      </h2>
      <ol className={styles.steps}>
        {steps.map(({ rota, people, after }, index) => (
          <li key={rota} className={styles.step}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.people}>
              {people.length === 0 && <span className={styles.nobody}>Nobody</span>}
              {people.map((person) => (
                <Callable key={person.id} person={person} isMe={person.id === me} />
              ))}
              <span className={styles.rota}>{rotas.find(({ id }) => id === rota)?.name ?? rota}</span>
            </span>
            <span className={styles.after}>{after === 0 ? 'now' : lengthInWords(after)}</span>
          </li>
        ))}
      </ol>
      {steps.some(({ people }) => people.some(({ phone }) => phone !== null)) && (
        <p className={styles.hint}>Click a name to copy the number</p>
      )}
    </section>
  );
}

function Callable({ person, isMe }: { readonly person: PersonView; readonly isMe: boolean }) {
  const [said, setSaid] = useState('');
  const { id, name, phone } = person;
  async function copy(): Promise<void> {
    if (phone === null) return;
    try {
      await navigator.clipboard.writeText(phone);
      setSaid(`${phone} copied`);
    } catch {
      // Where the browser does not let it be copied, it can be read.
      setSaid(phone);
    }
  }
  return (
    <button
      type="button"
      className={styles.person}
      disabled={phone === null}
      title={phone ?? `No phone number in people/${id}.yaml`}
      onClick={() => void copy()}
    >
      <Avatar id={id} name={name} />
      {isMe ? 'You' : name}
      <span className={styles.copied} role="status">
        {said}
      </span>
    </button>
  );
}
