import { useId } from 'react';
import styles from './reason-field.module.css';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why something is done, in words that the book keeps. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <label className={styles.reason} htmlFor={id}>
      Reason
      <input
        id={id}
        type="text"
        value={value}
        maxLength={500}
        placeholder="optional"
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
