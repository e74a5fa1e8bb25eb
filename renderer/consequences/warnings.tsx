import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Consequences } from '../../shared/consequences/index.ts';
import { useName } from '../ui/index.ts';
import styles from './consequences.module.css';
import { Fold } from './fold.tsx';
import { type Rotas, Span, useZoneOfPerson } from './times.tsx';
import { clashWarnings, restWarnings, type Warning } from './words.ts';

interface WarningsProps {
  readonly of: Consequences;
  readonly rotas: Rotas;
}

/** Clashes and short rests that the change brings, then those that it ends. Nothing where there are neither. */
export function Warnings({ of: { clashes, rests }, rotas }: WarningsProps) {
  const id = useId();
  const arisen = [...clashWarnings(clashes.arisen, rotas.nameOf), ...restWarnings(rests.arisen)];
  const resolved = [...clashWarnings(clashes.resolved, rotas.nameOf), ...restWarnings(rests.resolved)];
  if (arisen.length + resolved.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Clashes and short rests
      </h2>
      {arisen.length > 0 && (
        <Fold items={arisen} first={5}>
          {(warning) => <Line key={warning.key} warning={warning} rotas={rotas} isNew={true} />}
        </Fold>
      )}
      {resolved.length > 0 && (
        <>
          <p className={styles.ended}>No longer:</p>
          <Fold items={resolved} first={3}>
            {(warning) => <Line key={warning.key} warning={warning} rotas={rotas} isNew={false} />}
          </Fold>
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly warning: Warning;
  readonly rotas: Rotas;
  /** It comes of the change; else it ends with it. */
  readonly isNew: boolean;
}

function Line({ warning: { person, text, rota, times }, rotas, isNew }: LineProps) {
  const nameOf = useName();
  const zoneOfPerson = useZoneOfPerson();
  const zone = rota === undefined ? zoneOfPerson(person) : rotas.zoneOf(rota);
  const Icon = isNew ? TriangleAlert : CircleCheck;
  return (
    <li className={isNew ? styles.warning : styles.resolved}>
      <p className={styles.mark}>
        <Icon size={14} aria-hidden="true" />
        <span>
          <b>{nameOf(person)}</b> {text}
        </span>
      </p>
      <Fold items={times} first={2} className={styles.indented}>
        {({ start, end }) => (
          <li key={start}>
            <Span start={start} end={end} zone={zone} named={zone.id !== rotas.onlyZone?.id} />
          </li>
        )}
      </Fold>
    </li>
  );
}
