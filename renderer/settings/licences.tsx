import { useState } from 'react';
import styles from './licences.module.css';

type Shipped = typeof import('virtual:licences').licences;

/** The libraries that are in Watchbill, each with the text of its licence; they are loaded when somebody opens the list. */
export function Licences() {
  const [shipped, setShipped] = useState<Shipped>();
  const [failed, setFailed] = useState(false);
  async function load(): Promise<void> {
    try {
      setShipped((await import('virtual:licences')).licences);
    } catch {
      setFailed(true);
    }
  }
  return (
    <details className={styles.licences} onToggle={() => void load()}>
      <summary>Libraries in Watchbill and their licences</summary>
      {failed && !shipped && (
        <p role="alert">The list cannot be loaded. Reload the page: it may be older than the program.</p>
      )}
      {!failed && !shipped && <p className={styles.faint}>Loading …</p>}
      {shipped && (
        <ul className={styles.list} aria-label="Libraries">
          {shipped.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary>
                  {name} <span className={styles.faint}>{version}</span>
                  <span className={styles.licence}>{licence}</span>
                </summary>
                <pre className={styles.text}>{text}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
