import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type RefObject, useEffect, useId, useState } from 'react';
import styles from './find-bar.module.css';
import { markFound, placesOf, unmark } from './find-places.ts';

interface FindBarProps {
  /** What is searched. */
  readonly within: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Finds words in the runbook that is read: Enter goes to the next place, Shift with it to the one before, Escape ends it. */
export function FindBar({ within, onClose }: FindBarProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [count, setCount] = useState(0);
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  useEffect(() => {
    const places = within.current && words !== '' ? placesOf(within.current, words) : [];
    setCount(places.length);
    markFound(places, places.length === 0 ? 0 : at % places.length);
    return unmark;
  }, [words, at, within]);
  const step = (by: number) => setAt((before) => (count === 0 ? 0 : (before + by + count) % count));
  return (
    <search className={styles.bar}>
      <input
        id={id}
        type="text"
        aria-label="Find on the page"
        placeholder="Find on the page"
        value={words}
        autoComplete="off"
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span role="status">{words === '' ? '' : count === 0 ? 'none' : `${(at % count) + 1} of ${count}`}</span>
      <button type="button" aria-label="The place before" onClick={() => step(-1)}>
        <ChevronUp size={14} aria-hidden="true" />
      </button>
      <button type="button" aria-label="The next place" onClick={() => step(1)}>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      <button type="button" aria-label="Close" onClick={onClose}>
        <X size={14} aria-hidden="true" />
      </button>
    </search>
  );
}
