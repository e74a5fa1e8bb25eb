import styles from './difference-bar.module.css';

interface DifferenceBarProps {
  readonly difference: number;
  /** The greatest difference in the table: a whole side. */
  readonly widest: number;
}

/** How far above or below the fair share somebody is: to the right of the middle, or to the left. */
export function DifferenceBar({ difference, widest }: DifferenceBarProps) {
  const side = widest > 0 ? (Math.abs(difference) / widest) * 50 : 0;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={difference > 0 ? styles.above : styles.below}
        style={{ width: `${side}%`, left: difference > 0 ? '50%' : `${50 - side}%` }}
      />
    </span>
  );
}
