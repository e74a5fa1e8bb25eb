import { useState } from 'react';
import type { DraftConflict } from '../../shared/rota-editor/index.ts';
import styles from './conflicts.module.css';

interface ConflictsProps {
  readonly conflicts: readonly DraftConflict[];
  /** The paths at which theirs is kept. */
  readonly onSettle: (theirs: readonly (readonly string[])[]) => void;
}

/** What was changed here and in the file at once, each with both versions: one of them is kept, and neither is lost before. */
export function Conflicts({ conflicts, onSettle }: ConflictsProps) {
  const [kept, setKept] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const isSettled = conflicts.every(({ path }) => kept[path.join(' ')] !== undefined);
  return (
    <section className={styles.conflicts} aria-labelledby="conflicts">
      <h2 id="conflicts">Somebody has changed the file at the same places</h2>
      {conflicts.map(({ path, mine, theirs }) => {
        const key = path.join(' ');
        const choice = (whose: 'mine' | 'theirs', value: unknown) => (
          <label className={styles.choice}>
            <input
              type="radio"
              name={key}
              checked={kept[key] === whose}
              onChange={() => setKept((before) => ({ ...before, [key]: whose }))}
            />
            <span>
              {whose === 'mine' ? 'Mine' : 'Theirs'}: <code>{written(value)}</code>
            </span>
          </label>
        );
        return (
          <fieldset key={key} className={styles.conflict}>
            <legend>{path.join(' › ')}</legend>
            {choice('mine', mine)}
            {choice('theirs', theirs)}
          </fieldset>
        );
      })}
      <button
        type="button"
        data-primary
        disabled={!isSettled}
        onClick={() =>
          onSettle(conflicts.filter(({ path }) => kept[path.join(' ')] === 'theirs').map(({ path }) => path))
        }
      >
        Go on with these
      </button>
    </section>
  );
}

function written(value: unknown): string {
  return value === undefined ? 'removed' : typeof value === 'string' ? value : JSON.stringify(value);
}
