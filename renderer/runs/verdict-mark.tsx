import { Check, TriangleAlert, X } from 'lucide-react';
import type { Verdict } from '../../shared/runs/index.ts';
import styles from './verdict-mark.module.css';

const icons = { worked: Check, partly: TriangleAlert, failed: X } as const;

/** How it went, as a sign; what it means is said beside it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const Icon = icons[verdict];
  return <Icon size={13} aria-hidden="true" className={styles.mark} data-verdict={verdict} />;
}
