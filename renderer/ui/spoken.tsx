import type { ReactNode } from 'react';
import styles from './spoken.module.css';

/** Words for those who hear the page: they say what others see by shape or place. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
