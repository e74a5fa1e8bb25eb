import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ChangedGap, Consequences } from '../../shared/consequences/index.ts';
import styles from './consequences.module.css';
import { Fold } from './fold.tsx';
import { type Rotas, Span } from './times.tsx';

interface GapsProps {
  readonly of: Consequences;
  readonly rotas: Rotas;
}

/** Where nobody is on call any more, and where somebody is now. Nothing where no gap opens or closes. */
export function Gaps({ of: { gaps }, rotas }: GapsProps) {
  const id = useId();
  if (gaps.opened.length + gaps.closed.length === 0) return null;
  const line = ({ rota, start, end }: ChangedGap) => (
    <li key={`${rota} ${start}`}>
      <Span start={start} end={end} zone={rotas.zoneOf(rota)} named={!rotas.onlyZone} />
      {rotas.several && <span className={styles.faint}> {rotas.nameOf(rota)}</span>}
    </li>
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Gaps
      </h2>
      {gaps.opened.length > 0 && (
        <div className={styles.opened}>
          <p className={styles.mark}>
            <TriangleAlert size={14} aria-hidden="true" />
            <b>Nobody is on call</b>
          </p>
          <Fold items={gaps.opened} first={5} className={styles.indented}>
            {line}
          </Fold>
        </div>
      )}
      {gaps.closed.length > 0 && (
        <div className={styles.closed}>
          <p className={styles.mark}>
            <CircleCheck size={14} aria-hidden="true" />
            <b>No longer a gap</b>
          </p>
          <Fold items={gaps.closed} first={5} className={styles.indented}>
            {line}
          </Fold>
        </div>
      )}
    </section>
  );
}
