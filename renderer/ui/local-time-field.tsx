import { useEffect, useId, useState } from 'react';
import { formatLocal, instant, parseLocal, toInstant, toWall, type Zone } from '../../shared/time/index.ts';
import styles from './local-time-field.module.css';

interface LocalTimeFieldProps {
  readonly label: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** On whose clock it is written. */
  readonly zone: Zone;
  readonly onChange: (at: number) => void;
}

/** A date and time on the clock of a zone. What is half written changes nothing, and is what holds again once it is left. */
export function LocalTimeField({ label, at, zone, onChange }: LocalTimeFieldProps) {
  const id = useId();
  const note = useId();
  const wall = toWall(zone, instant(at));
  const isSecond = toInstant(zone, wall) !== at;
  const written = formatLocal(wall);
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={text}
        required
        aria-describedby={isSecond ? note : undefined}
        onChange={({ target }) => {
          setText(target.value);
          const wall = parseLocal(target.value);
          // Of a time that is there twice the first is meant, unless it is not changed. A year is written digit by digit.
          if (wall !== undefined && target.value !== written && !target.value.startsWith('0')) {
            onChange(toInstant(zone, wall));
          }
        }}
        // Left half written, or at a time that the clocks skip.
        onBlur={() => setText(written)}
      />
      {isSecond && <small id={note}>the second of two, after the clocks went back</small>}
    </span>
  );
}
