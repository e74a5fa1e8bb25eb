import { TriangleAlert } from 'lucide-react';
import type { EffectFrom } from '../../shared/rota-editor/index.ts';
import type { Zone } from '../../shared/time/index.ts';
import { LocalTimeField } from '../ui/index.ts';
import styles from './effect-fields.module.css';

interface EffectFieldsProps {
  readonly from: EffectFrom;
  readonly zone: Zone;
  readonly now: number;
  readonly onChange: (from: EffectFrom) => void;
}

/** From when the change takes effect. What was, stays; to correct it is a choice of its own, with a warning. */
export function EffectFields({ from, zone, now, onChange }: EffectFieldsProps) {
  const choice = (kind: EffectFrom['kind'], text: string) => (
    <label className={styles.choice}>
      <input
        type="radio"
        name="effect"
        checked={from.kind === kind}
        onChange={() => onChange(kind === 'at' ? { kind, at: nextMidnight(now) } : { kind })}
      />
      {text}
    </label>
  );
  return (
    <fieldset className={styles.effect}>
      <legend>Takes effect</legend>
      {choice('next-handover', 'at the next handover')}
      {choice('now', 'now')}
      {choice('at', 'at a date')}
      {from.kind === 'at' && (
        <LocalTimeField label="From" at={from.at} zone={zone} onChange={(at) => onChange({ kind: 'at', at })} />
      )}
      {choice('always', 'from the beginning: correct the past')}
      {from.kind === 'always' && (
        <p className={styles.warning}>
          <TriangleAlert size={13} aria-hidden="true" />
          Shifts that people have worked will read as if they had been others’. Only for a rota that was written down
          wrongly.
        </p>
      )}
    </fieldset>
  );
}

/** In milliseconds: tomorrow, about; the field says it exactly. */
function nextMidnight(now: number): number {
  const day = 86_400_000;
  return Math.ceil(now / day) * day;
}
