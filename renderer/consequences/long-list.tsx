import { type ReactNode, useState } from 'react';
import styles from './consequences.module.css';

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** So many are shown at once; of more the rest unfolds. */
const SHOWN = 6;

/** A list whose end is folded away while it is long. */
export function LongList<T>({ items, keyOf, children }: LongListProps<T>) {
  const [unfolded, setUnfolded] = useState(false);
  const shown = unfolded || items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN);
  return (
    <ul className={styles.list}>
      {shown.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      {shown.length < items.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => setUnfolded(true)}>
            and {items.length - shown.length} more
          </button>
        </li>
      )}
    </ul>
  );
}
