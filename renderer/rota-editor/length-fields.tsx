import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { lengthParts, lengthText, type Unit, units } from './changes.ts';
import styles from './length-fields.module.css';

interface LengthFieldsProps {
  /** One length, or a cycle of several. */
  readonly every: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (every: string[]) => void;
}

/** How long a turn lasts; several lengths are a cycle: 4 days, 3 days. */
export function LengthFields({ every, problem, onChange }: LengthFieldsProps) {
  const change = (index: number, text: string) =>
    onChange(every.map((before, place) => (place === index ? text : before)));
  return (
    <fieldset className={styles.lengths}>
      <legend>{every.length > 1 ? 'Turns last, in a cycle' : 'A turn lasts'}</legend>
      {every.map((text, index) => (
        <LengthField key={index} text={text} number={index + 1} onChange={(to) => change(index, to)}>
          {every.length > 1 && (
            <button
              type="button"
              aria-label={`Take length ${index + 1} out of the cycle`}
              onClick={() => onChange(every.filter((_, place) => place !== index))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          )}
        </LengthField>
      ))}
      <button type="button" onClick={() => onChange([...every, every.at(-1) ?? '1 week'])}>
        <Plus size={12} aria-hidden="true" />
        Cycle
      </button>
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
    </fieldset>
  );
}

interface LengthFieldProps {
  readonly text: string;
  readonly number: number;
  readonly onChange: (text: string) => void;
  readonly children: ReactNode;
}

function LengthField({ text, number, onChange, children }: LengthFieldProps) {
  const { count, unit } = lengthParts(text) ?? { count: '', unit: 'week' as Unit };
  return (
    <span className={styles.length}>
      <input
        type="number"
        min={1}
        value={count}
        aria-label={`Length ${number}, how many`}
        onChange={({ target }) => onChange(lengthText(target.value, unit))}
      />
      <select
        value={unit}
        aria-label={`Length ${number}, unit`}
        onChange={({ target }) => {
          const chosen = units.find((name) => name === target.value);
          if (chosen) onChange(lengthText(count, chosen));
        }}
      >
        {units.map((name) => (
          <option key={name} value={name}>
            {count === '1' ? name : `${name}s`}
          </option>
        ))}
      </select>
      {children}
    </span>
  );
}
