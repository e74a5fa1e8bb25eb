import { useEffect, useState } from 'react';
import { commands } from '../../shared/commands/index.ts';
import { useCommands } from '../commands/index.ts';
import { KeyHint } from '../ui/index.ts';
import styles from './edit-notice.module.css';
import { dismissNotice, useNotice } from './notice-store.ts';
import { step } from './step.ts';

/** In milliseconds: long enough to read it and to regret. */
const SHOWN = 10_000;

/** What was just done to the book, with the way back: for ten seconds, and as long as somebody is at it. */
export function EditNotice() {
  const notice = useNotice(({ notice }) => notice);
  const [held, setHeld] = useState(false);
  useCommands({ 'edit.undo': () => void step('undo'), 'edit.redo': () => void step('redo') });
  const number = notice?.number;
  useEffect(() => {
    if (number === undefined || held) return;
    const timer = setTimeout(dismissNotice, SHOWN);
    return () => clearTimeout(timer);
  }, [number, held]);
  useEffect(() => {
    if (number === undefined) setHeld(false);
  }, [number]);
  const name = notice?.offer === 'redo' ? 'Make it again' : 'Undo';
  return (
    <div className={styles.place} role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while somebody is at it
        <div
          className={styles.notice}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className={styles.text}>{notice.text}</span>
          <button type="button" className={styles.button} onClick={() => void step(notice.offer)}>
            {name}
          </button>
          <span aria-hidden="true">
            <KeyHint keys={commands[`edit.${notice.offer}`].keys ?? ''} />
          </span>
        </div>
      )}
    </div>
  );
}
