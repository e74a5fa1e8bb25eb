import { useId } from 'react';
import type { Consequences } from '../../shared/consequences/index.ts';
import { Avatar, Spoken, useName } from '../ui/index.ts';
import styles from './consequences.module.css';
import { Fold } from './fold.tsx';
import { type Rotas, Span } from './times.tsx';
import { changesByPerson, gainsAndLosses, handedInWords, type Part } from './words.ts';

interface ShiftsProps {
  readonly of: Consequences;
  readonly rotas: Rotas;
}

/** Who gains and loses which shifts. */
export function Shifts({ of: facts, rotas }: ShiftsProps) {
  const nameOf = useName();
  const id = useId();
  const changes = changesByPerson(facts);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Shifts
      </h2>
      {changes.length === 0 ? (
        <p>Nobody’s shifts change.</p>
      ) : (
        <Fold items={changes} first={8}>
          {(change) => (
            <li key={change.person}>
              <details className={styles.group}>
                <summary className={styles.person}>
                  <Avatar id={change.person} name={nameOf(change.person)} />
                  <span>
                    <b>{nameOf(change.person)}</b> {gainsAndLosses(change)}
                  </span>
                </summary>
                <Fold items={change.parts} first={12} className={styles.parts}>
                  {(part) => <PartLine key={`${part.kind} ${part.rota} ${part.start}`} part={part} rotas={rotas} />}
                </Fold>
              </details>
            </li>
          )}
        </Fold>
      )}
    </section>
  );
}

function PartLine({ part, rotas }: { readonly part: Part; readonly rotas: Rotas }) {
  const nameOf = useName();
  const { kind, rota, start, end } = part;
  return (
    <li className={styles.part}>
      <span className={kind === 'gained' ? styles.gains : styles.loses} aria-hidden="true">
        {kind === 'gained' ? '+' : '−'}
      </span>
      <div>
        <Spoken>{kind === 'gained' ? 'gains ' : 'loses '}</Spoken>
        <Span start={start} end={end} zone={rotas.zoneOf(rota)} named={!rotas.onlyZone} />
        <p className={styles.faint}>
          {handedInWords(part, nameOf)}
          {rotas.several && `, ${rotas.nameOf(rota)}`}
        </p>
      </div>
    </li>
  );
}
