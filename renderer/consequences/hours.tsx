import { useId, useState } from 'react';
import type { ChangedHours, Consequences } from '../../shared/consequences/index.ts';
import { Spoken, useName } from '../ui/index.ts';
import styles from './consequences.module.css';
import { difference, hours } from './words.ts';

const kinds = [
  ['total', 'Total'],
  ['night', 'Nights'],
  ['weekend', 'Weekends'],
  ['holiday', 'Holidays'],
] as const;

/** So many people are shown at first. */
const FIRST = 8;

/** Hours per person before and after, where they change hands. Nothing where nobody's do. */
export function Hours({ of: { hours: changed, others } }: { readonly of: Consequences }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (changed.length === 0) return null;
  const folds = changed.length > FIRST + 1;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Hours
      </h2>
      <table className={styles.hours}>
        <caption>
          <Spoken>Hours on call of each person, before and after, and the difference</Spoken>
        </caption>
        <thead>
          <tr>
            {kinds.map(([kind, label]) => (
              <th key={kind} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {(folds && !open ? changed.slice(0, FIRST) : changed).map((person) => (
          <PersonHours key={person.person} of={person} />
        ))}
      </table>
      {folds && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'show fewer' : `and ${changed.length - FIRST} more`}
        </button>
      )}
      {others.people > 0 && (
        <p className={styles.note}>
          {others.people === 1 ? 'One other person has' : `${others.people} others have`} the same hours as before,{' '}
          {hours(others.total)} {others.people === 1 ? 'h' : 'h together'}.
        </p>
      )}
    </section>
  );
}

function PersonHours({ of: { person, before, after } }: { readonly of: ChangedHours }) {
  const nameOf = useName();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={kinds.length}>
          {nameOf(person)}
        </th>
      </tr>
      <tr>
        {kinds.map(([kind]) => (
          <td key={kind}>
            <Cell before={before[kind]} after={after[kind]} />
          </td>
        ))}
      </tr>
    </tbody>
  );
}

function Cell({ before, after }: { readonly before: number; readonly after: number }) {
  const change = difference(before, after);
  if (change === '') return <span className={styles.same}>{hours(after)}</span>;
  return (
    <>
      <span className={styles.faint}>{hours(before)} → </span>
      {hours(after)}
      <br />
      <b>{change}</b>
    </>
  );
}
