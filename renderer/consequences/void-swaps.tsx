import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Consequences } from '../../shared/consequences/index.ts';
import { useName } from '../ui/index.ts';
import styles from './consequences.module.css';
import { Fold } from './fold.tsx';
import type { Rotas } from './times.tsx';
import { inSentence } from './words.ts';

interface VoidSwapsProps {
  readonly of: Consequences;
  readonly rotas: Rotas;
}

/** Swaps that hold now and would be void, with the reason. Nothing where there are none. */
export function VoidSwaps({ of: { swaps }, rotas }: VoidSwapsProps) {
  const nameOf = useName();
  const id = useId();
  if (swaps.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Swaps that become void
      </h2>
      <Fold items={swaps} first={5}>
        {({ rota, id, status, give, take, reason }) => (
          <li key={`${rota} ${id}`} className={styles.warning}>
            <p className={styles.mark}>
              <TriangleAlert size={14} aria-hidden="true" />
              <span title={id}>
                <b>{inSentence([give, ...(take ? [take] : [])].map(({ person }) => nameOf(person)))}</b> in{' '}
                {rotas.nameOf(rota)}
                {status === 'requested' && ', asked for'}
              </span>
            </p>
            <p className={styles.reason}>{reason}</p>
          </li>
        )}
      </Fold>
    </section>
  );
}
