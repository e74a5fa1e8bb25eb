import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { Avatar, useName } from '../ui/index.ts';
import { DifferenceBar } from './difference-bar.tsx';
import { type FigureId, figureOf, headings, type PersonShare } from './figures.ts';
import { moved, type Place } from './moving.ts';
import styles from './shares-table.module.css';
import type { ChosenNumber } from './view.ts';

interface SharesTableProps {
  readonly caption: string;
  readonly people: readonly PersonShare[];
  readonly figures: readonly FigureId[];
  /** How long a day of the period is. */
  readonly dayLength: number;
  readonly chosen: ChosenNumber | undefined;
  readonly onChoose: (number: ChosenNumber) => void;
}

/** What everybody carries, who carries most above the fair share first. Arrow keys go from number to number. */
export function SharesTable({ caption, people, figures, dayLength, chosen, onChoose }: SharesTableProps) {
  const nameOf = useName();
  const body = useRef<HTMLTableSectionElement>(null);
  const [last, setLast] = useState<Place>();
  const widest = Math.max(...people.map(({ difference }) => Math.abs(difference)));
  const row = chosen ? people.findIndex(({ person }) => person === chosen.person) : -1;
  const start = last ?? (chosen && row >= 0 ? { row, column: figures.indexOf(chosen.figure) } : { row: 0, column: 0 });
  // A number that is no longer there hands the tab stop on to the one that is nearest.
  const at = {
    row: Math.min(start.row, people.length - 1),
    column: Math.min(Math.max(start.column, 0), figures.length - 1),
  };

  const shown = chosen && numberId(chosen);
  // The panel that opens beside the table may have covered it.
  useEffect(() => {
    if (shown) document.getElementById(shown)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = moved(at, event.key, people.length, figures.length);
    if (!to) return;
    event.preventDefault();
    setLast(to);
    body.current?.rows[to.row]?.querySelectorAll('button')[to.column]?.focus();
  }

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          {figures.map((id) => (
            <th key={id} scope="col">
              {headings[id]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {people.map((person, row) => (
          <Row
            key={person.person}
            person={person}
            name={nameOf(person.person)}
            row={row}
            figures={figures}
            dayLength={dayLength}
            widest={widest}
            tabStop={at.row === row ? at.column : undefined}
            chosen={chosen?.person === person.person ? chosen.figure : undefined}
            onFocus={setLast}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly person: PersonShare;
  readonly name: string;
  readonly row: number;
  readonly figures: readonly FigureId[];
  readonly dayLength: number;
  /** The greatest difference in the table. */
  readonly widest: number;
  /** The column that the Tab key leads to. */
  readonly tabStop: number | undefined;
  readonly chosen: FigureId | undefined;
  readonly onFocus: (place: Place) => void;
  readonly onChoose: (number: ChosenNumber) => void;
}

const Row = memo(function Row({
  person,
  name,
  row,
  figures,
  dayLength,
  widest,
  tabStop,
  chosen,
  onFocus,
  onChoose,
}: RowProps) {
  return (
    <tr data-chosen={chosen !== undefined || undefined}>
      <th scope="row">
        <span className={styles.person}>
          <Avatar id={person.person} name={name} />
          <span title={name}>{name}</span>
        </span>
      </th>
      {figures.map((id, column) => {
        const { text, more } = figureOf(id, person, dayLength);
        return (
          <td key={id} data-figure={id}>
            <button
              type="button"
              id={numberId({ person: person.person, figure: id })}
              className={styles.number}
              tabIndex={tabStop === column ? 0 : -1}
              aria-pressed={chosen === id}
              aria-label={`${headings[id]} of ${name}: ${text}${more && `, ${more}`}`}
              onFocus={() => onFocus({ row, column })}
              onClick={() => onChoose({ person: person.person, figure: id })}
            >
              {id === 'difference' && <DifferenceBar difference={person.difference} widest={widest} />}
              <span className={styles.text}>{text}</span>
              {more && <span className={styles.more}>{more}</span>}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

/** The id of the element of a number. */
export function numberId({ person, figure }: ChosenNumber): string {
  return `number-${person}-${figure}`;
}
