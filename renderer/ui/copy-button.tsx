import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied: `number`. */
  readonly what: string;
  /** What is shown in the place of the text. */
  readonly children?: ReactNode;
}

/** In milliseconds: how long it says that it has copied. */
const SAID = 2000;

/** Shows a text and copies it with a click. */
export function CopyButton({ text, what, children = text }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('the browser did not let it be copied');
    }
  }
  return (
    <button type="button" className={styles.button} title={`Copy the ${what}`} onClick={() => void copy()}>
      {said === 'copied' ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      {children}
      <span className={styles.said} role="status">
        {said}
      </span>
    </button>
  );
}
