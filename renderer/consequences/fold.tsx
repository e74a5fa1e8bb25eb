import { type ReactNode, useState } from 'react';
import styles from './consequences.module.css';

interface FoldProps<T> {
  readonly items: readonly T[];
  /** So many are shown at first; one more than that is not worth folding. */
  readonly first: number;
  readonly className?: string | undefined;
  /** A list item. */
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its beginning, and the rest when asked: `and 12 more`. */
export function Fold<T>({ items, first, className, children }: FoldProps<T>) {
  const [open, setOpen] = useState(false);
  const folds = items.length > first + 1;
  return (
    <>
      <ul className={className ?? styles.list}>{(folds && !open ? items.slice(0, first) : items).map(children)}</ul>
      {folds && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'show fewer' : `and ${items.length - first} more`}
        </button>
      )}
    </>
  );
}
