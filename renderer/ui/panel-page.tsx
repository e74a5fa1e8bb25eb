import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './panel-page.module.css';

interface PanelPageProps {
  readonly toolbar: ReactNode;
  /** Beside what the page shows; without one it has the room. */
  readonly panel: ReactNode;
  /** What the page shows, and below it perhaps a line about that. */
  readonly children: ReactNode;
}

/** A page with its tools above, and at times a panel about something that is shown. */
export function PanelPage({ toolbar, panel, children }: PanelPageProps) {
  return (
    <div className={panel ? styles.withPanel : styles.page}>
      <div className={styles.toolbar}>{toolbar}</div>
      {children}
      {panel && <div className={styles.side}>{panel}</div>}
    </div>
  );
}

interface SidePanelProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel itself, which can be closed. */
export function SidePanel({ label, onClose, children }: SidePanelProps) {
  return (
    <aside className={styles.panel} aria-label={label}>
      <button type="button" className={styles.close} aria-label="Close" title="Close  Esc" onClick={onClose}>
        <X size={15} aria-hidden="true" />
      </button>
      {children}
    </aside>
  );
}
