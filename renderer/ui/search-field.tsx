import type { KeyboardEventHandler } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  /** What can be searched for. */
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onKeyDown?: KeyboardEventHandler;
}

/** Words that narrow a list down as they are written. */
export function SearchField({ label, placeholder, value, onChange, onKeyDown }: SearchFieldProps) {
  return (
    <input
      type="search"
      className={styles.search}
      placeholder={placeholder}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
