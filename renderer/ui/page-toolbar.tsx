import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './page-toolbar.module.css';

interface PageToolbarProps {
  /** What is shown, and of which time. */
  readonly children: ReactNode;
  /** How it is shown: at the other end, and where one row is too short all of it in a second one. */
  readonly side: ReactNode;
}

/** The tools of a page, above it. */
export function PageToolbar({ children, side }: PageToolbarProps) {
  return (
    <div className={styles.toolbar}>
      {children}
      <div className={styles.side}>{side}</div>
    </div>
  );
}

interface PeriodStepsProps {
  readonly onEarlier: () => void;
  readonly onToday: () => void;
  readonly onLater: () => void;
}

/** Goes through time. */
export function PeriodSteps({ onEarlier, onToday, onLater }: PeriodStepsProps) {
  return (
    <div className={styles.steps}>
      <button type="button" className={styles.step} aria-label="Earlier" title="Earlier  [" onClick={onEarlier}>
        <ChevronLeft size={15} aria-hidden="true" />
      </button>
      <button type="button" title="Today  ." onClick={onToday}>
        Today
      </button>
      <button type="button" className={styles.step} aria-label="Later" title="Later  ]" onClick={onLater}>
        <ChevronRight size={15} aria-hidden="true" />
      </button>
    </div>
  );
}
