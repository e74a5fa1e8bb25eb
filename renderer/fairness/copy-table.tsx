import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Spoken } from '../ui/index.ts';
import styles from './copy-table.module.css';

/** In milliseconds: how long it says that it has copied. */
const SAID = 2000;

/** Copies the table, for a spreadsheet. */
export function CopyTable({ table }: { readonly table: () => string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(table());
      setSaid('Copied');
    } catch {
      setSaid('The browser did not let it be copied');
    }
  }
  return (
    <button type="button" className={styles.button} title="Copy for a spreadsheet" onClick={() => void copy()}>
      {said === 'Copied' ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      Copy
      <Spoken> the table</Spoken>
      {/* The tick says it to the eye. */}
      <span className={styles.said} role="status">
        {said === 'Copied' ? <Spoken>{said}</Spoken> : said}
      </span>
    </button>
  );
}
